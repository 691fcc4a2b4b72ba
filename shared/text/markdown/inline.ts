import type { Token } from "markdown-it";
import type { Inline, Link } from "./blocks.ts";

/** Reads the tokens of a paragraph, an item, a heading or a cell. */
export function readInline(tokens: Token[]): Inline {
  const inline: Inline = { text: "", links: [], names: [] };
  const opened: { url: string; start: number }[] = [];
  for (const token of tokens) {
    if (token.type === "text") inline.text += token.content;
    else if (token.type === "softbreak" || token.type === "hardbreak") inline.text += "\n";
    else if (token.type === "code_inline") {
      inline.text += token.content;
      inline.names.push(token.content);
    } else if (token.type === "html_inline") {
      inline.text += MENTIONED.test(token.content) ? token.content : withoutTags(token.content);
      inline.links.push(...linksIn(token.content));
    } else if (token.type === "image")
      inline.links.push({ url: attribute(token, "src"), text: plainText(token.children ?? []) });
    else if (token.type === "link_open")
      opened.push({ url: attribute(token, "href"), start: inline.text.length });
    else if (token.type === "link_close") {
      const link = opened.pop();
      if (link) inline.links.push({ url: link.url, text: inline.text.slice(link.start) });
    }
  }
  inline.text = squeeze(inline.text);
  return inline;
}

/** A type (`Vec<T>`) or an element that nobody writes into a sentence but to speak of it. */
const MENTIONED =
  /^<\/?(?:[A-Z]\w*|audio|body|button|canvas|div|footer|form|head|header|html|iframe|input|main|nav|ol|option|script|section|select|style|svg|table|td|template|textarea|th|tr|ul|video)>$/;

export const readHtml = (html: string): Inline => ({
  ...plainInline(withoutTags(html)),
  links: linksIn(html),
});
export const plainInline = (text: string): Inline => ({ text: squeeze(text), links: [], names: [] });
export const inOneLine = (text: string): string => text.replaceAll("\n", " ");

/** The tokens of the bold text that a paragraph opens with. */
export function openingBold(tokens: Token[]): Token[] {
  const start = tokens.findIndex(isShown);
  const open = tokens[start];
  if (open?.type !== "strong_open") return [];
  const end = tokens.findIndex(
    (token, at) => at > start && token.type === "strong_close" && token.level === open.level,
  );
  return tokens.slice(start, end + 1);
}

export function isBoldThroughout(tokens: Token[]): boolean {
  const shown = tokens.filter(isShown);
  return shown.length > 0 && openingBold(shown).length === shown.length;
}

/** The parser leaves empty texts around marks. */
const isShown = ({ type, content }: Token): boolean => type !== "text" || content !== "";

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? "");

const plainText = (tokens: Token[]): string =>
  tokens
    .map(({ type, content, children }) => {
      if (type === "image") return plainText(children ?? []);
      if (type === "softbreak") return "\n";
      return type === "text" || type === "code_inline" ? content : "";
    })
    .join("");

/** Collapses blanks; in a paragraph lines stay, as people end a sentence with one. */
const squeeze = (text: string): string =>
  (/[^\S ]| {2}/.test(text) ? text.replace(/[^\S\n]+/g, " ").replace(/ ?\n\s*/g, "\n") : text).trim();

const linksIn = (html: string): Link[] =>
  [...html.matchAll(/\b(?:href|src)\s*=\s*["']?(https?:[^"'\s>]{4,2000})/gi)].map(([, url = ""]) => ({
    url,
    text: "",
  }));

const withoutTags = (html: string): string =>
  html.replace(/<!--[\s\S]{0,2000}?-->|<\/?[a-zA-Z][^<>]{0,500}>/g, " ");
