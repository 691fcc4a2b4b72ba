import { escapeMarks, escapeStart } from "./escape.ts";

export interface Block {
  kind: "text" | "item" | "list";
  text: string;
}

/** A mark around a part of a line: bold, emphasis or a link. */
export interface Mark {
  tag: string;
  start: number;
  wrap(text: string): string;
}

/** What an element holds that others can stand in: its finished blocks, and the line being written. */
export class Frame {
  readonly tag: string;
  readonly blocks: Block[] = [];
  /** What a table holds, and a row of it. */
  readonly rows: string[][] = [];
  readonly cells: string[] = [];
  /** The text of code, which stays as it is written. */
  readonly code: string[] = [];
  language = "";
  /** The number of a list's next item. */
  next: number;
  #line: string[] = [];
  #marks: Mark[] = [];

  constructor(tag: string, next = 1) {
    this.tag = tag;
    this.next = next;
  }

  /** Adds text, its blanks collapsed and its marks escaped. */
  write(text: string): void {
    const collapsed = text.replace(/\s+/g, " ");
    const escaped = escapeMarks(/\s$/.test(this.#last()) ? collapsed.trimStart() : collapsed);
    this.append(this.#last().endsWith("\n") ? escapeStart(escaped) : escaped);
  }

  /** Adds Markdown to the line. */
  append(markdown: string): void {
    if (markdown) this.#line.push(markdown);
  }

  open(tag: string, wrap: (text: string) => string): void {
    const isOpen = this.#marks.some((mark) => mark.tag === tag);
    if (!isOpen) this.#marks.push({ tag, start: this.#line.length, wrap });
  }

  /** Closes a mark, and those opened within it. */
  close(tag: string): void {
    const at = this.#marks.findIndex((mark) => mark.tag === tag);
    if (at !== -1) for (const mark of this.#marks.splice(at).reverse()) this.#wrap(mark);
  }

  /** Ends the line: what it holds is a paragraph, and open marks go on behind it. */
  flush(): void {
    for (const mark of this.#marks.toReversed()) {
      this.#wrap(mark);
      mark.start = 0;
    }
    const text = this.#line.join("").trim();
    this.#line = [];
    if (text) this.blocks.push({ kind: "text", text });
  }

  push(kind: Block["kind"], text: string): void {
    this.flush();
    if (text) this.blocks.push({ kind, text });
  }

  /** Items, and in an item a list under its text, follow without a blank line. */
  markdown(): string {
    this.flush();
    return this.blocks
      .map(({ kind, text }, at) => {
        const previous = this.blocks[at - 1];
        if (!previous) return text;
        const close = kind === "item" ? previous.kind === "item" : kind === "list" && this.tag === "li";
        return `${close ? "\n" : "\n\n"}${text}`;
      })
      .join("");
  }

  /** All of it in one line, for headings and cells. */
  oneLine(): string {
    return this.markdown().replace(/\s*\n\s*/g, " ");
  }

  /** The last part of the line; where it starts, the end of the line before. */
  #last(): string {
    return this.#line.at(-1) ?? "\n";
  }

  #wrap({ start, wrap }: Mark): void {
    const text = this.#line.splice(start).join("");
    if (/^\s/.test(text)) this.append(" ");
    this.append(text.trim() && wrap(text.trim()));
    if (/\S\s+$/.test(text)) this.append(" ");
  }
}
