import type { FoundPiece } from "../data/found-dream.ts";
import type { PlaceInTalk } from "../talk/place-in-talk.ts";

/** How much stands before what is found, so that it is in sight also on a narrow screen. */
const BEFORE = 32;
/** What is found is marked as a whole up to here; words that are further apart are not one place. */
const MAX_QUOTE = 120;

export interface Part {
  text: string;
  isFound: boolean;
}

/** A piece as it is shown: from shortly before what is found, in parts that are found or stand around it. */
export function partsOf({ text, ranges }: Pick<FoundPiece, "text" | "ranges">): Part[] {
  const from = beginOf(text, ranges[0]?.[0] ?? 0);
  const parts: Part[] = [{ text: `${from > 0 ? "…" : ""}`, isFound: false }];
  let at = from;
  for (const [start, end] of ranges) {
    parts.push(
      { text: text.slice(at, start), isFound: false },
      { text: text.slice(start, end), isFound: true },
    );
    at = end;
  }
  parts.push({ text: text.slice(at), isFound: false });
  return parts.filter((part) => part.text !== "");
}

/** Where a word begins shortly before a place; the place itself in a text without blanks. */
function beginOf(text: string, place: number): number {
  if (place <= BEFORE) return 0;
  const blank = text.slice(place - BEFORE, place).search(/\s/);
  return blank < 0 ? place : place - BEFORE + blank + 1;
}

/** Where the words are: in a talk, or among the lines of the dream. Its title is in sight anyway. */
export function placeOfPiece({ text, ranges, field, message }: FoundPiece): PlaceInTalk {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || field === "title" || field === "tags") return {};
  const end = last[1] - first[0] <= MAX_QUOTE ? last[1] : first[1];
  return { ...message, quote: text.slice(first[0], end) };
}
