import { SPOKEN, type SpokenLanguage } from "./spoken/index.ts";
import { isUnspaced } from "./unspaced.ts";
import { isImperative, isWorkVerb } from "./verbs.ts";

const CONTRACTED = String.raw`(?:\p{L}+n['’]t|(?:do|does|did|ca|wo|would|should|could|must|is|are|was|were)nt)`;
/** "Not only" and "niet alleen" deny nothing. */
const ADVERBS = String.raw`(?:not(?! (?:only|just|merely)\b)|never|cannot|niet(?! (?:alleen|slechts)\b)|nooit|${CONTRACTED})`;
const DETERMINERS = `(?:instead of|rather than|in plaats van|no|none|nobody|nothing|neither|nor|without|avoid(?:s|ing)?|geen|niets|niemand|noch|zonder|vermijd)`;
const alone = (word: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d-])(?:${word})(?!(?<=\p{L})\p{L})`, flags);

const { zh, ja, ko, ...spaced } = SPOKEN;
const OTHERS = Object.values(spaced)
  .flatMap(({ denials }) => denials)
  .join("|");
const negation = alone(`${DETERMINERS}|${ADVERBS}|${OTHERS}`, "iu");
const adverb = alone(`${ADVERBS}|${[...SPOKEN.de.denials, ...SPOKEN.pt.denials].join("|")}`, "iu");
/** Within words. */
const attachedNegation = new RegExp([zh, ja, ko].flatMap(({ denials }) => denials).join("|"), "u");
const HANGUL = /[\uac00-\ud7a3]/;

const inEnglishOrDutch = alone(`${DETERMINERS}|${ADVERBS}`, "iu");
const refusals = Object.values(spaced).map((language) => ({
  language,
  refusal: new RegExp(`(?<!\\p{L})(?:${language.denials.join("|")})`, "iu"),
}));

/** Cheaper than looking for a whole word in what cannot hold one. */
const MAY_NEGATE =
  /n[o'’teiu]|instead of|rather than|in plaats van|without|avoid|geen|zonder|vermijd|kein|ohne|weder|jama|jamá|aucun|sans|pas |sin|sem|tampoco|ão|[\u0400-\u06ff]/iu;

/** Whether a text denies or refuses something. */
export const negates = (text: string): boolean =>
  (MAY_NEGATE.test(text) && negation.test(text)) ||
  ((isUnspaced(text) || HANGUL.test(text)) && attachedNegation.test(text));

/** Whether a text denies what was named before it, as the end of "passwords are never stored" does. */
export const negatesBefore = (text: string): boolean => adverb.test(text);

/** "Why don't we" and "can't wait" deny nothing either. */
const SCOPE = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${DETERMINERS}|${ADVERBS}|${OTHERS})\s(?!(?:we|you|wait|forget|hesitate|mind|vergeet)\b)[^\n,.;:!?]*?(?=[\n,.;:!?]|\s(?:but|just|only|instead|rather|maar|alleen|wel|sondern|mais|sino|mas)\b|$)`,
  "giu",
);

/** A text with blanks, as many, for what it denies: in "no app store, a web app" the web app stays. */
export const withoutDenied = (text: string): string =>
  text.replace(SCOPE, (denied) => " ".repeat(denied.length));

const EXCLUDING =
  /\b(?:non-?goals?|out of scope|what not|not (?:in scope|included|needed|wanted|allowed|now)|won['’]?t|don['’]?ts?|do not|niet|excluded|exclusions?)\b/i;
const CONDITIONS =
  /\b(?:if|when|until|unless|because|yet|done|finished|forget|hesitate|als|wanneer|omdat|nog|vergeet|wenn|falls|noch|si|quand|cuando|encore|aún|ainda)\b|如果|还|まだ|إذا|بعد/i;

/** Whether what leads to a list, its last clause or its heading, says that its items are not to be. */
export function forbids(lead: string, heading = ""): boolean {
  const end = lead
    .slice(-300)
    .trimEnd()
    .replace(/[:：]$/, "");
  let from = end.length;
  while (from > 0 && !",.;:!?，。；！？،؛؟\n".includes(end.charAt(from - 1))) from--;
  const clause = end.slice(from);
  const refuses = negates(clause) || EXCLUDING.test(clause);
  return (refuses && !CONDITIONS.test(clause)) || EXCLUDING.test(heading) || excludes(heading);
}

const excludes = (heading: string): boolean =>
  heading !== "" && Object.values(SPOKEN).some(({ excluded }) => excluded.test(heading));

/** "It must not:" leads to acts, "I do not want:" and "without:" to things. */
const LEADS_TO_ACTS = /(?:\b(?:not|never|cannot|niet|nooit)|n['’]t)\W*$/i;

/** The language of a list of what is not to be, if its rules are data. */
function otherLanguageOf(lead: string, text: string): SpokenLanguage | undefined {
  if (isUnspaced(lead)) return /[\u3040-\u30ff]/.test(lead + text) ? ja : zh;
  return refusals.find(({ refusal }) => refusal.test(lead))?.language;
}

/** An item of such a list as it is meant: "store passwords" as "not store passwords", "ads" as "no ads". */
export function denied(text: string, lead: string): string {
  if (negates(text)) return text;
  const other = inEnglishOrDutch.test(lead) ? undefined : otherLanguageOf(lead, text);
  if (other) return other.without(text);
  const isDutch = /\b(?:geen|niet|nooit|zonder)\b/i.test(lead);
  const bare = text.replace(/^(?:an?|the|any|een|de|het)\s+/i, "");
  const opening = /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  const isAct = isImperative(bare) || (bare.includes(" ") && isWorkVerb(opening.split(" ", 1)[0] ?? ""));
  if (isAct || LEADS_TO_ACTS.test(lead)) return `${isDutch ? "niet" : "not"} ${opening}`;
  return `${isDutch ? "geen" : "no"} ${opening}`;
}
