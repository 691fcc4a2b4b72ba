import { fencedLines } from "../fences.ts";
import { type Marker, markerOf } from "./marker.ts";

/** What one speaker says without a break. */
export interface Turn {
  marker: Marker;
  lines: string[];
}

/** A text that is a chat: what stands above it, and its turns. */
export interface TurnsOfText {
  head: string[];
  turns: Turn[];
}

/** A line of a text that may open a turn. */
interface Place {
  line: number;
  marker: Marker;
}

/** A text with the lines that may open turns: all that name a speaker, but those in code fences. */
export interface MarkedText {
  lines: readonly string[];
  places: readonly Place[];
}

export function markedText(text: string): MarkedText {
  const lines = text.split("\n");
  const fenced = fencedLines(lines);
  const known = new Map<string, Marker | undefined>();
  const places = lines.flatMap((line, at): Place[] => {
    if (fenced[at]) return [];
    if (!known.has(line)) known.set(line, markerOf(line));
    const marker = known.get(line);
    // A callout begins a quote; further down it is quoted.
    if (marker?.shape === "callout" && lines[at - 1]?.startsWith(">")) return [];
    return marker ? [{ line: at, marker }] : [];
  });
  return { lines, places };
}

/**
 * Cuts a text into turns. The first question and the answer to it decide how a line looks that opens a turn;
 * others that name a speaker belong to what is said. Undefined where no question and answer follow each
 * other.
 *
 * @param accepts the kind of lines that are looked for
 */
export function turnsOf(
  { lines, places }: MarkedText,
  accepts: (marker: Marker) => boolean,
): TurnsOfText | undefined {
  const candidates = places.filter(({ marker }) => accepts(marker));
  const first = firstExchange(candidates);
  return first && cut(lines, candidates.filter(opensTurns(first)));
}

/** The first question that is followed by its answer, else the first answer followed by a question. */
function firstExchange(places: readonly Place[]): [Marker, Marker] | undefined {
  const spoken = places.map(({ marker }) => marker).filter(({ speaker }) => speaker.role !== "system");
  for (const [first, second] of [
    ["user", "assistant"],
    ["assistant", "user"],
  ]) {
    const at = spoken.findIndex(
      ({ speaker }, n) => speaker.role === first && spoken[n + 1]?.speaker.role === second,
    );
    const [asked, answered] = [spoken[at], spoken[at + 1]];
    if (asked && answered) return [asked, answered];
  }
  return undefined;
}

/** Whether a line opens a turn as the first two do. A chat may go on with another model. */
function opensTurns(first: readonly [Marker, Marker]): (place: Place) => boolean {
  let last: Marker | undefined;
  return ({ marker }) => {
    const like = first.find(({ speaker }) => speaker.role === marker.speaker.role);
    // Instructions stand above the chat; below, a heading of that name belongs to an answer.
    if (!like) return last === undefined && first.some(({ style }) => style === marker.style);
    if (marker.style !== like.style) return false;
    const isOtherModel = marker.speaker.isProduct && like.speaker.isProduct && last?.speaker.role === "user";
    if (marker.speaker.name !== like.speaker.name && !isOtherModel) return false;
    last = marker;
    return true;
  };
}

function cut(lines: readonly string[], places: readonly Place[]): TurnsOfText {
  const turns = places.map(({ line, marker }, n) => ({
    marker,
    lines: [...(marker.text === "" ? [] : [marker.text]), ...lines.slice(line + 1, places[n + 1]?.line)],
  }));
  return {
    head: lines.slice(0, places[0]?.line),
    turns: turns.filter(({ marker }) => marker.speaker.role !== "system"),
  };
}

/** More than one message above a chat. */
const MAX_ABOVE = 20_000;

/** How tools that make one text of many files begin each. */
const FILE = /^(?:<(?:file path|document index)="|#{1,4} File: \S)/;

/** Whether a chat is one of several texts in a larger one. */
export function isPacked({ head, turns }: TurnsOfText): boolean {
  if (head.some((line) => FILE.test(line))) return true;
  const above = sizeOf(head);
  return above > MAX_ABOVE && above > sizeOf(turns.flatMap(({ lines }) => lines));
}

/** The characters of lines without the blanks around them. */
export const sizeOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.trim().length, 0);
