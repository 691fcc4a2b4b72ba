import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { clip } from "./clip.ts";
import { type Piece, pieces } from "./pieces.ts";

/** A link or image as Markdown writes it; `text` is what is shown for it. */
export interface Link {
  url: string;
  text: string;
}

interface Words {
  /** Without Markdown marks, blanks collapsed. */
  text: string;
  links: Link[];
  /** What stands in `code` marks. */
  names: string[];
}

export interface Heading extends Words {
  kind: "heading";
  depth: number;
}
export interface Paragraph extends Words {
  kind: "paragraph";
  quoted: boolean;
}
export interface Item extends Words {
  kind: "item";
  /** The bold words or the short label it opens with, e.g. `Setup` of `**Setup**: install it`. */
  lead: string | null;
  /** The text after the lead. */
  body: string;
  ordered: boolean;
  /** How many lists it stands in; 1 is the outermost. */
  depth: number;
  checked: boolean | null;
  /** Items of one list share it. */
  list: number;
  /** The sentence that leads up to the list, or the text of the item it is nested in. */
  intro: string;
}
export interface Code {
  kind: "code";
  info: string;
  code: string;
  /** The sentence, item or heading right before it. */
  before: string;
}
export interface Row extends Words {
  kind: "row";
  header: string[];
  cells: string[];
}

/** A piece of a message, with the headings above it, outermost first. */
export type Block = (Heading | Paragraph | Item | Code | Row) & { under: string[] };

export const itemsOf = (blocks: Block[]): (Item & { under: string[] })[] =>
  blocks.filter((block) => block.kind === "item");

const dialect = (tables: boolean, tasks: boolean): Options => ({
  extensions: [...(tables ? [gfmTable()] : []), ...(tasks ? [gfmTaskListItem()] : [])],
  mdastExtensions: [
    ...(tables ? [gfmTableFromMarkdown()] : []),
    ...(tasks ? [gfmTaskListItemFromMarkdown()] : []),
  ],
});
const plain = dialect(false, false);
const tabled = dialect(true, false);
const tasked = dialect(false, true);
const full = dialect(true, true);

/** Looking for tables and tasks takes a third of the parser's time: it looks where there is a bar, a rule or a box. */
function dialectOf(markdown: string): Options {
  const tables = /\||:-|-:/.test(markdown);
  const tasks = /\[[\sxX]\]/.test(markdown);
  if (tables) return tasks ? full : tabled;
  return tasks ? tasked : plain;
}

/** Where the references of a text lead to. */
type Urls = Map<string, string>;

const parse = (markdown: string): Root => fromMarkdown(markdown, dialectOf(markdown));

/** Reads Markdown into a flat list of blocks, in the order of the text. Text too large or too deeply nested to parse is taken as plain paragraphs. */
export function readMarkdown(markdown: string): Block[] {
  const reader = new MarkdownReader();
  for (const piece of pieces(markdown)) reader.read(piece);
  return reader.blocks;
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  private headings: { depth: number; text: string }[] = [];
  private lists = 0;
  private before = "";

  read(piece: Piece): void {
    if (piece.kind === "markdown") {
      const root = parse(piece.text);
      const urls = new Map(
        root.children.flatMap((node) =>
          node.type === "definition" ? [[node.identifier, node.url] as const] : [],
        ),
      );
      for (const node of root.children) this.visit(node, 0, false, urls);
    } else if (piece.kind === "code") this.code(piece.info, piece.text);
    else this.paragraph(bare(piece.text), false);
  }

  private visit(node: RootContent, depth: number, quoted: boolean, urls: Urls): void {
    if (node.type === "heading") this.heading(words(node.children, urls), node.depth);
    else if (node.type === "paragraph") this.prose(node.children, quoted, urls);
    else if (node.type === "list") this.list(node, depth, quoted, urls);
    else if (node.type === "table") this.table(node, urls);
    else if (node.type === "code") this.code([node.lang, node.meta].filter(Boolean).join(" "), node.value);
    else if (node.type === "html")
      this.paragraph({ ...bare(withoutTags(node.value)), links: linksIn(node.value) }, quoted);
    else if (node.type === "blockquote")
      for (const child of node.children) this.visit(child, depth, true, urls);
  }

  private prose(nodes: PhrasingContent[], quoted: boolean, urls: Urls): void {
    const said = words(nodes, urls);
    // A line that is bold from end to end is how many answers write a heading.
    if (nodes.length === 1 && nodes[0]?.type === "strong" && !quoted && said.text.length <= 100)
      this.heading(said, 7);
    else this.paragraph(said, quoted);
  }

  private push(block: Heading | Paragraph | Item | Code | Row): void {
    this.blocks.push(Object.assign(block, { under: this.headings.map((heading) => heading.text) }));
    if (block.kind !== "code" && block.kind !== "row") this.before = unbroken(block.text);
  }

  private heading(said: Words, depth: number): void {
    if (!said.text) return;
    said.text = unbroken(said.text);
    while ((this.headings.at(-1)?.depth ?? 0) >= depth) this.headings.pop();
    this.push({ kind: "heading", depth, ...said });
    this.headings.push({ depth, text: said.text });
  }

  private paragraph(said: Words, quoted: boolean): void {
    if (said.text || said.links.length > 0) this.push({ kind: "paragraph", quoted, ...said });
  }

  private list(node: List, depth: number, quoted: boolean, urls: Urls): void {
    this.lists += 1;
    const list = this.lists;
    const intro = this.before.slice(-1_000);
    for (const item of node.children) this.item(item, node, { list, intro, depth: depth + 1, quoted }, urls);
  }

  private item(
    node: ListItem,
    parent: List,
    place: { list: number; intro: string; depth: number; quoted: boolean },
    urls: Urls,
  ): void {
    const [first, ...rest] = node.children;
    const children = first?.type === "paragraph" ? first.children : [];
    const said = words(children, urls);
    // "a. …" is no list to Markdown, but to whoever wrote it.
    const [head = "", ...lettered] = said.text.split(/\n[a-z][.)] (?=\S)/);
    const lead = leadOf(children, head, urls);
    const common = { ordered: parent.ordered ?? false, checked: node.checked ?? null };
    said.text = unbroken(head);
    if (said.text && !place.quoted) {
      const { depth, list, intro } = place;
      this.push({ kind: "item", ...said, ...lead, ...common, depth, list, intro });
      if (lettered.length > 0) this.lists += 1;
      for (const text of lettered.map(unbroken)) {
        const nested = { depth: depth + 1, list: this.lists, intro: said.text };
        this.push({ kind: "item", text, links: [], names: [], ...labelOf(text), ...common, ...nested });
      }
    }
    const remaining = first?.type === "paragraph" ? rest : node.children;
    for (const child of remaining) this.visit(child, place.depth, place.quoted, urls);
  }

  private table(node: Table, urls: Urls): void {
    const [head, ...rows] = node.children;
    const header = (head?.children ?? []).map((cell) => unbroken(words(cell.children, urls).text));
    for (const row of rows) {
      const cells = row.children.map((cell) => words(cell.children, urls));
      this.push({
        kind: "row",
        header,
        cells: cells.map((cell) => unbroken(cell.text)),
        text: cells.map((cell) => cell.text).join(" · "),
        links: cells.flatMap((cell) => cell.links),
        names: cells.flatMap((cell) => cell.names),
      });
    }
  }

  private code(info: string, code: string): void {
    if (code.trim())
      this.push({ kind: "code", info: clip(info, 300), code, before: this.before.slice(-1_000) });
  }
}

