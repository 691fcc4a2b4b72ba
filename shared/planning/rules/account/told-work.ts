import { stems } from "@dreamcatcher/text/words";
import type { Course } from "./outcomes.ts";
import { APPROVES } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Request } from "./requests.ts";
import { isShort, MAX_SHORT } from "./said.ts";
import { toldIn } from "./told.ts";
import { inCommon, saysTheSame, worded } from "./worded.ts";

/** With so many pieces a plan needs no more. */
const ENOUGH = 8;
/** So many reports stand beside any number of pieces. */
const MIN_TOLD = 3;

/**
 * What answers report as made in exchanges that no piece is from: the person says "go on" there, shows an
 * error or asks in words that name nothing. The report names it; of many, those that say most.
 */
export function toldWork(course: Course, requests: readonly Request[], pieces: readonly Piece[]): Piece[] {
  const told = course.exchanges.flatMap((exchange, at) => {
    const isTold =
      course.states[at] === "done" &&
      !isRejected(course, at) &&
      !claimsOf(course, requests, at).some((place) => pieces.some((piece) => piece.at === place));
    const piece = isTold ? toldIn(exchange, at, course.language) : null;
    if (piece?.details.length === 0 && requests[at]?.move === "wonders") return [];
    return piece && !pieces.some((other) => isSame(piece, other)) ? [piece] : [];
  });
  const most = told
    .toSorted((a, b) => b.details.length - a.details.length || a.at - b.at)
    .slice(0, Math.max(MIN_TOLD, ENOUGH - pieces.length));
  return told.filter((piece) => most.includes(piece));
}

/** Pieces with those that are told, each before what comes later. */
export function withTold(pieces: readonly Piece[], told: readonly Piece[]): Piece[] {
  const all = [...pieces];
  for (const piece of told) {
    const later = all.findIndex(({ at }) => at > piece.at);
    all.splice(later < 0 ? all.length : later, 0, piece);
  }
  return all;
}

/** Whether the person says next that it is wrong, unless what is wrong with a new thing is mended then. */
function isRejected({ exchanges, complaints, states }: Course, at: number): boolean {
  const complains = (place: number): boolean => (complaints[place]?.length ?? 0) > 0;
  if (!complains(at + 1) || APPROVES.test(exchanges[at + 1]?.sentences[0] ?? "")) return false;
  return complains(at) || states[at + 1] !== "done";
}

/** The exchanges whose pieces a report may be of: its own, and those that it only goes on with. */
function claimsOf(
  { exchanges }: Pick<Course, "exchanges">,
  requests: readonly Request[],
  at: number,
): number[] {
  const text = exchanges[at]?.wish.text ?? "";
  const goesOn = at > 0 && requests[at]?.move === "follows" && isShort(text, MAX_SHORT);
  return goesOn ? [at, ...claimsOf({ exchanges }, requests, at - 1)] : [at];
}

/** Such a part of the words of one in the other tells the same. */
const MOSTLY = 0.6;

/** Whether a report tells of a piece that is there. */
function isSame(told: Piece, { name, quote, report, details }: Piece): boolean {
  if (saysTheSame(worded(told.name), worded(name)) || (report !== null && told.quote.includes(report)))
    return true;
  const own = stems(told.name);
  return inCommon(own, stems([name, quote, ...details].join(" "))) >= Math.max(2, MOSTLY * own.size);
}
