import type { Message } from "@dreamcatcher/contracts/conversation";
import { digestOf } from "./digest.ts";

/**
 * The digest of each beginning of a message list: of its first message, of its first two, and so on to the
 * whole.
 */
export type Beginnings = readonly string[];

/**
 * What is kept of a message list to tell without its text whether another continues it. Each beginning is
 * kept by a few characters of its digest, one after the other in one string, the whole by all of it.
 */
export interface Footprint {
  message_count: number;
  whole: string;
  beginnings: string;
}

/** 48 bits: whose talks are compared has some thousands of them. */
const KEPT = 8;

/**
 * An item of the table holds 400 KB. That a list is the beginning of a longer one is told up to this length.
 */
const MOST = 10_000;

/** Roles and contents count, times do not: exporting a talk again may change them. */
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
    .slice(0, MOST)
    .map((digest) => digest.slice(0, KEPT))
    .join(""),
});

type Relation = "same" | "earlier" | "continued";

/** What a message list is to a known one: the same, an earlier state of it, or its continuation. */
function relationTo(known: Footprint, beginnings: Beginnings): Relation | undefined {
  const { length } = beginnings;
  if (beginnings[known.message_count - 1] === known.whole)
    return length === known.message_count ? "same" : "continued";
  const kept = known.beginnings.slice((length - 1) * KEPT, length * KEPT);
  return length < known.message_count && beginnings.at(-1)?.slice(0, KEPT) === kept ? "earlier" : undefined;
}

/**
 * The known talk that a message list belongs to: the one it equals, else one of which it is an earlier state,
 * else the longest that it continues. None where they part anywhere: then it is another talk.
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
