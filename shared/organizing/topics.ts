import { negates } from "@dreamcatcher/text/negation";
import { isWorkVerb } from "@dreamcatcher/text/verbs";
import { type Language, STOP_WORDS, stem, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { isPasted } from "./language/noise.ts";
import type { Talk } from "./talk.ts";

/** What a talk is about: each topic word's weight, its most frequent form, and which words stand side by side. */
export interface Topics {
  weights: Map<string, number>;
  forms: Map<string, string>;
  /** `word word` by how much they are said together. */
  pairs: Map<string, number>;
  /** What is never named but to say that there is to be none of it. */
  refused: Set<string>;
}

/** What there is to be none of follows these. */
const REFUSALS = new Set(["no", "without", "geen", "zonder"]);

const WORD = /[\p{L}\p{N}]+(?:[._+'’&-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;
/** Addresses and paths: their parts are no topics. */
const PLACES =
  /\bhttps?:\/\/\S+|(?<![\w.@~/-])(?:[\w.@~-]*\/){2,}\S*|(?<![\w-])[\w-]+\.(?:md|go|py|[jt]sx?|json|ya?ml|html|css|txt|sh|jsonl|sum|mod)\b/g;
const MAY_HOLD_PLACE = /\/|\w\.\w/;
const MOST_READ = 60_000;
const MOST_TURNS = 300;

/** Weighs the words of a talk: the title's and the person's own above the answers', names above common words. */
export function topicsOf(talk: Talk, title: string): Topics {
  const topics = new Map<string, Topic>();
  const forms = new Map<string, Form>();
  const spellings = new Map<string, Form>();
  const pairs = new Map<string, number>();

  const topicOf = (lower: string): Topic | null => {
    if (isDull(lower, talk.language)) return null;
    const key = stem(lower);
    const topic = topics.get(key) ?? { key, weight: 0, said: 0, named: 0, wanted: false };
    topics.set(key, topic);
    return topic;
  };
  const formOf = (spelled: string): Form => {
    const known = spellings.get(spelled);
    if (known) return known;
    const lower = spelled.toLowerCase();
    const form = forms.get(lower) ?? { lower, topic: topicOf(lower), denies: negates(lower), count: 0 };
    forms.set(lower, form);
    spellings.set(spelled, form);
    return form;
  };

  const tally = (texts: string[], weight: number) => {
    const said: Topic[] = [];
    const beside = new Map<string, number>();
    for (const told of texts) {
      const text = MAY_HOLD_PLACE.test(told) ? told.replace(PLACES, " ") : told;
      let previous: Form | null = null;
      let end = -2;
      let refusing = false;
      let denying = false;
      for (const found of text.matchAll(WORD)) {
        const [spelled] = found;
        const form = formOf(spelled);
        const { topic } = form;
        const adjacent = found.index === end + 1 && JOINS.has(text.charAt(end));
        end = found.index + spelled.length;
        refusing = REFUSALS.has(form.lower) || (refusing && adjacent && topic !== null);
        if (topic === null) {
          denying = form.denies;
          previous = null;
          continue;
        }
        form.count += 1;
        topic.wanted ||= !refusing;
        if (topic.said === 0) said.push(topic);
        topic.said += 1;
        if (isName(spelled, form.lower, text, found.index)) topic.named += 1;
        if (!adjacent) denying = false;
        if (adjacent && !denying && previous && previous.topic !== topic) {
          const pair: string = `${previous.lower} ${form.lower}`;
          beside.set(pair, (beside.get(pair) ?? 0) + 1);
        }
        previous = form;
      }
    }
    // What is said over and over in one turn counts little more than once.
    for (const topic of said) {
      topic.weight += weight * Math.log2(1 + topic.said);
      topic.said = 0;
    }
    for (const [pair, count] of beside)
      pairs.set(pair, (pairs.get(pair) ?? 0) + weight * Math.log2(1 + count));
  };

  tally([title], 4);
  talk.turns.slice(0, MOST_TURNS).forEach((turn, at) => {
    const own: string[] = [];
    const heads: string[] = [];
    const texts: string[] = [];
    let room = MOST_READ;
    for (const block of [...turn.asked, ...turn.answered].flatMap((said) => said.blocks)) {
      if (block.kind === "code" || block.text.length > room) continue;
      room -= block.text.length;
      texts.push(block.text);
      if (block.kind === "heading") heads.push(block.text);
      else if (block.kind === "item" && block.lead) heads.push(block.lead);
    }
    for (const block of turn.asked.flatMap((said) => said.blocks))
      if (block.kind !== "code" && block.text.length < MOST_READ && !isPasted(block.text))
        own.push(block.text);
    tally(own, at === 0 ? 3 : 2);
    tally(heads, 1);
    tally(texts, 1.2);
  });

  const spelled = usual(forms);
  const weights = new Map<string, number>();
  for (const { key, weight, named } of topics.values()) {
    const form = spelled.get(key) ?? "";
    const vague = VAGUE_WORDS.has(form) || VAGUE_WORDS.has(key) ? 0.25 : isWorkVerb(form) ? 0.6 : 1;
    weights.set(key, weight * (named >= 2 ? 1.5 : 1) * vague);
  }
  const refused = new Set([...topics.values()].flatMap(({ key, wanted }) => (wanted ? [] : [key])));
  return { weights, pairs, forms: spelled, refused };
}

/**
 * A topic while it is weighed: how often it was said in the part being read, how often as a name, and whether
 * ever but to refuse it.
 */
interface Topic {
  key: string;
  weight: number;
  said: number;
  named: number;
  wanted: boolean;
}

/** A word in lower case with the topic it belongs to, if any, and how often it was met. */
interface Form {
  lower: string;
  topic: Topic | null;
  /** Whether it denies what follows, which is then no pair to name a topic by. */
  denies: boolean;
  count: number;
}

/** The most frequent form of each topic; of equals the shortest. */
function usual(forms: Map<string, Form>): Map<string, string> {
  const best = new Map<string, Form>();
  for (const form of forms.values()) {
    if (form.topic === null) continue;
    const other = best.get(form.topic.key);
    if (!other || isUsual(form, other)) best.set(form.topic.key, form);
  }
  return new Map([...best].map(([key, { lower }]) => [key, lower]));
}

const isUsual = (form: Form, other: Form): boolean =>
  form.count !== other.count
    ? form.count > other.count
    : form.lower.length !== other.lower.length
      ? form.lower.length < other.lower.length
      : form.lower < other.lower;

const JOINS = new Set([" ", "-", "/"]);

/** A name stands with a capital in the middle of a sentence, or with capitals or digits inside. */
function isName(spelled: string, lower: string, text: string, at: number): boolean {
  if (spelled === lower) return /\d/.test(spelled);
  return /^\p{Lu}/u.test(spelled)
    ? /[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at)) || /\p{Lu}/u.test(spelled.slice(1))
    : /\p{Lu}|\d/u.test(spelled);
}

const isDull = (form: string, language: Language): boolean =>
  form.length < 2 ||
  form.length > 40 ||
  /n['’]t$/.test(form) ||
  STOP_WORDS.en.has(form) ||
  STOP_WORDS.nl.has(form) ||
  STOP_WORDS[language].has(form) ||
  /^[\d.,:'-]+$|^\d[\w.:-]{4,}$|^[\da-f-]{12,}$/.test(form);
