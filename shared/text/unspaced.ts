import { ja } from "./spoken/ja.ts";
import { zh } from "./spoken/zh.ts";

/** Thai, Lao, Burmese, Khmer, kana and Han: scripts that set no blanks between words. */
const LETTER =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const LETTERS = new RegExp(LETTER, "g");
/** How many letters a word has, about. */
const LETTERS_OF_WORD = 2;

/** Whether a text has words with no blanks between them. */
export const isUnspaced = (text: string): boolean => LETTER.test(text);

/** Whether a UTF-16 unit may belong to such a script. */
export const mayBeUnspaced = (code: number): boolean => code >= 0x0e00;

/** About how many words such a text has, those of other scripts included. */
export function unspacedCount(text: string): number {
  const letters = text.match(LETTERS)?.length ?? 0;
  const others = text.replace(LETTERS, " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return Math.ceil(letters / LETTERS_OF_WORD) + others;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]{1,2}$/;
const KATAKANA = /^[\u30a0-\u30ff]{1,20}$/;

/**
 * The words of a run of letters, cut by a dictionary. What it does not hold comes out in pieces, which are
 * put together: "轮" and "班" of "轮班", "回覧" and "板" of "回覧板", "トーク" and "ン" of "トークン".
 */
export function segmentsOf(run: string): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const { segment, isWordLike } of segmenter.segment(run)) {
    const before = words.at(-1) ?? "";
    const isLetter = segment.length === 1 && isPart(segment);
    if (isWordLike && ((isLetter && isOpen) || (KATAKANA.test(segment) && KATAKANA.test(before))))
      words[words.length - 1] = before + segment;
    else if (isWordLike) words.push(segment);
    isOpen = isLetter && (words.at(-1) ?? "").length < MAX_JOINED;
  }
  return words.reduce<string[]>(withSuffix, []);
}

/** The longest word made of letters that no dictionary word holds. */
const MAX_JOINED = 3;

/** A single letter belongs to the word of two before it. */
function withSuffix(words: string[], word: string): string[] {
  const before = words.at(-1) ?? "";
  if (word.length === 1 && before.length === 2 && isPart(word) && isPart(before))
    words[words.length - 1] = before + word;
  else words.push(word);
  return words;
}

const isPart = (word: string): boolean =>
  HAN.test(word) && !zh.stopWords.has(word) && !ja.stopWords.has(word);

const CLAUSE = /[，、；：,;:。！？!?]/;

/** The first `maxWords` words, cut where a clause ends if there is such a place in the later half. */
export function shortenUnspaced(text: string, maxWords: number): string {
  const end = endOf(text, maxWords);
  if (end === text.length) return text;
  for (let at = end; at > end / 2; at--) if (CLAUSE.test(text.charAt(at))) return text.slice(0, at).trimEnd();
  const cut = segmenter.segment(text.slice(0, end + 10)).containing(end)?.index ?? end;
  return text
    .slice(0, cut || end)
    .trimEnd()
    .replace(DANGLING, "");
}

/** What no text ends with: conjunctions and particles. */
const DANGLING = /[并和与及或而且的のにをはがでとも、，]$/;

/** Where so many words end. */
function endOf(text: string, maxWords: number): number {
  let halves = maxWords * LETTERS_OF_WORD;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const isLetter = LETTER.test(letter);
    const isOther = !isLetter && /[\p{L}\p{N}]/u.test(letter);
    if (isLetter) halves -= 1;
    else if (isOther && !within) halves -= LETTERS_OF_WORD;
    within = isOther || (within && !/\s/.test(letter) && !isLetter);
    if (halves < 0) return at;
  }
  return text.length;
}
