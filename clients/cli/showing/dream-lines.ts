import type { Dream } from "@dreamcatcher/client";
import cliTruncate from "cli-truncate";
import stringWidth from "string-width";
import { shortIdOf } from "../dreams/short-id.ts";
import type { Output } from "../terminal/output.ts";
import { plain } from "../terminal/plain.ts";
import { KINDS } from "./words.ts";

const MIN_TITLE_COLUMNS = 16;

/** Dreams, one a line: the short id, the title, and as much of the rest as the terminal has columns for. */
export function dreamLines(dreams: readonly Dream[], { columns, style }: Output): string {
  const rows = dreams.map((dream) => ({ dream, facts: factsOf(dream) }));
  const factsWidth = Math.max(0, ...rows.map(({ facts }) => stringWidth(facts)));
  return rows
    .map(({ dream: { id, title, status }, facts }) => {
      const short = shortIdOf(id);
      const room = columns - short.length - 2;
      const width = room - factsWidth - 2;
      const hasFacts = width >= MIN_TITLE_COLUMNS;
      const text = cliTruncate(plain(title), hasFacts ? width : room);
      const padding = " ".repeat(Math.max(0, width - stringWidth(text)));
      const shown = status === "completed" ? style("green", text) : style("bold", text);
      return [style("dim", short), hasFacts ? shown + padding : shown, hasFacts ? style("dim", facts) : ""]
        .join("  ")
        .trimEnd();
    })
    .join("\n");
}

function factsOf({ kind, status, todos }: Dream): string {
  const open = todos.filter(({ done }) => !done).length;
  return [KINDS[kind], status === "idea" ? "" : status, open > 0 ? `${open} to do` : ""]
    .filter(Boolean)
    .join(", ");
}
