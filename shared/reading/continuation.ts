import type { Message } from "@dreamcatcher/contracts/conversation";
import { digestOf } from "./digest.ts";

/** The digests of a list's beginnings: of its first message, of its first two, and so on to the whole. */
export type Beginnings = readonly string[];

/**
 * What is stored of a message list to decide without its text whether another list continues it:
 * `beginnings` is the first characters of each digest, concatenated; `whole` is the last digest in full.
 */
export interface Footprint {
  message_count: number;
  whole: string;
  beginnings: string;
}

/** 48 bits, since one person's conversations with the same first message are some thousands at most. */
const DIGEST_CHARACTERS = 8;

/** A table item holds 400 KB: up to this many messages a list is recognized as an earlier state. */
const MAX_BEGINNINGS = 10_000;

/** Covers roles and contents. Times are left out, since another export of a conversation may change them. */
export function beginningsOf(messages: readonly Message[]): Beginnings {
  let before = "";
  return messages.map(({ role, content }) => {
    before = btoa(String.fromCharCode(...digestOf([before, JSON.stringify([role, content])])));
    return before;
  });
}

export const footprintOf = (beginnings: Beginnings): Footprint => ({
  message_count: beginnings.length,
  whole: beginnings.at(-1) ?? "",
  beginnings: beginnings
    .slice(0, MAX_BEGINNINGS)
    .map((digest) => digest.slice(0, DIGEST_CHARACTERS))
    .join(""),
});

type Relation = "same" | "earlier" | "continued";

/** How a message list relates to a known one: the same, an earlier state, its continuation, or not at all. */
function relationTo(known: Footprint, beginnings: Beginnings): Relation | undefined {
  const { length } = beginnings;
  if (beginnings[known.message_count - 1] === known.whole)
    return length === known.message_count ? "same" : "continued";
  const end = length * DIGEST_CHARACTERS;
  const stored = known.beginnings.slice(end - DIGEST_CHARACTERS, end);
  const isEarlier = length < known.message_count && beginnings.at(-1)?.slice(0, DIGEST_CHARACTERS) === stored;
  return isEarlier ? "earlier" : undefined;
}

/**
 * The known conversation that a message list belongs to: the one it equals, else one of which it is an
 * earlier state, else the longest that it continues. Undefined if it differs from each: then it is a new one.
 */
export function recognize<Known extends Footprint>(
  beginnings: Beginnings,
  known: readonly Known[],
): { talk: Known; relation: Relation } | undefined {
  const related = known.flatMap((talk) => {
    const relation = relationTo(talk, beginnings);
    return relation ? [{ talk, relation }] : [];
  });
  const longest = related
    .filter(({ relation }) => relation === "continued")
    .sort((a, b) => b.talk.message_count - a.talk.message_count)[0];
  return (
    related.find(({ relation }) => relation === "same") ??
    related.find(({ relation }) => relation === "earlier") ??
    longest
  );
}
