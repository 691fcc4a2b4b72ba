import { styleText } from "node:util";
import type { Client, Dream, Fragment } from "@dreamcatcher/client";
import Table from "cli-table3";

export interface DreamWithFragments {
  dream: Dream;
  fragments: Fragment[];
}

/** All dreams with their fragments, the last changed first. */
export async function dreamsOf({ dreams }: Client): Promise<DreamWithFragments[]> {
  const found: DreamWithFragments[] = [];
  // Sequentially: the emulator starts a process for each concurrent invocation of a function.
  for await (const dream of dreams.list({ limit: 100 })) {
    found.push({ dream, fragments: await Array.fromAsync(dreams.fragments(dream, { limit: 100 })) });
  }
  return found;
}

const languagesOf = (fragments: readonly Fragment[]): string[] => [
  ...new Set(fragments.flatMap(({ code_snippets }) => code_snippets.map(({ language }) => language))),
];

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

function cellsOf({ dream, fragments }: DreamWithFragments): [string, string, string, string] {
  const done = dream.todos.filter((todo) => todo.done).length;
  return [
    `${dream.brand} · ${dream.status}`,
    dream.todos.length > 0 ? `${done}/${dream.todos.length}` : "–",
    cut(languagesOf(fragments).join(" "), 18) || "–",
    String(fragments.length),
  ];
}

const HEADS = ["Brand · status", "Todos", "Code", "Fragments"];
const PADDING = 2;

/** A table of dreams for a terminal of this width; long titles are cut. */
export function dreamsTable(found: readonly DreamWithFragments[], columns: number): string {
  const rows = found.map((one) => ({ title: one.dream.title, cells: cellsOf(one) }));
  const others = HEADS.map(
    (head, index) => PADDING + Math.max(head.length, ...rows.map(({ cells }) => cells[index]?.length ?? 0)),
  );
  const room = columns - PADDING - others.reduce((sum, width) => sum + width, 0);
  const table = new Table({
    head: ["Dream", ...HEADS].map((head) => styleText("bold", head)),
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "left", "right", "left", "right"],
    chars: {
      ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", left: "", right: "" },
      ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", middle: "" },
      ...{ mid: "─", "mid-mid": "", "left-mid": "", "right-mid": "" },
    },
  });
  for (const { title, cells } of rows) table.push([cut(title, Math.max(12, Math.min(60, room))), ...cells]);
  return table.toString();
}
