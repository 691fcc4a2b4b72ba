import { LEXICONS, type Lexicon, SPOKEN, type SpokenLanguage } from "./spoken/index.ts";
import { isUnspaced } from "./unspaced.ts";
import { isImperative, isWorkVerb } from "./verbs.ts";

const alone = (words: string[], flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d-])(?:${words.join("|")})(?!(?<=\p{L})\p{L})`, flags);

const { en, nl } = LEXICONS;
const ALL: Lexicon[] = Object.values(LEXICONS);
const spaced = ALL.filter(({ deniesWithinWords }) => !deniesWithinWords);
const DENIALS = spaced.flatMap(({ denials }) => denials);
const negation = alone(DENIALS, "iu");
const behind = alone(
  ALL.flatMap(({ denialsBehind }) => denialsBehind ?? []),
  "iu",
);
const attachedNegation = new RegExp(
  ALL.filter(({ deniesWithinWords }) => deniesWithinWords)
    .flatMap(({ denials }) => denials)
    .join("|"),
  "u",
);

const inEnglishOrDutch = alone([...en.denials, ...nl.denials], "iu");
const { zh, ja } = SPOKEN;
const refusals = Object.values<SpokenLanguage>(SPOKEN)
  .filter(({ deniesWithinWords }) => !deniesWithinWords)
  .map((language) => ({
    language,
    refusal: new RegExp(`(?<!\\p{L})(?:${language.denials.join("|")})`, "iu"),
  }));

/** Whether a text denies or refuses something. */
export const negates = (text: string): boolean => negation.test(text) || attachedNegation.test(text);

/** Whether a text denies what was named before it, as the end of "passwords are never stored" does. */
export const negatesBefore = (text: string): boolean => behind.test(text);

/** "Why don't we" and "can't wait" deny nothing either. */
const SCOPE = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${DENIALS.join("|")})\s(?!(?:we|you|wait|forget|hesitate|mind|vergeet)\b)[^\n,.;:!?]*?(?=[\n,.;:!?]|\s(?:but|just|only|instead|rather|maar|alleen|wel|sondern|mais|sino|mas)\b|$)`,
  "giu",
);

/** A text with blanks, as many, for what it denies: in "no app store, a web app" the web app stays. */
export const withoutDenied = (text: string): string =>
  text.replace(SCOPE, (denied) => " ".repeat(denied.length));

const EXCLUDED = new RegExp(ALL.map(({ excluded }) => excluded.source).join("|"), "iu");
const CONDITIONS = new RegExp(
  ALL.map(({ conditions, deniesWithinWords }) =>
    deniesWithinWords ? conditions.join("|") : alone(conditions, "").source,
  ).join("|"),
  "iu",
);

/** Whether what leads to a list, its last clause or its heading, says that its items are not to be. */
export function forbids(lead: string, heading = ""): boolean {
  const end = lead
    .slice(-300)
    .trimEnd()
    .replace(/[:：]$/, "");
  let from = end.length;
  while (from > 0 && !",.;:!?，。；！？،؛؟\n".includes(end.charAt(from - 1))) from--;
  const clause = end.slice(from);
  const refuses = negates(clause) || EXCLUDED.test(clause);
  return (refuses && !CONDITIONS.test(clause)) || EXCLUDED.test(heading);
}

/** "Why it is not saved" explains. */
const EXPLAINS =
  /^(?:why|how|waarom|hoe|warum|wieso|wie|pourquoi|comment|por qué|cómo|perché|come|por que|como)(?!\p{L})/iu;

/** Whether a heading says that what stands under it is not to be: "What I would leave out". */
export const excludes = (heading: string): boolean => EXCLUDED.test(heading) && !EXPLAINS.test(heading);

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
