import { isWorkVerb } from "@dreamcatcher/text/verbs";
import { type Language, spokenIn, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { countWords } from "./count-words.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";
import { programmingLanguageOf } from "./programming.ts";
import { type Named, namedPhrase, namedWord } from "./things.ts";
import { type Form, type Topic, Vocabulary } from "./vocabulary.ts";

/** What a conversation is about. */
export interface Topics {
  /** The weight of each topic by its key, a word without its ending. */
  weights: Map<string, number>;
  /** The weightiest topics, those first. */
  leading: string[];
  /** What each topic is called. */
  words: Map<string, Named>;
  /** What several topics that stand side by side are called. */
  phrases: Named[];
  /** What is never named but to say that there is to be none of it. */
  refused: Set<string>;
  /** The language that its programs are written in. */
  writtenIn: string | null;
}

const MAX_CHARACTERS = 60_000;
const MAX_TURNS = 300;
/** Words that weigh less together stand side by side by chance, or as a noun and a verb that is not known. */
const MIN_PAIR_WEIGHT = 2;
const MIN_PAIR_WEIGHT_WITHOUT_VERBS = 6;
/** In Chinese and Japanese only nouns stand side by side. */
const KNOWS_VERBS: ReadonlySet<Language> = new Set<Language>(["en", "zh", "ja"]);
const MAX_LEADING = 60;

/**
 * Weighs the words of a conversation: the title's and the person's own above the answers', names above common
 * words.
 */
export function topicsOf(conversation: ParsedConversation, title: string): Topics {
  const { language } = conversation;
  const vocabulary = vocabularyOf(conversation, title);
  const otherVague = spokenIn(language)?.vagueWords;
  const forms = usual(vocabulary.forms.values());
  const weights = new Map<string, number>();
  const words = new Map<string, Named>();
  const refused = new Set<string>();
  for (const [topic, form] of forms) {
    const { key, weight, named, wanted } = topic;
    weights.set(key, weight * (named >= 2 ? 1.5 : 1) * telling(key, form.lower, otherVague));
    words.set(key, namedWord(form, language));
    if (!wanted) refused.add(key);
  }
  const minWeight = KNOWS_VERBS.has(language) ? MIN_PAIR_WEIGHT : MIN_PAIR_WEIGHT_WITHOUT_VERBS;
  return {
    weights,
    leading: weightiest(weights).filter((key) => !otherVague?.has(words.get(key)?.text ?? "")),
    words,
    phrases: vocabulary.pairs.flatMap((pair) =>
      pair.weight >= minWeight ? (namedPhrase(pair, language) ?? []) : [],
    ),
    refused,
    writtenIn: programmingLanguageOf(conversation),
  };
}

/** The words of a conversation, counted and weighed turn by turn. */
function vocabularyOf(conversation: ParsedConversation, title: string): Vocabulary {
  const vocabulary = new Vocabulary(conversation.language);
  countWords(title, vocabulary, { own: 1, heads: 0, all: 0 });
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
          countWords(text, vocabulary, { own: Number(own), heads: Number(heads), all: Number(fits) });
        }
        if (fits && block.kind === "item" && block.lead)
          countWords(block.lead, vocabulary, { own: 0, heads: 1, all: 0 });
      }
    }
    vocabulary.weigh({ own: at === 0 ? 3 : 2, heads: 1, all: 1.2 });
  });
  return vocabulary;
}

/** How much a word tells of what a conversation is about, 1 for most words. */
function telling(key: string, form: string, otherVague: ReadonlySet<string> | undefined): number {
  if (VAGUE_WORDS.has(form) || VAGUE_WORDS.has(key) || otherVague?.has(form) || INFLECTED.test(form))
    return 0.25;
  return isWorkVerb(form) || NO_NOUN.test(form) ? 0.6 : 1;
}

/** A Japanese verb or adjective. */
const INFLECTED = /[\u3400-\u9fff][\u3040-\u309f]+$/;
/** An English adverb, adjective or form of a verb. */
const NO_NOUN = /^[a-z-]{4,}(?:ly|ing|ed|ful|ous|ive|able)$/;

function weightiest(weights: Map<string, number>): string[] {
  const least = Float64Array.from(weights.values()).sort().at(-MAX_LEADING) ?? 0;
  return [...weights]
    .filter(([, weight]) => weight >= least)
    .sort(([a, weight], [b, other]) => other - weight || (a < b ? -1 : 1))
    .slice(0, MAX_LEADING)
    .map(([key]) => key);
}

/** The most frequent form of each topic; of equals the shortest. */
function usual(forms: Iterable<Form>): Map<Topic, Form> {
  const best = new Map<Topic, Form>();
  for (const form of forms) {
    if (form.topic === null) continue;
    const other = best.get(form.topic);
    if (!other || isUsual(form, other)) best.set(form.topic, form);
  }
  return best;
}

const isUsual = (form: Form, other: Form): boolean =>
  form.count !== other.count
    ? form.count > other.count
    : form.lower.length !== other.lower.length
      ? form.lower.length < other.lower.length
      : form.lower < other.lower;
