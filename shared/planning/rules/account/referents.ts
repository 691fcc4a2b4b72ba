import { contentWords } from "@dreamcatcher/text/words";
import type { Piece } from "./piece.ts";
import { makesSomething } from "./wording.ts";

/** Verbs that change a thing which is there: what they are said of is the last thing that was asked for. */
const CHANGES = new RegExp(
  [
    "^((?:(?:now|also|please|then|just|try to|and) )*(?:make|rewrite|re-?write|reword|rephrase|expand|extend|lengthen|shorten|condense|translate|convert|turn|change|format|reformat|improve|enhance|rework|redo|polish",
    "refine|revise|edit|simplify|adjust|modify|restructure|split|proofread|redesign|refactor|optimi[sz]e|style|restyle)) (?:it|this|that|them|these|those)(?= (?!so (?:that|there) |sure |possible |clear )\\S)",
  ].join("|"),
  "iu",
);

/** "Write another one", "write one that rhymes": of the kind that was asked for before. */
const OF_A_KIND =
  /^(\p{L}+(?: me| us)?) (another one|one)(?=$|,| (?:that|which|with|for|about|in|where|like|more))/iu;

/** A thing with its article, up to what is said of it. */
const THING =
  /^(?:please )?\p{L}+(?: me| us)? (?:(?:an?|the|my|our|another|some|new)\s+)?((?:[^\s,;:.!?()"“]+\s+){0,5}?[^\s,;:.!?()"“]+)(?=$|[,;:.!?()"“]|\s+[("“]|\s+(?:that|which|who|whose|where|when|while|if|for|to|of (?:an?|the|my|our|your|this|these|those|all)|in|on|at|with|without|from|by|about|as|like|using|based|so|and|or|into|between|called|named|featuring|including|showing|explaining|per|via|is|are|has|have)\s)/iu;
/** Asks for one thing that an answer makes. */
const GIVES = /^(?:give|show|provide|suggest|draft|prepare|offer|draw|plot|compose)(?: me| us)? an? /i;
const MAX_PIECES = 200;

/** The thing that a request asks to make: "tide table" of "Draw a tide table of Veere"; null without. */
export function thingIn(name: string): string | null {
  if ((!makesSomething(name) && !GIVES.test(name)) || /^make (?:the|my|our|its) /i.test(name)) return null;
  const thing = THING.exec(name)?.[1] ?? "";
  return contentWords(thing).length > 0 && !/^(?:another|one|more|new|list|version|code)$/i.test(thing)
    ? thing
    : null;
}

/** The thing that was asked for last before a piece; null where none was named. */
export function thingBefore(piece: Piece, all: readonly Piece[]): string | null {
  for (const { name, at, isPlanned } of all.slice(-MAX_PIECES).reverse()) {
    const thing = at < piece.at && !isPlanned ? thingIn(name) : null;
    if (thing) return thing;
  }
  return null;
}

/**
 * A name with the thing for "it": "Make it red" behind "Draw a tide table" is "Make the tide table red". What
 * is said of anything else keeps its words.
 */
export const withThing = (name: string, thing: string): string =>
  name
    .replace(CHANGES, (_, verb: string) => `${verb} the ${thing}`)
    .replace(OF_A_KIND, (_, verb: string, one: string) =>
      /^another/i.test(one)
        ? `${verb} another ${thing}`
        : `${verb} ${/^[aeiou]/i.test(thing) ? "an" : "a"} ${thing}`,
    );
