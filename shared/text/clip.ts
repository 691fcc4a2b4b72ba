/**
 * Text of at most `max` UTF-16 units that is well-formed Unicode: lone surrogates become U+FFFD, no pair is
 * cut in two.
 */
export function clip(text: string, max: number): string {
  const cut = text.length > max ? text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "") : text;
  return cut.toWellFormed();
}

/** Text of at most `max` UTF-16 units that ends with a word, and with an ellipsis where more is left out. */
export function ellipsize(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = clip(text, max - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, "")}…`;
}

/** Text on one line: trimmed, every run of white space one blank, control characters out. */
export const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();

/**
 * Text to show on one line of at most `max` UTF-16 units, with an ellipsis where more is left out:
 * well-formed, and without characters that nobody sees.
 */
export const lineOf = (text: string, max: number): string =>
  ellipsize(oneLine(text.replace(/[\p{Cc}\p{Cf}]/gu, " ")).toWellFormed(), max);
