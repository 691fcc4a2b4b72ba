import type { Transcript, TranscriptDocument } from "@dreamcatcher/reading/transcript";
import { sentences } from "@dreamcatcher/text/sentences";
import type { Source } from "./organizer.ts";

/** Words of a message, or of a document that it brings, as a rule reads them, without marks of Markdown. */
export interface Said {
  sentence: string;
  /** The index of the message in the transcript; -1 where it is not known. */
  message: number;
}

const MAX_QUOTE = 500;
/** So many words are told from others that happen to stand side by side. */
const MIN_WORDS = 2;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A message as its words in lower case between blanks, with where each of them begins. */
interface Words {
  text: string;
  /** By word: where it begins in `text`, where it begins in the message, and where it ends there. */
  at: number[];
  starts: number[];
  ends: number[];
}

/**
 * Finds what the rules read in the messages themselves; a message or document is looked into only when it is
 * quoted.
 */
export class Quotes {
  readonly #messages: Transcript["messages"];
  /** The documents with a text, by the message that brings them. */
  readonly #documents: ReadonlyMap<number | undefined, TranscriptDocument[]>;
  /** By document: the quote that presents it. */
  readonly #presented = new Map<TranscriptDocument, string | null>();
  readonly #words = new Map<string, Words>();

  constructor({ messages, documents }: Pick<Transcript, "messages" | "documents">) {
    this.#messages = messages;
    this.#documents = Map.groupBy(documents, ({ message }) => message);
  }

  /** What has a quote, with it; what has none is not shown as fact. */
  of<Item extends Said>(items: readonly Item[]): (Item & { evidence: Source })[] {
    return items.flatMap((item) => {
      const evidence = this.find(item);
      return evidence ? [{ ...item, evidence }] : [];
    });
  }

  /**
   * The verbatim stretch of a message that holds a sentence, or most of it; of a sentence in a document that
   * the message brings, the stretch that presents the document. Null where there is none.
   */
  find({ sentence, message }: Said): Source | null {
    const content = this.#messages[message]?.content;
    if (content === undefined) return null;
    const quote = this.#stretchOf(content, sentence) ?? this.#presenting(content, sentence, message);
    return quote === null ? null : { message, quote };
  }

  #stretchOf(content: string, sentence: string): string | null {
    const found = sentence.match(WORD) ?? [];
    const verbatim = verbatimIn(content, sentence, found);
    if (verbatim) return verbatim;
    const words = this.#wordsOf(content);
    const sought = found.map((word) => word.toLowerCase());
    for (const [from, to] of stretchesOf(sought.length)) {
      const place = words.text.indexOf(spaced(sought.slice(from, to)));
      if (place < 0) continue;
      const first = indexOf(words.at, place + 1);
      const last = first + to - from - 1;
      return quoteOf(content, words.starts[first] ?? 0, words.ends[last] ?? 0);
    }
    return null;
  }

  /** What a message says of its document with a sentence: where it names the document, else how it opens. */
  #presenting(content: string, sentence: string, message: number): string | null {
    const document = this.#documents
      .get(message)
      ?.find((each) => each.content && this.#stretchOf(each.content, sentence) !== null);
    if (!document) return null;
    const known = this.#presented.get(document);
    if (known !== undefined) return known;
    const said = sentences(content).filter((each) => wordsIn(each).length > 0);
    const name = spaced(wordsIn(document.title));
    const presents = said.find((each) => spaced(wordsIn(each)).includes(name)) ?? said[0];
    const quote = presents === undefined ? null : this.#stretchOf(content, presents);
    this.#presented.set(document, quote);
    return quote;
  }

  #wordsOf(content: string): Words {
    const known = this.#words.get(content);
    if (known) return known;
    const words: Words = { text: " ", at: [], starts: [], ends: [] };
    const parts: string[] = [];
    let length = 1;
    let end = 0;
    for (const word of content.match(WORD) ?? []) {
      const start = content.indexOf(word, end);
      end = start + word.length;
      words.at.push(length);
      words.starts.push(start);
      words.ends.push(end);
      const lower = word.toLowerCase();
      parts.push(lower);
      length += lower.length + 1;
    }
    words.text = spaced(parts);
    this.#words.set(content, words);
    return words;
  }
}

const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).map((word) => word.toLowerCase());

const spaced = (words: readonly string[]): string => ` ${words.join(" ")} `;

/** All words, then the larger parts from either end: a rule may have added or replaced a word. */
function stretchesOf(count: number): [number, number][] {
  const long = Math.ceil(count * 0.7);
  const half = Math.ceil(count / 2);
  const stretches: [number, number][] = [
    [0, count],
    [count - long, count],
    [0, long],
    [count - half, count],
    [0, half],
  ];
  return stretches.filter(([from, to]) => to - from >= Math.min(MIN_WORDS, count) && count > 0);
}

function indexOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sentence as it stands in a message from its first word to its last, unless other words go on there. */
function verbatimIn(content: string, sentence: string, words: readonly string[]): string | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < MIN_WORDS) return null;
  const said = sentence.slice(sentence.indexOf(first), sentence.lastIndexOf(last) + last.length);
  const start = content.indexOf(said);
  const end = start + said.length;
  return start >= 0 &&
    !ENDS_IN_WORD.test(content.slice(Math.max(0, start - 2), start)) &&
    !OPENS_WITH_WORD.test(content.slice(end, end + 2))
    ? quoteOf(content, start, end)
    : null;
}

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
const OPENS_WITH_WORD = /^[\p{L}\p{N}\p{M}]/u;

/** From one place to another, with the mark that closes it. */
function quoteOf(content: string, start: number, end: number): string {
  const closed = /[.!?。！？]/.test(content.charAt(end)) ? end + 1 : end;
  return content.slice(start, Math.min(closed, start + MAX_QUOTE)).toWellFormed();
}
