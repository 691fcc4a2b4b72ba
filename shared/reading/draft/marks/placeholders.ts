const SENTENCE =
  "(?:This block is not supported on your current device yet|Viewing artifacts created via [^\\n`]{1,100} is(?:n.|.? no)t yet supported on [^\\n`]{1,40})\\.";

/** What stands in a message in place of what its reader could not be shown. */
const PLACEHOLDER = new RegExp(
  `\`\`\`\\s{0,9}${SENTENCE}\\s{0,9}\`\`\`|^[ \\t]{0,9}${SENTENCE}[ \\t]{0,9}$`,
  "gm",
);

/** The text without Claude's placeholders for what it did or made, in a fence or on a line of their own. */
export function withoutPlaceholders(text: string): string {
  if (!/This block is not|Viewing artifacts/.test(text)) return text;
  const pieces = text.split(PLACEHOLDER);
  if (pieces.length === 1) return text;
  return pieces
    .map((piece, at) => (at === 0 ? piece : piece.replace(/^(?:[ \t]*\n)+/, "")).trimEnd())
    .filter((piece) => piece !== "")
    .join("\n\n");
}
