import { styleText } from "node:util";
import type { Client, Dream, DreamKind, Fragment } from "@dreamcatcher/client";
import Table from "cli-table3";
import { isFolded } from "../../web/src/home/filters.ts";

export interface DreamWithFragments {
  dream: Dream;
  fragments: Fragment[];
}

/** Kinds whose dreams are for reading; the table only counts those with nothing left to do. */
export const READ_KINDS: readonly DreamKind[] = ["question", "how_to"];

const LISTS: readonly (readonly DreamKind[])[] = [["idea"], ["fix", "writing"], READ_KINDS];

/** All dreams with their fragments: ideas first, questions and how-tos last; the last changed first. */
export async function dreamsOf({ dreams }: Client): Promise<DreamWithFragments[]> {
  const found: DreamWithFragments[] = [];
  // Sequentially: the emulator starts a process for each concurrent invocation of a function.
  for (const kind of LISTS)
    for await (const dream of dreams.list({ kind: [...kind], limit: 100 })) {
      found.push({ dream, fragments: await Array.fromAsync(dreams.fragments(dream, { limit: 100 })) });
    }
  return found;
}

const languagesOf = (fragments: readonly Fragment[]): string[] => [
  ...new Set(fragments.flatMap(({ code_snippets }) => code_snippets.map(({ language }) => language))),
];

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

const countOf = (items: readonly unknown[]) => (items.length > 0 ? String(items.length) : "–");

function cellsOf({ dream, fragments }: DreamWithFragments): string[] {
  return [
    dream.kind,
    countOf(dream.decisions),
    countOf(dream.todos.filter(({ done }) => !done)),
    dream.status,
    cut(languagesOf(fragments).join(" "), 14) || "–",
  ];
}

const HEADS = ["Kind", "Decisions", "Open todos", "Status", "Code"];
const PADDING = 2;

/** A table of dreams for a terminal of this width: long titles are cut, what home folds away is counted. */
export function dreamsTable(found: readonly DreamWithFragments[], columns: number): string {
  const shown = found.filter(({ dream }) => !isFolded(dream));
  const rows = shown.map((one) => ({ title: one.dream.title, cells: cellsOf(one) }));
  const others = HEADS.map(
    (head, index) => PADDING + Math.max(head.length, ...rows.map(({ cells }) => cells[index]?.length ?? 0)),
  );
  const room = columns - PADDING - others.reduce((sum, width) => sum + width, 0);
  const table = new Table({
    head: ["Dream", ...HEADS].map((head) => styleText("bold", head)),
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "left", "right", "right", "left", "left"],
    chars: {
      ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", left: "", right: "" },
      ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", middle: "" },
      ...{ mid: "─", "mid-mid": "", "left-mid": "", "right-mid": "" },
    },
  });
  for (const { title, cells } of rows) table.push([cut(title, Math.max(12, Math.min(60, room))), ...cells]);
  const folded = found.length - shown.length;
  return folded === 0
    ? table.toString()
    : `${table}\n\n Questions and how-tos folded away: ${folded}; see kind=${READ_KINDS.join(",")} below.`;
}
