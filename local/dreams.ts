import { styleText } from "node:util";
import Table from "cli-table3";
import type { Dream } from "#shared/contracts/dream.ts";
import type { Fragment } from "#shared/contracts/fragment.ts";
import { type Api, expectOk } from "./api.ts";

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

const listAll = async <Item>(api: Api, path: string): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const query: string = `limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
    const page: Page<Item> = expectOk(await api.get<Page<Item>>(`${path}?${query}`));
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return items;
};

export interface DreamWithFragments {
  dream: Dream;
  fragments: Fragment[];
}

/** Every dream of a person, newest change first, with its fragments. */
export const dreamsOf = async (api: Api): Promise<DreamWithFragments[]> => {
  const dreams = await listAll<Dream>(api, "/api/v1/dreams");
  return Promise.all(
    dreams.map(async (dream) => ({
      dream,
      fragments: await listAll<Fragment>(api, `/api/v1/dreams/${dream.id}/fragments`),
    })),
  );
};

const languagesOf = (fragments: readonly Fragment[]): string[] => [
  ...new Set(fragments.flatMap(({ code_snippets }) => code_snippets.map(({ language }) => language))),
];

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

/** Dreams as a table for a terminal `columns` wide. */
export const dreamsTable = (found: readonly DreamWithFragments[], columns: number): string => {
  const rest = 22 + 7 + 26 + 11;
  const title = Math.max(20, Math.min(52, columns - rest - 6));
  const table = new Table({
    head: ["Dream", "Brand · status", "Todos", "Code", "Fragments"].map((head) => styleText("bold", head)),
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "left", "right", "left", "right"],
    chars: {
      ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", left: "", right: "" },
      ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", middle: "" },
      ...{ mid: "─", "mid-mid": "", "left-mid": "", "right-mid": "" },
    },
  });
  for (const { dream, fragments } of found) {
    const done = dream.todos.filter((todo) => todo.done).length;
    table.push([
      cut(dream.title, title),
      `${dream.brand} · ${dream.status}`,
      dream.todos.length > 0 ? `${done}/${dream.todos.length}` : "–",
      cut(languagesOf(fragments).join(" "), 24) || "–",
      fragments.length,
    ]);
  }
  return table.toString();
};
