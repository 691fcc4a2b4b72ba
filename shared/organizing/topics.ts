import { languageOfInfo } from "@dreamcatcher/text/languages";
import { withoutAccents } from "@dreamcatcher/text/spoken";
import { isWorkVerb } from "@dreamcatcher/text/verbs";
import { type Language, spokenIn, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { countWords } from "./count-words.ts";
import type { ParsedConversation } from "./parsed-conversation.ts";
import { type Named, namedPhrase, namedWord } from "./things.ts";
import { type Form, type Pair, type Topic, Vocabulary } from "./vocabulary.ts";

/** What a conversation is about. */
export interface Topics {
  /** The weight of each topic by its key, a word without its ending. */
  weights: Map<string, number>;
  /** The weightiest topics, those first. */
  leading: string[];
  /** What they are called, each by itself and with others. */
  names: Named[];
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
/** English verbs are known; in the others, verbs seldom stand right behind a noun. */
const KNOWS_VERBS: ReadonlySet<Language> = new Set<Language>(["en", "zh", "ja", "ar"]);
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
  const ofAnything = new Set<string>();
  const refused = new Set<string>();
  for (const [{ key, weight, named, wanted }, { lower }] of forms) {
    weights.set(key, weight * (named >= 2 ? 1.5 : 1) * telling(key, lower, language));
    if (otherVague?.has(lower)) ofAnything.add(key);
    if (!wanted) refused.add(key);
  }
  const leading = weightiest(weights).filter((key) => !ofAnything.has(key));
  return {
    weights,
    leading,
    names: namesOf(new Set(leading), forms, vocabulary.pairs, language),
    refused,
    writtenIn: vocabulary.programs.main,
  };
}

/** What topics are called. */
function namesOf(
  topics: ReadonlySet<string>,
  forms: Map<Topic, Form>,
  pairs: Pair[],
  language: Language,
): Named[] {
  const minWeight = KNOWS_VERBS.has(language) ? MIN_PAIR_WEIGHT : MIN_PAIR_WEIGHT_WITHOUT_VERBS;
  const has = ({ topic }: Form): boolean => topic !== null && topics.has(topic.key);
  const words = [...forms.values()].filter(has).map((form) => namedWord(form, language));
  const phrases = pairs
    .filter((pair) => pair.weight >= minWeight && (has(pair.first) || has(pair.second)))
    .flatMap((pair) => namedPhrase(pair, language) ?? []);
  return [...words, ...phrases];
}

/** The words of a conversation, counted and weighed turn by turn. */
function vocabularyOf(conversation: ParsedConversation, title: string): Vocabulary {
  const vocabulary = new Vocabulary(conversation.language);
  countWords(title, vocabulary, { own: 1, heads: 0, all: 0 });
  vocabulary.weigh({ own: 4, heads: 0, all: 0 });
  conversation.turns.slice(0, MAX_TURNS).forEach((turn, at) => {
    let room = MAX_CHARACTERS;
    for (const file of turn.files) vocabulary.programs.countProgram(file.language);
    for (const said of [...turn.asked, ...turn.answered]) {
      for (const block of said.blocks) {
        if (block.kind === "code") {
          vocabulary.programs.countProgram(languageOfInfo(block.info));
          continue;
        }
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
function telling(key: string, form: string, language: Language): number {
  if (
    VAGUE_WORDS.has(form) ||
    VAGUE_WORDS.has(key) ||
    spokenIn(language)?.vagueWords.has(form) ||
    INFLECTED.test(form)
  )
    return 0.25;
  return isWorkVerb(form) ||
    spokenIn(language)?.verbs?.has(withoutAccents(form)) ||
    (language === "en" && NO_NOUN.test(form))
    ? 0.6
    : 1;
}

/** A Japanese verb or adjective. */
const INFLECTED = /[\u3400-\u9fff][\u3040-\u309f]+$/;
/** An English adverb, adjective or form of a verb. */
const NO_NOUN = /^[a-z-]{4,}(?:ly|ing|ed|ful|ous|ive|able)$/;

function weightiest(weights: Map<string, number>): string[] {
  const least = new Float64Array([...weights.values()]).sort().at(-MAX_LEADING) ?? 0;
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
