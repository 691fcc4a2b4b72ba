import type { Dream, Evidence } from "@dreamcatcher/contracts/dream";
import { lineOf } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";
import { likeness, stems } from "@dreamcatcher/text/words";
import { titleOf } from "../text.ts";
import { actOf, recordOf } from "./acts.ts";
import { type Clause, clausesOf, WHOLE } from "./clauses.ts";
import { type Entity, entitiesOf } from "./entities.ts";
import type { BriefFeature } from "./feature.ts";
import { nounPhraseIn, thingOf } from "./nouns.ts";

/** What the conversation says about the program, and nothing else. */
export interface Brief {
  title: string;
  features: BriefFeature[];
  entities: Entity[];
  /** What is not to be. */
  limits: string[];
}

const MAX_FEATURES = 20;
const MAX_LIMITS = 20;
/** How many are compared with one another. */
const MAX_READ = 200;
const MAX_WORDS = 14;
const MAX_SENTENCES = 12;
/** Of a longer sentence only the clause is quoted. */
const MAX_QUOTE = 130;

/** A clause without a verb. */
const NAMED_ONLY = { verb: null, isDenied: false, isLater: false, isListed: false };
/** What is said around the name of something that is put off. */
const LATER_WORDS =
  /\b(?:(?:maybe|perhaps|and|but|later|eventually|afterwards) ?(?:on )?,? ?|(?:i|we) (?:also )?(?:want|need|would like) |(?:(?:can|could|may|will|should) )?\b(?:comes?|waits?|follows?)(?: until)?\b ?)/gi;

/** A wish of the dream with the sentence that says it. */
interface Wish {
  text: string;
  quote: string;
}

/** Reads a dream as a brief for a skeleton. */
export function briefOf(dream: Dream): Brief {
  const wishes = wishesOf(dream);
  const features: BriefFeature[] = [];
  const limits: string[] = [];
  const postponed: { text: string; quote: string }[] = [];
  for (const { text, quote } of wishes) {
    const isFeature = text !== quote && !STATEMENT.test(quote);
    const clauses = clausesOf(text);
    for (const clause of clauses) {
      if (clause.isLater && (clause.verb === null || clause.text.split(" ").length <= 4))
        postponed.push({ text: clause.text, quote });
      else if (clause.isDenied) {
        if (LIMIT.test(clause.text) && !NOT_YET.test(clause.text))
          limits.push(clause.text.replace(DANGLING, ""));
      } else if (!STATEMENT.test(clause.text) && isAct(clause)) features.push(featureOf(clause, quote));
    }
    if (
      isFeature &&
      !negates(text) &&
      isNamed(text) &&
      !clauses.some((clause) => isAct(clause) || clause.isLater)
    )
      features.push(featureOf({ ...NAMED_ONLY, text, said: quote }, quote));
  }
  const kept = distinct(features.slice(0, MAX_READ))
    .filter((feature) => !isSummary(feature, features))
    .slice(0, MAX_FEATURES);
  const putOff = postponed.slice(0, MAX_READ);
  for (const feature of kept)
    if (putOff.some(({ text }) => sharesWord(feature.title, headOf(text.replace(LATER_WORDS, "")))))
      feature.isLater = true;
  for (const { text, quote } of putOff) {
    const name = text.replace(LATER_WORDS, "").trim();
    const isNew = name.length > 2 && name.split(" ").length <= MAX_WORDS / 2 && kept.length < MAX_FEATURES;
    if (!isNew || kept.some(({ title }) => sharesWord(title, headOf(name)))) continue;
    kept.push(featureOf({ ...NAMED_ONLY, text: name, said: text, isLater: true }, quote));
  }
  const said = [dream.title, dream.description, ...wishes.map(({ text }) => text)].join("\n");
  const entities = entitiesOf(kept, said);
  for (const feature of kept) feature.title = withoutPronoun(feature);
  return {
    title: lineOf(dream.title, 120),
    features: kept,
    entities,
    limits: shortest(
      [...limits, ...deniedOf(dream)].slice(0, MAX_READ).map((text) => lineOf(text, 200)),
    ).slice(0, MAX_LIMITS),
  };
}

/**
 * The sentences that features, open todos and decisions stand in, in the order of the conversation, with the
 * features themselves, which may say less; and those of the description, which is what the person said first.
 */
