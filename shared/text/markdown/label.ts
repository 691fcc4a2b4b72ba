import type { Token } from "markdown-it";
import { inOneLine, openingBold, readInline } from "./inline.ts";

/** What an item opens with, and the text after it. */
export interface Label {
  lead: string | null;
  body: string;
}

/** Reads `**Lead**: body`, `**Lead** – body`, `Short label: body` or a short first line. */
export function labelOf(tokens: Token[], text: string): Label {
  const line = inOneLine(text);
  const bold = inOneLine(readInline(openingBold(tokens)).text);
  const lead = bold.replace(/[\s:：.–—-]+$/, "");
  if (lead) return { lead, body: line.slice(bold.length).replace(/^[\s:：–—-]+/, "") };
  const first = /^([^.:!?\n]{2,60})\n(\p{Lu}[\s\S]+)$/u.exec(text);
  if (first?.[1] && first[2]) return { lead: first[1], body: inOneLine(first[2]) };
  return shortLabelOf(line);
}

/** Reads `Short label: body`. */
export function shortLabelOf(line: string): Label {
  const [, lead, body] = /^([^.:!?]{2,60}):\s+(\S.*)$/.exec(line) ?? [];
  return lead && body ? { lead, body } : { lead: null, body: line };
}