/** Blanks collapsed; in a paragraph lines stay, as people end a sentence with one. */
const squeeze = (text: string): string =>
  (/[^\S ]|\s\s/.test(text) ? text.replace(/[^\S\n]+/g, " ").replace(/ ?\n\s*/g, "\n") : text).trim();
const unbroken = (text: string): string => text.replaceAll("\n", " ");
const bare = (text: string): Words => ({ text: squeeze(text), links: [], names: [] });
const linksIn = (html: string): Link[] =>
  [...html.matchAll(/\b(?:href|src)\s*=\s*["']?(https?:[^"'\s>]{4,2000})/gi)].map(([, url = ""]) => ({
    url,
    text: "",
  }));
const withoutTags = (html: string): string =>
  html.replace(/<!--[\s\S]{0,2000}?-->|<\/?[a-zA-Z][^<>]{0,500}>/g, " ");

function words(nodes: PhrasingContent[], urls: Urls): Words {
  const said: Words = { text: "", links: [], names: [] };
  const visit = (node: Nodes): void => {
    if (node.type === "text") said.text += node.value;
    else if (node.type === "inlineCode") {
      said.text += node.value;
      said.names.push(node.value);
    } else if (node.type === "break") said.text += "\n";
    else if (node.type === "html") {
      said.text += withoutTags(node.value);
      said.links.push(...linksIn(node.value));
    } else if (node.type === "image") said.links.push({ url: node.url, text: node.alt ?? "" });
    else if ("children" in node) {
      const start = said.text.length;
      for (const child of node.children) visit(child);
      if (node.type === "link") said.links.push({ url: node.url, text: said.text.slice(start) });
      if (node.type === "linkReference") {
        const url = urls.get(node.identifier);
        if (url) said.links.push({ url, text: said.text.slice(start) });
      }
    }
  };
  for (const node of nodes) visit(node);
  said.text = squeeze(said.text);
  return said;
}

/** `**Lead**: body`, `**Lead** – body`, `Short label: body` or a short first line. */
function leadOf(nodes: PhrasingContent[], told: string, urls: Urls): { lead: string | null; body: string } {
  const text = unbroken(told);
  const [first] = nodes;
  if (first?.type === "strong") {
    const bold = unbroken(words([first], urls).text);
    const body = text.slice(bold.length).replace(/^[\s:–—-]+/, "");
    const lead = bold.replace(/[\s:.–—-]+$/, "");
    if (lead) return { lead, body };
  }
  const line = /^([^.:!?\n]{2,60})\n(\p{Lu}[\s\S]+)$/u.exec(told);
  if (line?.[1] && line[2]) return { lead: line[1], body: unbroken(line[2]) };
  return labelOf(text);
}

/** `Short label: body`. */
function labelOf(text: string): { lead: string | null; body: string } {
  const [, lead, body] = /^([^.:!?]{2,60}):\s+(\S.*)$/.exec(text) ?? [];
  return lead && body ? { lead, body } : { lead: null, body: text };
}