function wishesOf({ features, todos, decisions, description }: Dream): Wish[] {
  const items: { text: string; evidence?: Evidence | undefined }[] = [
    ...features,
    ...todos.filter(({ done }) => !done),
    ...decisions,
  ].sort((a, b) => (a.evidence?.message ?? 0) - (b.evidence?.message ?? 0));
  const quotes = new Set([
    ...items.flatMap(({ text, evidence }) => sentencesOf(evidence?.quote ?? text)),
    ...sentencesOf(description).slice(0, MAX_SENTENCES),
  ]);
  const own = features.map((feature) => {
    const text = lineOf(feature.text, 500);
    const [first = text, ...others] = sentencesOf(feature.evidence?.quote ?? text);
    return { text, quote: others.find((each) => each.includes(text)) ?? first };
  });
  return [...quotes].flatMap((quote) => [
    { text: quote, quote },
    ...own.filter((item) => item.quote === quote && item.text !== quote),
  ]);
}

const sentencesOf = (text: string): string[] =>
  sentences(text.slice(0, 2_000)).map((sentence) => lineOf(sentence, 500));

function featureOf(clause: Clause, quote: string): BriefFeature {
  // "Sign up to water a plot" is about the plot.
  const signUp =
    clause.verb === "sign" ? /^sign\S*\s(?:me |us )?up\s(?:to \p{L}+|for)\s(.+)/iu.exec(clause.text) : null;
  const object =
    clause.verb === null ? null : nounPhraseIn(signUp?.[1] ?? clause.text.replace(/^\S+\s*/, ""));
  return {
    title: titleOf(
      withoutLater(firstPartOf(inImperative(clause)))
        .replace(IN_BRACKETS, "")
        .replace(DANGLING, ""),
      100,
    ),
    said: clause.said,
    quote: quote.length <= MAX_QUOTE ? quote : clause.said,
    verb: clause.verb,
    act: clause.verb === null ? "other" : actOf(clause.verb),
    thing: object && thingOf(object),
    isListed: clause.isListed,
    refers: object?.isPronoun ?? false,
    record: signUp ? "signup" : clause.verb && recordOf(clause.verb),
    isLater: clause.isLater,
  };
}

/** "No chat", "it must never mail twice"; but not "nobody knows it". */
const LIMIT =
  /^(?:(?:but|and|please)\s)?(?:no|not|never|without|don['’]t|do not|geen|niet|nooit)\s|\b(?:must|should|shall|may|can|need|want|do|does)(?:\s(?:not|never)|n['’]t)\s|\bcannot\s|\b(?:keep|leave)\b.*\bout\b/i;
