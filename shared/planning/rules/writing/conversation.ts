import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { inMarkdown } from "../text.ts";
import { codeAsLine, fitted, lengthOf, textOf, withoutHeadings } from "./answers.ts";
import { codeInPlace, fileFinder } from "./code-in-place.ts";
import { type Part, partsOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { quoted, shortened } from "./quoted.ts";
import type { Turn } from "./turns.ts";

/** Where the course of the conversation stands in the project. */
export const CONVERSATION_FILE = "conversation.md";

const MAX_CHARACTERS = 56_000;
/** A conversation of so many characters is there as it is. */
const MAX_WHOLE = 30_000;
const MAX_LAST = 30_000;
const MAX_RECENT = 8_000;
/** How many turns before the last one are there in full. */
const RECENT = 2;
const MAX_TURNS = 150;
const MAX_FIRST = 10;
/** Longer code of an earlier turn that is in no file is only named. */
const MAX_LINES = 6;

/**
 * The course of a conversation: each wish in the person's own words, and what came of it. Where there is no
 * room for all, the last turns are there in full and of earlier ones the outline; code is named by the file
 * that has it.
 */
export function conversationMd(title: string, turns: readonly Turn[], files: readonly ProjectFile[]): string {
  const fileOf = fileFinder(files);
  const whole = shownTurns(turns, { fileOf, isWhole: true });
  const isWhole =
    whole.reduce((sum, { wish, answer }) => sum + wish.length + lengthOf(answer), 0) <= MAX_WHOLE;
  const shown = isWhole ? whole : shownTurns(turns, { fileOf, isWhole: false });
  const shares = sharesOf(
    shown.map(({ size }) => size),
    MAX_CHARACTERS,
  );
  const sections = shown.map((turn, n) => {
    const left = turn.at - (shown[n - 1]?.at ?? -1) - 1;
    return `${left > 0 ? `_${left} turns are left out._\n\n` : ""}${turnInMarkdown(turn, shares[n] ?? 0)}`;
  });
  return `${[
    `# The course of the conversation: ${inMarkdown(title, 200)}`,
    `What the person says is quoted; below it is what the assistant answers${
      isWhole ? "" : ": the last answers in full, of earlier ones the main points"
    }. Code that is in a file of this project is named by its path.`,
    ...sections,
  ].join("\n\n")}\n`;
}

interface ShownTurn {
  /** The index of the turn. */
  at: number;
  wish: string;
  answer: Part[];
  /** How many characters it has, at most as many as such a turn may have. */
  size: number;
}

/** The first turns and the last ones, with what is shown of each where there is room. */
function shownTurns(
  turns: readonly Turn[],
  { fileOf, isWhole }: { fileOf: (code: string) => string | null; isWhole: boolean },
): ShownTurn[] {
  const last = turns.length - 1;
  return turns.flatMap((turn, at) => {
    if (at >= MAX_FIRST && at <= last - MAX_TURNS) return [];
    const isRecent = at >= last - RECENT;
    const parts = withoutHeadings(partsOf(at === last ? turn.answer : turn.closing));
    const placed = codeInPlace(parts, fileOf);
    const answer = isRecent ? placed : (isWhole ? placed : outlineOf(placed)).map(withLongCodeNamed);
    const wish = isWhole ? turn.wish : withoutPasted(turn.wish);
    const max = at === last ? MAX_LAST : isRecent && !isWhole ? MAX_RECENT : MAX_CHARACTERS;
    return { at, wish, answer, size: Math.min(max, wish.length + lengthOf(answer)) };
  });
}

/** A turn within its share of the room: the wish has at least a part of it. */
function turnInMarkdown({ at, wish, answer }: ShownTurn, share: number): string {
  const room = Math.max(share * 0.4, share - lengthOf(answer));
  const texts = [quoted(shortened(wish, room)), textOf(fitted(answer, share - Math.min(room, wish.length)))];
  return [`## ${at + 1}`, ...texts.filter(Boolean)].join("\n\n");
}

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

/** Of an earlier answer the headings, items, rows, code, and what it begins and ends with. */
function outlineOf(answer: readonly Part[]): Part[] {
  const prose = answer.filter(({ kind }) => kind === "prose");
  const kept = new Set([prose[0], prose.at(-1)]);
  return answer.filter((part) => part.kind !== "prose" || kept.has(part));
}

const withLongCodeNamed = (part: Part): Part =>
  part.text.split("\n").length > MAX_LINES ? codeAsLine(part) : part;
