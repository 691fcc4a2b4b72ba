import { isUnspaced, mayBeUnspaced } from "@dreamcatcher/text/unspaced";
import { isWorkVerb } from "@dreamcatcher/text/verbs";
import { matchedWords, spokenIn, VAGUE_WORDS } from "@dreamcatcher/text/words";
import type { ParsedConversation } from "./parsed-conversation.ts";
import { type Form, type Pair, type Parts, type Topic, Vocabulary } from "./vocabulary.ts";

/**
 * What a conversation is about: each topic word's weight, its most frequent form, and which words stand side
 * by side.
 */
export interface Topics {
  weights: Map<string, number>;
  /** The weightiest topics, those first. */
  leading: string[];
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

const WORD = /[\p{L}\p{N}\p{M}]+(?:[._+'’&-][\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu;
/** Addresses and paths: their parts are no topics. */
const PLACES =
  /\bhttps?:\/\/\S+|(?<![\w.@~/-])(?:[\w.@~-]*\/){2,}\S*|(?<![\w-])[\w-]+\.(?:md|go|py|[jt]sx?|json|ya?ml|html|css|txt|sh|jsonl|sum|mod)\b/g;
const MAY_HOLD_PLACE = /\/|\w\.\w/;
const MAX_CHARACTERS = 60_000;
const MAX_TURNS = 300;
/** Words that weigh less together stand side by side by chance. */
const MIN_PAIR_WEIGHT = 2;
const MAX_PAIR_LENGTH = 40;
const MAX_LEADING = 60;

/**
 * Weighs the words of a conversation: the title's and the person's own above the answers', names above common
 * words.
 */
export function topicsOf(conversation: ParsedConversation, title: string): Topics {
  const vocabulary = new Vocabulary(conversation.language);
  read(title, vocabulary, { own: 1, heads: 0, all: 0 });
  vocabulary.weigh({ own: 4, heads: 0, all: 0 });
  conversation.turns.slice(0, MAX_TURNS).forEach((turn, at) => {
    let room = MAX_CHARACTERS;
    for (const said of [...turn.asked, ...turn.answered]) {
      for (const block of said.blocks) {
        if (block.kind === "code") continue;
        const { text } = block;
        const fits = text.length <= room;
        const own = said.role === "user" && text.length < MAX_CHARACTERS && !block.pasted;
        if (fits) room -= text.length;
        if (fits || own) {
          const heads = fits && block.kind === "heading";
          read(text, vocabulary, { own: Number(own), heads: Number(heads), all: Number(fits) });
        }
        if (fits && block.kind === "item" && block.lead)
          read(block.lead, vocabulary, { own: 0, heads: 1, all: 0 });
      }
    }
    vocabulary.weigh({ own: at === 0 ? 3 : 2, heads: 1, all: 1.2 });
  });

  const otherVague = spokenIn(conversation.language)?.vagueWords;
  const forms = usual(vocabulary.forms.values());
  const weights = new Map<string, number>();
  const refused = new Set<string>();
  for (const { key, weight, named, wanted } of vocabulary.topics.values()) {
    const form = forms.get(key) ?? "";
    const isVague =
      VAGUE_WORDS.has(form) || VAGUE_WORDS.has(key) || otherVague?.has(form) || INFLECTED.test(form);
    const vague = isVague ? 0.25 : isWorkVerb(form) ? 0.6 : 1;
    weights.set(key, weight * (named >= 2 ? 1.5 : 1) * vague);
    if (!wanted) refused.add(key);
  }
  return {
    weights,
    leading: weightiest(weights).filter((key) => !otherVague?.has(forms.get(key) ?? "")),
    pairs: vocabulary.pairs.filter(isTelling).map(named),
    forms,
    refused,
  };
}

/** A Japanese verb or adjective. */
const INFLECTED = /[\u3400-\u9fff][\u3040-\u309f]+$/;

function weightiest(weights: Map<string, number>): string[] {
  const least = Float64Array.from(weights.values()).sort().at(-MAX_LEADING) ?? 0;
  return [...weights]
    .filter(([, weight]) => weight >= least)
    .sort(([a, weight], [b, other]) => other - weight || (a < b ? -1 : 1))
    .slice(0, MAX_LEADING)
    .map(([key]) => key);
}

const isTelling = ({ first, second, weight }: Pair): boolean =>
  weight >= MIN_PAIR_WEIGHT && first.lower.length + second.lower.length < MAX_PAIR_LENGTH;

const named = ({ first, second, weight }: Pair): NamedPair => ({
  text: first.lower + (isUnspaced(first.lower) && isUnspaced(second.lower) ? "" : " ") + second.lower,
  topics: [first, second].flatMap(({ topic }) => topic?.key ?? []),
  weight,
});

/** Counts the words of a text, for each part of the conversation that it belongs to. */
function read(told: string, vocabulary: Vocabulary, parts: Parts): void {
  const text = MAY_HOLD_PLACE.test(told) ? told.replace(PLACES, " ") : told;
  let previous: Form | null = null;
  let end = -2;
  const times = parts.own + parts.heads + parts.all;
  let refusing = false;
  let denying = false;
  for (const written of matchedWords(text, WORD)) {
    const { form, named } = vocabulary.spellingOf(written);
    const { topic } = form;
    const at = text.indexOf(written, Math.max(0, end));
    const adjacent =
      (at === end + 1 && isJoin(text.charCodeAt(end))) || (at === end && mayBeUnspaced(text.charCodeAt(at)));
    end = at + written.length;
    refusing = form.refuses || (refusing && adjacent && topic !== null);
    if (topic === null) {
      denying = form.denies;
      previous = null;
      continue;
    }
    form.count += times;
    vocabulary.count(topic, parts);
    topic.wanted ||= !refusing;
    if (
      named === "always" ||
      (named === "within a sentence" && WITHIN.test(text.slice(Math.max(0, at - 2), at)))
    )
      topic.named += times;
    if (!adjacent) denying = false;
    if (adjacent && !denying && previous && previous.topic !== topic) {
      vocabulary.count(vocabulary.pairOf(previous, form), parts);
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
