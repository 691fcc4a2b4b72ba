import type { Token } from "markdown-it";
import { clip } from "../clip.ts";
import type { Block, Code, Heading, Inline, Item, Paragraph, Row } from "./blocks.ts";
import { withLongerOuterFences } from "./fences.ts";
import { inOneLine, isBoldThroughout, plainInline, readHtml, readInline } from "./inline.ts";
import { labelOf, shortLabelOf } from "./label.ts";
import { checkedOf, infoOf, parse } from "./parser.ts";
import { type Piece, pieces } from "./pieces.ts";

const MAX_INFO = 300;
const MAX_BEFORE = 1_000;
/** A longer bold paragraph is one. */
const MAX_BOLD_HEADING = 100;
/** Below those that Markdown has. */
const BOLD_HEADING_DEPTH = 7;

/**
 * Reads Markdown into a flat list of blocks, in the order of the text. Text too large or too deeply nested to
 * parse is taken as plain paragraphs.
 */
export function readMarkdown(markdown: string): Block[] {
  const reader = new MarkdownReader();
  for (const piece of pieces(withLongerOuterFences(markdown))) reader.read(piece);
  return reader.blocks;
}

const LETTERED = /\n[a-z][.)] (?=\S)/;

interface OpenList {
  list: number;
  intro: string;
  ordered: boolean;
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly #headings: { depth: number; text: string }[] = [];
  /** Their texts, which all blocks below them share. */
  #under: string[] = [];
  readonly #lists: OpenList[] = [];
  #listCount = 0;
  #quotes = 0;
  #table: { header: string[] | null; cells: Inline[] } = { header: null, cells: [] };
  /** What stands right before the next block. */
  #before = "";

  read(piece: Piece): void {
    if (piece.kind === "code") this.#code(piece.info, piece.text);
    else if (piece.kind === "plain") this.#paragraph(plainInline(piece.text));
    else {
      const tokens = parse(piece.text);
      for (const [at, token] of tokens.entries()) this.#visit(token, tokens[at - 1], tokens[at - 2]);
    }
  }

  #visit(token: Token, opener: Token | undefined, container: Token | undefined): void {
    switch (token.type) {
      case "blockquote_open":
        this.#quotes += 1;
        break;
      case "blockquote_close":
        this.#quotes -= 1;
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        this.#openList(token.type === "ordered_list_open");
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        this.#lists.pop();
        break;
      case "table_open":
        this.#table.header = null;
        break;
      case "tr_open":
        this.#table.cells = [];
        break;
      case "tr_close":
        this.#row();
        break;
      case "fence":
      case "code_block":
        this.#code(infoOf(token), token.content.replace(/\n$/, ""));
        break;
      case "html_block":
        this.#paragraph(readHtml(token.content));
        break;
      case "inline":
        if (opener?.type === "heading_open")
          this.#heading(readInline(childrenOf(token)), Number(opener.tag.slice(1)));
        else if (opener?.type !== "paragraph_open") this.#table.cells.push(readInline(childrenOf(token)));
        else if (container?.type === "list_item_open") this.#item(token);
        else this.#prose(token);
    }
  }

  #push(block: Heading | Paragraph | Item | Code | Row): void {
    this.blocks.push(Object.assign(block, { under: this.#under }));
    if (block.kind !== "code" && block.kind !== "row") this.#before = inOneLine(block.text);
  }

  #heading(inline: Inline, depth: number): void {
    if (!inline.text) return;
    const text = inOneLine(inline.text);
    while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
    this.#under = this.#headings.map((above) => above.text);
    this.#push({ kind: "heading", depth, ...inline, text });
    this.#headings.push({ depth, text });
    this.#under = [...this.#under, text];
  }

  #prose(token: Token): void {
    const inline = readInline(childrenOf(token));
    // A line that is bold from end to end is how assistants often write a heading.
    if (this.#quotes === 0 && inline.text.length <= MAX_BOLD_HEADING && isBoldThroughout(childrenOf(token)))
      this.#heading(inline, BOLD_HEADING_DEPTH);
    else this.#paragraph(inline);
  }

  #paragraph(inline: Inline): void {
    if (inline.text || inline.links.length > 0)
      this.#push({ kind: "paragraph", quoted: this.#quotes > 0, ...inline });
  }

  #openList(ordered: boolean): void {
    this.#listCount += 1;
    this.#lists.push({ list: this.#listCount, intro: this.#before.slice(-MAX_BEFORE), ordered });
  }

  #item(token: Token): void {
    const open = this.#lists.at(-1);
    if (!open || this.#quotes > 0) return;
    const inline = readInline(childrenOf(token));
    // "a. …" is no list to Markdown, but to whoever wrote it.
    const [head = "", ...lettered] = inline.text.includes("\n") ? inline.text.split(LETTERED) : [inline.text];
    const text = inOneLine(head);
    if (!text) return;
    const depth = this.#lists.length;
    const common = { kind: "item", ordered: open.ordered, checked: checkedOf(token) } as const;
    const { list, intro } = open;
    this.#push({ ...common, ...inline, text, ...labelOf(childrenOf(token), head), depth, list, intro });
    if (lettered.length > 0) this.#listCount += 1;
    for (const line of lettered.map(inOneLine)) {
      const nested = { depth: depth + 1, list: this.#listCount, intro: text };
      this.#push({ ...common, text: line, links: [], names: [], ...shortLabelOf(line), ...nested });
    }
  }

  /** The first row of a table is its header. */
  #row(): void {
    const { header, cells } = this.#table;
    const texts = cells.map((cell) => inOneLine(cell.text));
    if (header === null) this.#table.header = texts;
    else
      this.#push({
        kind: "row",
        header,
        cells: texts,
        text: cells.map((cell) => cell.text).join(" · "),
        links: cells.flatMap((cell) => cell.links),
        names: cells.flatMap((cell) => cell.names),
      });
  }

  #code(info: string, code: string): void {
    if (code.trim())
      this.#push({ kind: "code", info: clip(info, MAX_INFO), code, before: this.#before.slice(-MAX_BEFORE) });
  }
}

const childrenOf = (token: Token): Token[] => token.children ?? [];
