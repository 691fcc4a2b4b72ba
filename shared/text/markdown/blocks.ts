/** A link or image as Markdown writes it; `text` is what is shown for it. */
export interface Link {
  url: string;
  text: string;
}

/** The text of a block, and what Markdown marks in it. */
export interface Inline {
  /** Without Markdown marks, blanks collapsed. */
  text: string;
  links: Link[];
  /** What stands in `code` marks. */
  names: string[];
}

export interface Heading extends Inline {
  kind: "heading";
  depth: number;
}
export interface Paragraph extends Inline {
  kind: "paragraph";
  quoted: boolean;
}
export interface Item extends Inline {
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
export interface Row extends Inline {
  kind: "row";
  header: string[];
  cells: string[];
}

/** A piece of a message, with the headings above it, outermost first. */
export type Block = (Heading | Paragraph | Item | Code | Row) & { under: string[] };

export const itemsOf = (blocks: Block[]): (Item & { under: string[] })[] =>
  blocks.filter((block) => block.kind === "item");
