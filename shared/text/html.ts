/**
 * The text without the elements that `opening` (a global expression) begins and `closing` ends; `found` hears of each:
 * what the first group of `opening` caught and what the element holds. Linear in the text.
 */
export function withoutElements(
  text: string,
  opening: RegExp,
  closing: string,
  found: (attributes: string, content: string) => void = () => {},
): string {
  let kept = "";
  let from = 0;
  for (const begins of text.matchAll(opening)) {
    if (begins.index < from) continue;
    const inner = begins.index + begins[0].length;
    const ends = text.indexOf(closing, inner);
    if (ends === -1) break;
    found(begins[1] ?? "", text.slice(inner, ends));
    kept += text.slice(from, begins.index);
    from = ends + closing.length;
  }
  return kept + text.slice(from);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** What a fragment of HTML says, as plain Markdown: paragraphs, breaks, bullets, bold and code are kept. */
export function htmlToMarkdown(html: string): string {
  return html
    .replace(/\r?\n/g, " ")
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/ul|\/ol|\/tr|\/pre)\b[^<>]{0,500}>/gi, "\n")
    .replace(/<li\b[^<>]{0,500}>/gi, "\n- ")
    .replace(/<\/?(?:b|strong)>/gi, "**")
    .replace(/<\/?code>/gi, "`")
    .replace(/<[/a-z!][^<>]{0,5000}>/gi, "")
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity)
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
