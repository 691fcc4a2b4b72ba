/** Escapes in text what Markdown would take for a mark. */
export const escapeMarks = (text: string): string =>
  text
    .replace(/[\\`[]|(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])/giu, "\\$&")
    .replace(/&(?=#?[a-z0-9]+;)/gi, "\\&");

/** Escapes what Markdown would take for the start of a heading, a list, a quote, a rule or a fence. */
export const escapeStart = (line: string): string =>
  line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+*](?=[\s-]|$)|[>=]|~~~)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");

/** Marks text as code, with more backticks than it holds. */
export function inlineCode(code: string): string {
  const mark = "`".repeat(longestRun(code) + 1);
  const space = /^`|`$/.test(code) ? " " : "";
  return `${mark}${space}${code}${space}${mark}`;
}

/** A fence longer than any run of backticks within. */
export function fenced(code: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code.replace(/^\n/, "").replace(/\n$/, "")}\n${fence}`;
}

const longestRun = (code: string): number =>
  (code.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/**
 * The destination of a link, in pointed brackets where it would end early; `null` where it leads nowhere on
 * the web.
 */
export function destinationOf(url = ""): string | null {
  const address = url.trim().replace(/\s/g, "%20");
  if (!/^(?:https?|mailto):/i.test(address)) return null;
  return /[()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}
