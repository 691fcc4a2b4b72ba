import { fencedLines } from "../../draft/fences.ts";

/** Lines that one of the three wrote, without the marks of the person's. */
export interface Block {
  by: "person" | "assistant" | "aider";
  lines: string[];
}

const SAID = /^####(?: |$)/;
const REPORTED = /^> /;
/** What a model thinks before it answers. */
const THOUGHT = /^<(\/?)thinking-content-[0-9a-f]{1,64}>\s*$/;

/**
 * The blocks of a session. Aider ends its own lines and those of the person in two spaces, by which headings
 * and quotes of an answer are told from them; a program that has tidied the file up may have taken them away.
 */
export function blocksOf(session: string): Block[] {
  const lines = session.trimStart().split("\n");
  const isTidy = !lines.some((line) => SAID.test(line) && line.endsWith("  "));
  const fenced = isTidy ? fencedLines(lines) : [];
  const isMarked = (line: string, at: number) => (isTidy ? !fenced[at] : line.endsWith("  "));
  const blocks: Block[] = [];
  const add = (by: Block["by"], ...added: string[]) => {
    const last = blocks.at(-1);
    if (last?.by === by) last.lines.push(...added);
    else blocks.push({ by, lines: added });
  };
  let isThought = false;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const end = REPORTED.test(line) ? endOfReport(lines, at) : at;
    if (SAID.test(line) && isMarked(line, at)) {
      // Each message has a blank line above it; a tidy file has one above each line.
      if (!isTidy && lines[at - 1] === "") blocks.push({ by: "person", lines: [] });
      add("person", line.slice("#### ".length).trimEnd());
      isThought = false;
    } else if (end > at && isMarked(lines[end - 1] ?? "", at)) {
      for (const reported of lines.slice(at, end)) add("aider", reported);
      at = end - 1;
      isThought = false;
    } else if (THOUGHT.test(line)) isThought = !line.startsWith("</");
    else if (!isThought && (line.trim() !== "" || blocks.at(-1)?.by === "assistant")) add("assistant", line);
  }
  return blocks;
}

/**
 * The line behind what Aider reports. A report of several lines has the mark on the first and the spaces
 * behind the last; directly below another one, its lines may be blank too.
 */
function endOfReport(lines: readonly string[], from: number): number {
  let isOpen = false;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if ((line.trim() === "" && !isOpen) || SAID.test(line)) return at;
    const isLast = line.endsWith("  ");
    isOpen = !isLast && (isOpen || (at > from && lines[at - 1]?.endsWith("  ") === true));
  }
  return lines.length;
}
