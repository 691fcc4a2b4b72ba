import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { inMarkdown } from "../text.ts";
import { fitted, textOf, withoutHeadings } from "./answers.ts";
import { type Part, partsOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { quoted, shortened } from "./quoted.ts";
import type { Turn } from "./turns.ts";

/** Where the course of the conversation stands in the project. */
export const CONVERSATION_FILE = "conversation.md";

const MAX_CHARACTERS = 56_000;
const MAX_LAST = 30_000;
const MAX_RECENT = 8_000;
/** How many turns before the last one are there in full. */
const RECENT = 2;
const MAX_TURNS = 150;
const MAX_FIRST = 10;
/** A longer block of code that is in no file is cut. */
const MAX_LINES = 15;

/**
 * The course of a conversation: each wish in the person's own words, and what came of it. The last turns are
 * there in full, of earlier ones the outline; code is named by the file that has it.
 */
export function conversationMd(title: string, turns: readonly Turn[], files: readonly ProjectFile[]): string {
  const fileOf = fileFinder(files);
  const last = turns.length - 1;
  const shown = turns.flatMap((turn, at) => {
    if (at >= MAX_FIRST && at <= last - MAX_TURNS) return [];
    const isRecent = at >= last - RECENT;
    const text = at === last ? turn.answer : turn.closing;
    const answer = withoutHeadings(partsOf(text)).map((part) => codeInPlace(part, fileOf, at === last));
    return { at, wish: withoutPasted(turn.wish), answer: isRecent ? answer : outlineOf(answer) };
  });
  const sizes = shown.map(({ at, wish, answer }) =>
    Math.min(
      wish.length + lengthOf(answer),
      at === last ? MAX_LAST : at >= last - RECENT ? MAX_RECENT : MAX_CHARACTERS,
    ),
  );
  const shares = sharesOf(sizes, MAX_CHARACTERS);
  const sections = shown.map(({ at, wish, answer }, n) => {
    const left = at - (shown[n - 1]?.at ?? -1) - 1;
    const share = shares[n] ?? 0;
    const room = Math.max(share * 0.4, share - lengthOf(answer));
    const said = quoted(shortened(wish, room));
    return [
      ...(left > 0 ? [`_${left} turns are left out._`] : []),
      `## ${at + 1}`,
      ...[said, textOf(fitted(answer, share - Math.min(room, wish.length)))].filter(Boolean),
    ].join("\n\n");
  });
  return `${[
    `# The course of the conversation: ${inMarkdown(title, 200)}`,
    "What the person says is quoted; below it is what the assistant answers: the last answers in full, of " +
      "earlier ones the main points. Code that is in a file of this project is named by its path.",
    ...sections,
  ].join("\n\n")}\n`;
}

const lengthOf = (parts: readonly Part[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);

/** Shares out room: what needs less than an equal share leaves the rest to others. */
function sharesOf(sizes: readonly number[], total: number): number[] {
  const shares = sizes.map(() => 0);
  let left = total;
  for (const [n, at] of sizes
    .map((_, at) => at)
    .sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))
    .entries()) {
    shares[at] = Math.min(sizes[at] ?? 0, Math.floor(left / (sizes.length - n)));
    left -= shares[at];
  }
  return shares;
}

/** Of an earlier answer the headings, items, rows and code, and what it begins and ends with. */
function outlineOf(answer: readonly Part[]): Part[] {
  const prose = answer.filter(({ kind }) => kind === "prose");
  const kept = new Set([prose[0], prose.at(-1)]);
  return answer.filter((part) => part.kind !== "prose" || kept.has(part));
}

/** Code by the path of the file that has it; other code itself, as far as there is room. */
function codeInPlace(part: Part, fileOf: (code: string) => string | null, isWhole: boolean): Part {
  if (part.kind !== "code") return part;
  const path = fileOf(part.text);
  const lines = part.text.split("\n");
  if (path !== null) return { kind: "code", text: `→ \`${path}\`` };
  if (isWhole || lines.length <= MAX_LINES + 2) return part;
  const [fence = ""] = /^\s*(?:`{3,}|~{3,})/.exec(part.text) ?? [];
  const left = lines.length - MAX_LINES - 2;
  return {
    kind: "code",
    text: [...lines.slice(0, MAX_LINES + 1), `… ${left} more lines`, fence].join("\n"),
  };
}

const MIN_LINE = 12;
const MIN_SHARE = 0.6;

/** Returns a function that finds the file which has most lines of a piece of code. */
function fileFinder(files: readonly ProjectFile[]): (code: string) => string | null {
  const paths = new Map<string, string>();
  for (const { path, content } of files)
    for (const line of linesOf(content)) if (!paths.has(line)) paths.set(line, path);
  return (code) => {
    const lines = linesOf(code).slice(0, 60);
    const hits = Map.groupBy(
      lines.flatMap((line) => paths.get(line) ?? []),
      (path) => path,
    );
    const [best] = [...hits].sort(([, a], [, b]) => b.length - a.length);
    return best && best[1].length >= lines.length * MIN_SHARE ? best[0] : null;
  };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= MIN_LINE);
