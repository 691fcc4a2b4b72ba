import { lineOf } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { shorten } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { contentWords } from "@dreamcatcher/text/words";
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
  const closed = shorten(balanced.trim() || lineOf(text, 200), MAX_WORDS).replace(/ ?\([^()]*$/, "");
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

/** How the whole is to be, which no ticket of its own can build. */
const IS_QUALITY = new RegExp(
  [
    "^(?:(?:it|this|everything|the (?:app|site|website|page|design|code|ui|interface|project|program)",
    "overall) )?(?:(?:should|must|has to|have to|needs? to) (?:be |look |feel )?)?(?:very |really ",
    "more |as )?(?:easy|simple|fast|quick|secure|clean|responsive|modern|nice|beautiful|pretty",
    "user[- ]friendly|visually|mobile[- ]friendly|scalable|robust|reliable|light-?weight|professional",
    String.raw`intuitive|well[- ]structured|maintainable|readable|accessible|aesthetic)(?!\p{L})`,
  ].join("|"),
  "iu",
);

/** What it is to be made with, as in "use HTML for structure", and how far: "front end only". */
const IS_MEANS = new RegExp(
  [
    String.raw`^(?:use|using) [\w.+#-]+(?:,? (?:and )?[\w.+#-]+)? (?:for|as)(?!\p{L})|^[^,]{2,30} only$`,
    String.raw`(?:should|must|is to|are to) be (?:located|placed|stored|saved|put) (?:at|in|under) \S*[/.]\S`,
  ].join("|"),
  "iu",
);

/** In "change it instead of typing it" something is to be done after all. */
const DENIES_A_WAY = /(?<!\p{L})(?:instead|without|rather|unless|zonder|ohne|sans|sin|senza|sem)(?!\p{L})/iu;

const refuses = (text: string): boolean =>
  negates(text) &&
  !(isImperative(text) && DENIES_A_WAY.test(text) && !/^(?:do not|don['’]t|never)\b/i.test(text));

/** Whether a text is about the whole: what must not be, how all of it is to be, or with what it is made. */
export function isAboutAll(text: string): boolean {
  const plain = text.trim();
  return refuses(plain) || IS_QUALITY.test(plain) || IS_MEANS.test(plain);
}

/** Whether a text is cut off, or says nothing without what was said before it. */
export function isIncomplete(text: string): boolean {
  const plain = text.trim();
  return (
    ENDS_OPEN.test(plain) ||
    IS_TALK.test(plain) ||
    POINTS_BACK.test(plain) ||
    contentWords(plain).every((word) => SAYS_NOTHING.has(word))
  );
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  ..."add make create build write fix update change improve implement enhance do have give use put".split(
    " ",
  ),
  ..."code file files logic feature features thing things change changes part enhancements improvements".split(
    " ",
  ),
  ..."improvement enhancement issue issues problem problems bug bugs stuff work example better bigger".split(
    " ",
  ),
]);
const ENDS_OPEN = new RegExp(
  [
    String.raw`(?:[{;(=]|(?<!\p{L})(?:would|should|could|will|is|are|the|an?|of|to|and|or|with|for|that|which`,
    "exactly|from|by|as))$",
  ].join("|"),
  "iu",
);
const IS_TALK =
  /^(?:the (?:goal|idea|point|purpose|problem|question|reason|output)|output|note|example)(?!\p{L})/iu;
const POINTS_BACK = new RegExp(
  [
    "^(?:(?:make|have|let|do|change|add|remove|undo|fix|redo|try|use|keep|put|give me",
    "get) )?(?:it|this|that|these|those|them|the same|all|whatever",
    String.raw`cracking)(?: \p{L}+){0,2}$`,
    String.raw`^\S+ whatever(?!\p{L})`,
  ].join("|"),
  "iu",
);

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

/** Whether a text asks to make a thing that it names. */
export const makesSomething = (text: string): boolean =>
  new RegExp(
    [
      "^(?:please )?(?:create|write|build|make|implement|add|develop|generate|design|set up|schrijf",
      String.raw`maak|bouw|erstelle|schreibe|crea|escribe|scrivi|fais|cria|escreva)(?!\p{L})`,
    ].join("|"),
    "iu",
  ).test(text) && !/^\S+ (?:it|this|that|these|those|them|sure|only|all|to)(?!\p{L})/iu.test(text);

/** Whether a sentence is about what was said before it. */
export const pointsBack = (text: string): boolean =>
  /^(?:it|they|those|these|such|like)(?!\p{L})/iu.test(text.trim());
