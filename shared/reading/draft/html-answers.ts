import { htmlToMarkdown } from "@dreamcatcher/text/html";

const OPENING = /^<(?:p|h[1-6]|ul|ol|blockquote|pre|table)(?:\s[^<>]*)?>/i;
const CLOSING = /<\/(?:p|h[1-6]|ul|ol|blockquote|pre|table)>$/i;
/** Fences, and elements that stand in the code of a page rather than in what is said. */
const CODE =
  /```|~~~|<!doctype|<(?:html|head|body|main|nav|header|footer|section|article|div|form|input|button|label|script|style|link|svg|template)[\s>]/i;

/** An answer as Markdown where it was taken from a page as HTML; one with the code of a page stays. */
export function withoutHtml(answer: string): string {
  const text = answer.trim();
  return OPENING.test(text) && CLOSING.test(text.slice(-20)) && !CODE.test(text)
    ? htmlToMarkdown(text)
    : answer;
}