const NOT_YET =
  /\bcode\b.*\b(?:yet|first)\b|^(?:but )?(?:don['’]t|do not|not) (?:write|start|build|make|yet)\b/i;

/** "Members have a name": what a thing has, which is no feature. */
const STATEMENT = /^\p{L}{3,30}s have |^(?:each|every) \p{L}{3,30} (?:has|belongs) /iu;

/** What the assistant is to do in the conversation. */
const TEXT_WANTED =
  /^(?:write|describe|give|list|draft)\b.*\b(?:epics?|user stor(?:y|ies)|issues?|definition of done|hints?|requirements?|acceptance criteria|documentation)\b/i;
const TO_ASSISTANT =
  /\b(?:in|into) (?:the|this|our) (?:chat|conversation)\b|\b(?:tell|give|answer|show) (?:me|us) (?:what|how|why|if|which|whether)\b|\blet['’]s (?:first |now )?(?:list|plan|discuss|talk|think|agree|decide)\b/i;

/** A part that a program has, in a list of such parts. */
const PART = /^(?:(?:an?|one|the) )?(?:\p{L}+ ){0,2}(?:page|section|tab|screen|view)(?: \p{L}|$)/iu;

const isAct = ({ text, said, verb, isDenied, isListed }: Clause): boolean =>
  !isDenied &&
  !TO_ASSISTANT.test(said) &&
  !TEXT_WANTED.test(text) &&
  (isListed || PART.test(text) || (verb !== null && isShort(text)));

/** Whether a text names a part of the program, rather than the program itself or what is thought of it. */
function isNamed(text: string): boolean {
  const [opening = ""] = text.split(/\s(?:for|with|that|which|to)\s|:/, 1);
  return (
    !STATEMENT.test(text) &&
    !WHOLE.test(opening) &&
    !/^(?:might|may|could|would|is|are|i|i'm|i’m)\b/i.test(text)
  );
}

/** A verb alone says too little, and a long clause is rather a story. */
function isShort(text: string): boolean {
  const count = firstPartOf(text).split(/\s+/).length;
  return count >= 2 && count <= MAX_WORDS;
}

/** Of a long clause the part before its first comma. */
const firstPartOf = (text: string): string =>
  text.split(/\s+/).length <= MAX_WORDS ? text : (text.split(/[,;]/, 1)[0] ?? text);

/** "Renames photos" as "rename photos", "have a countdown" as "countdown"; of a list "an FAQ" as "FAQ". */
const inImperative = ({ text, verb, isListed }: Clause): string =>
  verb === null
    ? isListed
      ? text.replace(/^(?:an?|the) (?=.)/i, "")
      : text
    : /^(?:have|include)$/.test(verb)
      ? text.replace(/^[\p{L}-]+ (?:(?:an?|the) )?(?=.)/iu, "")
      : text.replace(/^[\p{L}-]+/u, verb);

const IN_BRACKETS = /(?<=\S)\s+\([^()]{0,200}\)/g;
/** What closes a bracket or quotation that opened before the clause. */
const DANGLING = /(?<!\([^)]{0,80})\)$|(?<!["“][^"”]{0,80})["”]$|[\s,;:]+$/;

/** "Request it" as "Request a cutting". */
const withoutPronoun = ({ title, thing }: BriefFeature): string =>
  thing === null
    ? title
    : title.replace(/^(\p{L}+) (?:it|them)\b/u, `$1 ${/^[aeiou]/.test(thing) ? "an" : "a"} ${thing}`);

const withoutLater = (text: string): string => text.replace(/[\s,]*\b(?:later|eventually)\b[\s,]*$/i, "");

const deniedOf = ({ features, decisions }: Dream): string[] =>
  [...features, ...decisions]
    .map(({ text }) => text)
    .filter((text) => LIMIT.test(text) && !NOT_YET.test(text))
    .map((text) => text.replace(DANGLING, ""));

/** The texts that contain no other one of them, each once. */
const shortest = (texts: readonly string[]): string[] =>
  texts.filter((text, at) => {
    const own = text.toLowerCase();
    return !texts.some((other, n) => {
      const part = other.toLowerCase();
      return n !== at && own.includes(part) && (own !== part || n < at);
    });
  });

function sharesWord(a: string, b: string): boolean {
  const words = stems(a);
  return [...stems(b)].some((word) => words.has(word));
}

/** "Reminders" of "reminders for inspections", which puts off no inspections. */
const headOf = (text: string): string => nounPhraseIn(text.trim())?.words.join(" ") ?? text;

/** Whether it only says what others do: "track my hives" besides "add hives", "put it in a notebook". */
const isSummary = ({ title, thing }: BriefFeature, all: readonly BriefFeature[]): boolean =>
  (/^(?:track|collect|keep|manage)\b/i.test(title) &&
    all.some((each) => each.title !== title && each.thing === thing)) ||
  (/ (?:in|as) an? [\p{L} ]{3,30}$/iu.test(title) && WHOLE.test(title) && title.split(" ").length <= 6);

/** The features without those that others say already, whole or in part. */
function distinct(features: readonly BriefFeature[]): BriefFeature[] {
  const kept: { feature: BriefFeature; words: Set<string> }[] = [];
  for (const feature of features) {
    const words = stems(feature.title);
    const shorter = kept.find((each) => feature.title.startsWith(each.feature.title));
    if (shorter) Object.assign(shorter, { feature, words });
    else if (!kept.some((each) => likeness(each.words, words) >= 0.8 || isPartOf(feature, each.feature)))
      kept.push({ feature, words });
  }
  return kept.map(({ feature }) => feature);
}

const isPartOf = ({ title }: BriefFeature, { title: other }: BriefFeature): boolean =>
  other.toLowerCase().includes(title.toLowerCase());
