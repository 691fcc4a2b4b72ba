import { lineOf } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { shorten } from "@dreamcatcher/text/sentences";
import { titleOf } from "../text.ts";

const MAX_WORDS = 14;

/** Verbs that only say that a thing is to be made; the thing names the ticket. */
const MAKES =
  /^(?:please )?(?:create|write|build|make|implement|add|develop|generate|design|include|have|provide|feature|use)(?: me| us)? (?:an?|the|some) (?=\S)/i;

/** A ticket's title: what is built, in a few words. */
export function ticketTitle(text: string): string {
  const plain = lineOf(text, 500)
    .replace(/^[\s\-–—•*,;:.)\]]+/, "")
    .replace(/^(?:and|or|also|then|maybe|ideally|that|which) (?=\S+ \S)/i, "")
    .replace(MAKES, "")
    .replace(LATER_MARK, "");
  const balanced = plain.includes("(") ? plain : plain.replace(/\)+(?=\W*$)/, "");
  return titleOf(shorten(balanced.trim() || lineOf(text, 200), MAX_WORDS).replace(/[\s,;:.–—-]+$/, ""), 200);
}

const LATER_MARK = /\s*\((?:for )?later\)\s*$/i;

/** Whether a text says that its thing is put off. */
export const isPutOff = (text: string): boolean => LATER_MARK.test(text);

const PUTS_OFF =
  /(?<!\p{L})(?:later(?: on)?|for later|afterwards|eventually|some ?day|in (?:a|the) (?:later|next|second|future) (?:version|phase|step|release)|phase (?:2|two)|v2|(?:not|maybe not) (?:now|yet)|for the (?:next|second) version|komt later|später|plus tard|más tarde|más adelante|più (?:tardi|avanti)|mais tarde)(?!\p{L})/iu;

/** The clauses of a sentence that put something off: "karma later" of "first posting, karma later". */
export const putOffIn = (text: string): string[] =>
  text
    .split(/[,;.]|\b(?:but|and then|maar|aber|mais|pero)\b/i)
    .filter((clause) => PUTS_OFF.test(clause))
    .map((clause) => clause.replace(PUTS_OFF, " ").trim())
    .filter(Boolean);

/** How the whole is to be, which no ticket of its own can build. */
const IS_QUALITY =
  /^(?:(?:it|this|everything|the (?:app|site|website|page|design|code|ui|interface|project|program)|overall) )?(?:(?:should|must|has to|have to|needs? to) (?:be |look |feel )?)?(?:very |really |more |as )?(?:easy|simple|fast|quick|secure|clean|responsive|modern|nice|beautiful|pretty|user[- ]friendly|visually|mobile[- ]friendly|scalable|robust|reliable|light-?weight|professional|intuitive|well[- ]structured|maintainable|readable|accessible|aesthetic)(?!\p{L})/iu;

/** Whether a text is about the whole: what must not be, or how all of it is to be. */
export const isAboutAll = (text: string): boolean => negates(text) || IS_QUALITY.test(text.trim());

/** A rule for a thing that is named elsewhere: a condition, a limit, or a sentence about it. */
const IS_RULE = new RegExp(
  [
    "^(?:if|when|unless|once|wenn|als|si|falls|only|at (?:most|least)|each|every|all) ",
    String.raw`^(?:the|an?|this|these|it|they|its|their|de|het|der|die|das|le|la|el|il) .{0,60}?\b(?:is|are|was|should|must`,
    String.raw`has to|have to|needs? to|will|can|may|moet|mag|muss|soll|doit|debe|deve|expires?|stays?|remains?)\b`,
    String.raw`^[\p{L} ]{2,30}: ?.{0,20}\d`,
  ].join("|"),
  "iu",
);
export const isRule = (text: string): boolean => IS_RULE.test(text.trim());

/** A limit, an amount or an example that a sentence states. */
export const statesLimit = (sentence: string): boolean =>
  /\b(?:at (?:most|least)|max(?:imum|\.)?|min(?:imum|\.)?|up to|no more than|within|after|every|exactly|only|between|must|hooguit|minstens|maximaal|höchstens|mindestens|au (?:plus|moins)|como máximo|al massimo)\b.{0,40}\d|\d+ ?(?:%|hours?|minutes?|seconds?|days?|weeks?|characters?|words?|items?|mb|kb|px|ms|uur|dagen|tage|stunden|jours|heures|días|horas|ore|giorni)\b|\be\.?g\.|\bfor example\b/i.test(
    sentence,
  );
