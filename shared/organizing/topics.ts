import { isWorkVerb } from "@dreamcatcher/text/verbs";
import { VAGUE_WORDS } from "@dreamcatcher/text/words";
import type { Talk } from "./talk.ts";
import { type Form, type Pair, type Topic, Vocabulary } from "./vocabulary.ts";

/** What a talk is about: each topic word's weight, its most frequent form, and which words stand side by side. */
export interface Topics {
  weights: Map<string, number>;
  forms: Map<string, string>;
  pairs: NamedPair[];
  /** What is never named but to say that there is to be none of it. */
  refused: Set<string>;
}

/** `word word` with the topics of both, where they are said together often enough to name one. */
export interface NamedPair {
  text: string;
  topics: string[];
  weight: number;
}

const WORD = /[\p{L}\p{N}]+(?:[._+'’&-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;
/** Addresses and paths: their parts are no topics. */
const PLACES =
  /\bhttps?:\/\/\S+|(?<![\w.@~/-])(?:[\w.@~-]*\/){2,}\S*|(?<![\w-])[\w-]+\.(?:md|go|py|[jt]sx?|json|ya?ml|html|css|txt|sh|jsonl|sum|mod)\b/g;
const MAY_HOLD_PLACE = /\/|\w\.\w/;
const MOST_READ = 60_000;
const MOST_TURNS = 300;
/** Words that weigh less together stand side by side by chance. */
const LEAST_PAIR = 2;
const LONGEST_PAIR = 40;

/** Weighs the words of a talk: the title's and the person's own above the answers', names above common words. */
export function topicsOf(talk: Talk, title: string): Topics {
  const vocabulary = new Vocabulary(talk.language);
  weigh([title], 4, vocabulary);
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
      if (block.kind !== "code" && block.text.length < MOST_READ && !block.pasted) own.push(block.text);
    weigh(own, at === 0 ? 3 : 2, vocabulary);
    weigh(heads, 1, vocabulary);
    weigh(texts, 1.2, vocabulary);
  });

  const forms = usual(vocabulary.forms.values());
  const weights = new Map<string, number>();
  const refused = new Set<string>();
  for (const { key, weight, named, wanted } of vocabulary.topics.values()) {
    const form = forms.get(key) ?? "";
    const vague = VAGUE_WORDS.has(form) || VAGUE_WORDS.has(key) ? 0.25 : isWorkVerb(form) ? 0.6 : 1;
    weights.set(key, weight * (named >= 2 ? 1.5 : 1) * vague);
    if (!wanted) refused.add(key);
  }
  return { weights, pairs: vocabulary.pairs.filter(isTelling).map(named), forms, refused };
}

const isTelling = ({ first, second, weight }: Pair): boolean =>
  weight >= LEAST_PAIR && first.lower.length + second.lower.length < LONGEST_PAIR;

const named = ({ first, second, weight }: Pair): NamedPair => ({
  text: `${first.lower} ${second.lower}`,
  topics: [first, second].flatMap(({ topic }) => topic?.key ?? []),
  weight,
});

/** Adds the weight of what a part of the talk says; what it says over and over counts little more than once. */
function weigh(texts: string[], weight: number, vocabulary: Vocabulary): void {
  const counted: (Topic | Pair)[] = [];
  for (const text of texts) count(text, vocabulary, counted);
  for (const each of counted) {
    each.weight += weight * Math.log2(1 + each.count);
    each.count = 0;
  }
}

function count(told: string, vocabulary: Vocabulary, counted: (Topic | Pair)[]): void {
  const text = MAY_HOLD_PLACE.test(told) ? told.replace(PLACES, " ") : told;
  let previous: Form | null = null;
  let end = -2;
  let refusing = false;
  let denying = false;
  for (const written of text.match(WORD) ?? []) {
    const { form, named } = vocabulary.spellingOf(written);
    const { topic } = form;
    const at = text.indexOf(written, Math.max(0, end));
    const adjacent = at === end + 1 && isJoin(text.charCodeAt(end));
    end = at + written.length;
    refusing = form.refuses || (refusing && adjacent && topic !== null);
    if (topic === null) {
      denying = form.denies;
      previous = null;
      continue;
    }
    form.count += 1;
    if (topic.count === 0) counted.push(topic);
    topic.count += 1;
    topic.wanted ||= !refusing;
    if (
      named === "always" ||
      (named === "within a sentence" && WITHIN.test(text.slice(Math.max(0, at - 2), at)))
    )
      topic.named += 1;
    if (!adjacent) denying = false;
    if (adjacent && !denying && previous && previous.topic !== topic) {
      const pair: Pair = vocabulary.pairOf(previous, form);
      if (pair.count === 0) counted.push(pair);
      pair.count += 1;
    }
    previous = form;
  }
}

/** A blank, a hyphen or a slash. */
const isJoin = (code: number): boolean => code === 32 || code === 45 || code === 47;

/** What stands right before a capital within a sentence. */
const WITHIN = /[\p{Ll},] $/u;

/** The most frequent form of each topic; of equals the shortest. */
function usual(forms: Iterable<Form>): Map<string, string> {
  const best = new Map<Topic, Form>();
  for (const form of forms) {
    if (form.topic === null) continue;
    const other = best.get(form.topic);
    if (!other || isUsual(form, other)) best.set(form.topic, form);
  }
  return new Map([...best].map(([{ key }, { lower }]) => [key, lower]));
}

const isUsual = (form: Form, other: Form): boolean =>
  form.count !== other.count
    ? form.count > other.count
    : form.lower.length !== other.lower.length
      ? form.lower.length < other.lower.length
      : form.lower < other.lower;
