import { negates } from "@dreamcatcher/text/negation";
import { movesIn } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import { uncapitalized } from "./names.ts";
import type { Course } from "./outcomes.ts";
import { HOW_TO } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import { programsIn } from "./programs.ts";
import { thingBefore, withThing } from "./referents.ts";
import type { Request } from "./requests.ts";

/** Pieces of work by names that tell what each is; `all` are those that the person speaks of before them. */
export const withFinalNames = (
  pieces: readonly Piece[],
  { all, course, requests }: { all: readonly Piece[]; course: Course; requests: readonly Request[] },
): Piece[] =>
  pieces.map((piece) => {
    if (piece.isPlanned) return piece;
    const thing = thingBefore(piece, all);
    const name = thing === null ? piece.name : withThing(piece.name, thing);
    return {
      ...piece,
      name: asWork({ ...piece, name }, { course, isGuess: requests[piece.at]?.isGuess === true }),
    };
  });

/**
 * The name of a piece as work: what the person only says is wrong is to be mended, and what they ask the
 * way to and are told in words was not made.
 */
function asWork(
  { name, quote, at }: Piece,
  { course, isGuess }: { course: Course; isGuess: boolean },
): string {
  const isWrong = movesIn(course.language).complains.test(quote) || negates(quote);
  if (isGuess && isWrong && STATES.test(name)) return `Fix: ${uncapitalized(name)}`;
  const reply = course.exchanges[at]?.reply;
  const isTold = HOW_TO.test(quote) && isImperative(name) && reply?.text && programsIn(reply.blocks) === 0;
  return isTold ? `How to ${uncapitalized(name)}` : name;
}

/** A sentence that says what is so: "The map does not load". */
const STATES = new RegExp(
  [
    String.raw`^(?:(?:it|they|the|this|that|these|those|there|my|our|when|only|both|now|still|and|but|also)\s(?:\S+\s){0,12}?)?\S*(?<!\p{L})(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|keeps?|shows?|gets?|says?|points?|fails?|works?|cuts?`,
    String.raw`(?:is|are|was|were|do|does|did|has|have|ca|could|wo|would|should)n['’]?t)(?!\p{L})`,
  ].join("|"),
  "iu",
);
