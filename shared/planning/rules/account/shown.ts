import { endsInColon } from "./said.ts";

/** A sentence of the person that seems to ask for something. */
interface Sentence {
  sentence: string;
}

/** Typed in small letters, to "you". */
const ADDRESSES = /^\p{Ll}.*(?<!\p{L})(?:can|could|would) you(?!\p{L})/su;

/** Fewer orders in even print may be the person's. */
const MIN_PRINTED = 3;

/**
 * Of orders in the even print of a help text and a request that is typed in small letters, to "you", what is
 * typed is the person's.
 */
export function inOwnVoice<Item extends Sentence>(found: readonly Item[]): Item[] {
  const typed = found.filter(({ sentence }) => ADDRESSES.test(sentence.trim()));
  const printed = found.filter(({ sentence }) => /^\p{Lu}.*[.\p{L}\])]$/su.test(sentence.trim()));
  return typed.length > 0 && printed.length >= MIN_PRINTED && typed.length + printed.length === found.length
    ? typed
    : [...found];
}

/** What follows a request that ends in a colon is its matter, up to where the person speaks up again. */
export function withoutMatter<Item extends Sentence>(
  found: readonly Item[],
  read: readonly string[],
): Item[] {
  const [first = ""] = read;
  if (read.length > MIN_SHOWN && SHOWS.test(first) && /^\p{Lu}/u.test(read[1] ?? ""))
    return found.filter(({ sentence }) => sentence === first || sentence === read.at(-1));
  const lead = found.findIndex(({ sentence }) => endsInColon(sentence));
  if (lead < 0 || read.length - read.indexOf(found[lead]?.sentence ?? "") <= MIN_MATTER) return [...found];
  return found.filter(
    ({ sentence }, at) => at <= lead || (sentence === read.at(-1) && SPEAKS_UP.test(sentence)),
  );
}

/** Typed in small letters, up to a text that is shown: "which one should i take for this letter:". */
const SHOWS = /^\p{Ll}[^:]{10,200}(?<!\p{L})(?:this|that|my|an?) \p{L}+\s?[:：](?:\s+\p{Lu}|$)/u;
/** So few sentences are no text that is shown. */
const MIN_SHOWN = 6;

/** Fewer sentences behind a colon are what it leads up to. */
const MIN_MATTER = 3;
/** Opens what the person says behind what they show. */
const SPEAKS_UP = /^(?:also|and|then|please|now|can|could|would|will|let['’]?s|i(?:['’]d)? )(?!\p{L})/iu;

/** Opens a letter. */
const SALUTES =
  /^(?:dear|geachte|sehr geehrte[rs]?|chère?|estimad[oa]s?|gentile|prezad[oa]s?) [^.!?]{2,60},/iu;
/** So many sentences follow its salutation. */
const MIN_LETTER = 3;

/** Whether what is said is a letter to somebody else, which is shown. */
export const isLetter = ([first = "", ...more]: readonly string[]): boolean =>
  SALUTES.test(first) && more.length >= MIN_LETTER;
