/** Diacritics of Latin, Greek and Cyrillic, points of Hebrew, and vowels of Arabic. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};
const OTHER = /[ßæœøłđðþıς]/g;
/** What stays as it is: small letters and digits, Han, kana and Hangul. */
const PLAIN = /^[a-z0-9\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** A text in lower case without diacritics, with one form for each letter: `Ｃａｆé` is `cafe`. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(DIACRITICS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(OTHER, (letter) => LETTERS[letter] ?? letter);
}

/** The same for a word: without what its letters decompose into that is none. */
export function foldWord(word: string): string {
  const folded = foldLetters(word);
  return PLAIN.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, "");
}
