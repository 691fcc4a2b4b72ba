import { negates } from "@dreamcatcher/text/negation";
import { LEXICONS, type Lexicon } from "@dreamcatcher/text/spoken";
import {
  ALIASES,
  COMMON_WORDS,
  isMadeOf,
  type Language,
  plainForm,
  STOP_WORDS,
  stem,
} from "@dreamcatcher/text/words";
import { ProgrammingLanguages } from "./programming.ts";

/**
 * A number for each part of a conversation that words are counted in: the person's own words, headings, and
 * all that is said.
 */
export interface Parts {
  own: number;
  heads: number;
  all: number;
}

/** What is counted within a turn and weighs after it. */
interface Counted extends Parts {
  weight: number;
}

/** A word that carries a topic, without its ending. */
export interface Topic extends Counted {
  key: string;
  /** How often it stands as a name. */
  named: number;
  /** Whether it ever stands but to be refused. */
  wanted: boolean;
}

/** Two words with topics that stand side by side. */
export interface Pair extends Counted {
  first: Form;
  second: Form;
  /** How often it stands, and how often as the end of a phrase. */
  times: number;
  closed: number;
  /** The word that always stands before it: `google` of `google app engine`. */
  leader: Form | null;
}

/** What stands before a phrase tells whether it names a thing or something done: "the", "to". */
export type Opening = "thing" | "deed" | null;

/** A word in lower case. */
export interface Form {
  lower: string;
  /** What it is about; null for words that carry no topic. */
  topic: Topic | null;
  /** Whether there is to be none of what follows it. */
  refuses: boolean;
  /** Whether it denies what follows, which is then no pair to name a topic by. */
  denies: boolean;
  /** What a phrase right after it names. */
  leadsTo: Opening;
  count: number;
  /** How often it ends a phrase that stands where a thing does, and opens one where something done stands. */
  things: number;
  deeds: number;
  /** The pairs it opens, by the word that follows it. */
  pairs: Map<Form, Pair> | null;
}

/** A word as it is written. */
interface Spelling {
  form: Form;
  /** Whether it is written as a name: with capitals or digits inside, or with a capital within a sentence. */
  named: "always" | "within a sentence" | "never";
}

/** The words of one conversation, each looked into once. */
export class Vocabulary {
  readonly topics = new Map<string, Topic>();
  readonly forms = new Map<string, Form>();
  readonly pairs: Pair[] = [];
  readonly programs = new ProgrammingLanguages();
  private readonly spellings = new Map<string, Spelling>();
  private readonly counted: Counted[] = [];
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  spellingOf(written: string): Spelling {
    const known = this.spellings.get(written);
    if (known) return known;
    const form = this.formOf(spelled(written));
    const spelling = { form, named: namedBy(written, form.lower) };
    this.spellings.set(written, spelling);
    return spelling;
  }

  pairOf(first: Form, second: Form): Pair {
    const known = first.pairs?.get(second);
    if (known) return known;
    const pair: Pair = {
      first,
      second,
      weight: 0,
      own: 0,
      heads: 0,
      all: 0,
      times: 0,
      closed: 0,
      leader: null,
    };
    first.pairs ??= new Map();
    first.pairs.set(second, pair);
    this.pairs.push(pair);
    return pair;
  }

  /** Counts a topic or a pair once, in the parts where it stands. */
  count(counted: Counted, { own, heads, all }: Parts): void {
    if (counted.own + counted.heads + counted.all === 0) this.counted.push(counted);
    counted.own += own;
    counted.heads += heads;
    counted.all += all;
  }

  /**
   * Adds the weights of what was counted; what is said over and over in one turn counts little more than
   * once.
   */
  weigh({ own, heads, all }: Parts): void {
    for (const counted of this.counted) {
      if (counted.own > 0) counted.weight += own * Math.log2(1 + counted.own);
      if (counted.heads > 0) counted.weight += heads * Math.log2(1 + counted.heads);
      if (counted.all > 0) counted.weight += all * Math.log2(1 + counted.all);
      counted.own = counted.heads = counted.all = 0;
    }
    this.counted.length = 0;
  }

  private formOf(lower: string): Form {
    const known = this.forms.get(lower);
    if (known) return known;
    const topic = isDull(lower, this.language) ? null : this.topicOf(stem(lower));
    const denies = topic === null && negates(lower);
    const form: Form = {
      lower,
      topic,
      refuses: REFUSALS.has(lower),
      denies,
      leadsTo: BEFORE_THINGS.has(lower) ? "thing" : BEFORE_DEEDS.has(lower) ? "deed" : null,
      count: 0,
      things: 0,
      deeds: 0,
      pairs: null,
    };
    this.forms.set(lower, form);
    return form;
  }

  private topicOf(key: string): Topic {
    const known = this.topics.get(key);
    if (known) return known;
    const topic = { key, weight: 0, own: 0, heads: 0, all: 0, named: 0, wanted: false };
    this.topics.set(key, topic);
    return topic;
  }
}

/** Words that a thing follows. */
const BEFORE_THINGS = new Set(
  `a an the this that these those my your our his her its their each every any some no of in on at from with
  without into about for via per between new de het een mijn jouw je onze ons deze dit die elke elk geen van op
  voor met zonder uit over`.split(/\s+/),
);

/** Words that something done follows. */
const BEFORE_DEEDS = new Set(
  `to can could will would should shall must may might cannot can't i you we they he she it who let's don't
  doesn't not never also then te kan kun kunnen wil willen moet moeten zal zou ik wij we ze`.split(/\s+/),
);

/** What there is to be none of follows these. */
const REFUSALS = new Set(Object.values(LEXICONS).flatMap(({ noneOf }) => [...noneOf]));

/** A word in lower case as it is kept, whatever it is written like: "APIs" as `api`, "boat's" as `boat`. */
function spelled(written: string): string {
  const bare = written.endsWith("s") ? written.replace(OF_A_NOUN, "") : written;
  const plain = plainForm(bare.toLowerCase());
  return ALIASES.get(plain) ?? plain;
}

/** What makes a noun possessive, or an abbreviation a plural. */
const OF_A_NOUN = /(?:['’]|(?<=^\p{Lu}{2,20}))s$/u;

function namedBy(written: string, lower: string): Spelling["named"] {
  if (written === lower) return /\d/.test(written) ? "always" : "never";
  if (!/^\p{Lu}/u.test(written)) return /\p{Lu}|\d/u.test(written) ? "always" : "never";
  return /\p{Lu}/u.test(written.slice(1)) ? "always" : "within a sentence";
}

const isDull = (lower: string, language: Language): boolean =>
  lower.length < 2 ||
  lower.length > 40 ||
  COMMON_WORDS[language].has(lower) ||
  STOP_WORDS.nl.has(lower) ||
  isMadeOf(STOP_WORDS[language], lower) ||
  (LEXICONS[language] as Lexicon).inflected?.test(lower) ||
  /n['’]t$|^[\d.,:'-]+$|^\d[\w.:-]{4,}$|^[\da-f-]{12,}$/.test(lower);
