import { lineOf } from "@dreamcatcher/text/clip";
import { wholePhrase } from "@dreamcatcher/text/whole-phrase";
import { languageOf } from "@dreamcatcher/text/words";
import { titleOf } from "../text.ts";

const MAX_WORDS = 14;

/** Verbs that only say that a thing is to be made; the thing names the ticket. */
const MAKES = new RegExp(
  [
    "^(?:please )?(?:create|write|build|make|implement|add|develop|generate|design|include|have",
    String.raw`provide|feature|use)(?: me| us)? (?:an?|the|some) (?=\S)`,
  ].join("|"),
  "i",
);

/** A ticket's title: what is built, in a few words. */
export function ticketTitle(text: string): string {
  const plain = lineOf(text, 500)
    .replace(/^[\s\-–—•*,;:.)\]]+/, "")
    .replace(/^(?:and|or|also|then|maybe|ideally|that|which) (?=\S+ \S)/i, "")
    .replace(/^(?:to )?be able to (?=\S)/i, "")
    .replace(MAKES, "")
    .replace(LATER_MARK, "");
  const bare = plain.replace(/^an? (?=\S+ \S)/i, "");
  const balanced = bare.includes("(") ? bare : bare.replace(/\)+(?=\W*$)/, "");
  const whole = balanced.trim() || lineOf(text, 200);
  const closed = wholePhrase(whole, MAX_WORDS, languageOf(whole)).replace(/ ?\([^()]*$/, "");
  return titleOf(
    closed.replace(/(?:[\s,;:.–—-]|,? (?:even|if|when|so|but|and|or|where|which|while))+$/i, "") ||
      lineOf(text, 200),
    200,
  );
}

const LATER_MARK = /\s*\((?:for )?later\)\s*$/i;

/** Whether a text says that its thing is put off. */
export const isPutOff = (text: string): boolean => LATER_MARK.test(text);

const PUTS_OFF = new RegExp(
  [
    String.raw`(?<!\p{L})(?:later(?: on)?|for later|afterwards|eventually|some ?day|in (?:a|the) (?:later|next`,
    "second|future) (?:version|phase|step|release)|phase (?:2|two)|v2|(?:not|maybe not) (?:now|yet)",
    "for the (?:next|second) version|komt later|später|plus tard|más tarde|más adelante|più (?:tardi",
    String.raw`avanti)|mais tarde)(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** The clauses of a sentence that put something off: "karma later" of "first posting, karma later". */
export const putOffIn = (text: string): string[] =>
  text
    .split(/[,;.]|\b(?:but|and then|maar|aber|mais|pero)\b/i)
    .filter((clause) => PUTS_OFF.test(clause))
    .map((clause) => clause.replace(PUTS_OFF, " ").trim())
    .filter(Boolean);

/** A rule for a thing that is named elsewhere: a condition, a limit, or a sentence about it. */
const IS_RULE = new RegExp(
  [
    "^(?:it|they|those|these|such|like) ",
    "^(?:if|when|unless|once|wenn|als|si|falls|only|at (?:most|least)|each|every|all) ",
    String.raw`^(?:the|an?|this|these|it|they|its|their|de|het|der|die|das|le|la|el|il) .{0,60}?\b(?:is|are|was`,
    "should|must",
    "has to|have to|needs? to|will|can|may|moet|mag|muss|soll|doit|debe|deve|expires?|stays?|remains?",
    String.raw`determines?|depends?|equals?|contains?)\b`,
    String.raw`^[\p{L} ]{2,30}: ?.{0,20}\d`,
  ].join("|"),
  "iu",
);
/** Whether a text states a rule for a thing that is named elsewhere. */
export const isRule = (text: string): boolean => IS_RULE.test(text.trim());

/** A limit, an amount or an example that a sentence states. */
export const statesLimit = (sentence: string): boolean =>
  new RegExp(
    [
      String.raw`\b(?:at (?:most|least)|max(?:imum|\.)?|min(?:imum|\.)?|up to|no more than|within|after|every`,
      "exactly|only|between|must|hooguit|minstens|maximaal|höchstens|mindestens|au (?:plus|moins)",
      String.raw`como máximo|al massimo)\b.{0,40}\d|\d+ ?(?:%|hours?|minutes?|seconds?|days?|weeks?|characters?`,
      String.raw`words?|items?|mb|kb|px|ms|uur|dagen|tage|stunden|jours|heures|días|horas|ore|giorni)\b|\be\.?g\.`,
      String.raw`\bfor example\b`,
    ].join("|"),
    "i",
  ).test(sentence);

/** A change to what is there, rather than something new. */
export const isChange = (text: string): boolean =>
  new RegExp(
    [
      "^(?:fix|change|rename|remove|move|update|adjust|correct|replace|mend|delete|hide|reorder|swap",
      String.raw`tweak|refactor)\b`,
    ].join("|"),
    "i",
  ).test(text);

/** Whether a sentence is about what was said before it. */
export const pointsBack = (text: string): boolean =>
  /^(?:it|they|those|these|such|like)(?!\p{L})/iu.test(text.trim());
