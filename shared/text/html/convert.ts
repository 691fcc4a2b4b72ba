import { destinationOf, escapeMarks, fenced, inlineCode } from "./escape.ts";
import { Frame } from "./frame.ts";
import { type Attributes, scan } from "./scan.ts";
import { tableOf } from "./table.ts";

/** Deeper elements count as the text they hold: each level of lists and quotes adds to every line within. */
const MAX_NESTING = 16;

/** Elements that others stand in. */
const CONTAINERS: ReadonlySet<string> = new Set(
  "blockquote code h1 h2 h3 h4 h5 h6 li ol pre table td th tr ul".split(" "),
);
/** Elements that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "header hr html legend main nav option p section summary tbody tfoot thead"
  ).split(" "),
);
/** Elements whose content a page does not show. */
const HIDDEN: ReadonlySet<string> = new Set(
  "button iframe noscript object script style svg template title".split(" "),
);
/** Containers that are one line of Markdown. */
const LINES: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6 td th".split(" "));
const MARKS: Readonly<Record<string, string>> = { b: "**", strong: "**", em: "*", i: "*" };
/** Elements that end an open one of their kind, and what they stand in. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ["ol", "ul"],
  tr: ["table"],
  td: ["tr", "table"],
  th: ["tr", "table"],
};

/** Converts a fragment of HTML to Markdown, in time and memory linear in its length. */
export function htmlToMarkdown(html: string): string {
  const converter = new Converter();
  scan(html, converter);
  return converter.end();
}

class Converter {
  readonly #root = new Frame("");
  /** The containers that are open, the root first. */
  readonly #frames: Frame[] = [this.#root];
  #hidden: string | null = null;

  get #frame(): Frame {
    return this.#frames.at(-1) ?? this.#root;
  }

  get #inCode(): boolean {
    return this.#frame.tag === "pre" || this.#frame.tag === "code";
  }

  opened(tag: string, attributes: Attributes): void {
    if (this.#hidden !== null) return;
    if (tag in PARENTS) this.#end(tag === "td" || tag === "th" ? ["td", "th"] : [tag], tag);
    if (HIDDEN.has(tag)) this.#hidden = tag;
    else if (this.#inCode) this.#openInCode(tag, attributes);
    else if (CONTAINERS.has(tag)) this.#open(tag, attributes);
    else if (BLOCKS.has(tag)) this.#frame.push("text", tag === "hr" ? "---" : "");
    else this.#openInline(tag, attributes);
  }

  text(text: string): void {
    if (this.#hidden !== null) return;
    if (this.#inCode) this.#frame.code.push(text);
    else this.#frame.write(text);
  }

  closed(tag: string): void {
    if (this.#hidden !== null) {
      if (tag === this.#hidden) this.#hidden = null;
    } else if (CONTAINERS.has(tag)) this.#end([tag], tag);
    else if (this.#inCode) this.#breakCode(tag);
    else if (BLOCKS.has(tag)) this.#frame.flush();
    else this.#frame.close(MARKS[tag] ?? tag);
  }

  end(): string {
    while (this.#frames.length > 1) this.#close();
    return this.#root.markdown();
  }

  #open(tag: string, attributes: Attributes): void {
    if (tag !== "code") this.#frame.flush();
    if (this.#frames.length > MAX_NESTING) return;
    const isCell = tag === "td" || tag === "th";
    if (isCell && this.#frame.tag === "table") this.#frames.push(new Frame("tr"));
    if ((isCell && this.#frame.tag !== "tr") || (tag === "tr" && this.#frame.tag !== "table")) return;
    const start = Number(attributes.get("start") ?? 1);
    const frame = new Frame(tag, Number.isSafeInteger(start) && start >= 0 ? start : 1);
    if (tag === "pre") frame.language = languageOf(attributes);
    this.#frames.push(frame);
  }

  #openInline(tag: string, attributes: Attributes): void {
    const frame = this.#frame;
    const mark = MARKS[tag];
    if (mark) frame.open(mark, (text) => `${mark}${text}${mark}`);
    else if (tag === "br") frame.append("  \n");
    else if (tag === "a") {
      const url = destinationOf(attributes.get("href"));
      if (url) frame.open("a", (text) => `[${text}](${url})`);
    } else if (tag === "img") {
      const url = destinationOf(attributes.get("src"));
      const alt = escapeMarks((attributes.get("alt") ?? "").replace(/\s+/g, " "));
      frame.append(url ? `![${alt}](${url})` : alt);
    } else if (tag === "input" && attributes.get("type") === "checkbox")
      frame.append(attributes.has("checked") ? "[x] " : "[ ] ");
  }

  #openInCode(tag: string, attributes: Attributes): void {
    const frame = this.#frame;
    if (tag === "br") frame.code.push("\n");
    else if (frame.tag === "pre" && tag === "code") frame.language ||= languageOf(attributes);
    else this.#breakCode(tag);
  }

  /** Highlighters wrap the lines of code in elements. */
  #breakCode(tag: string): void {
    const last = this.#frame.code.at(-1);
    if (BLOCKS.has(tag) && last !== undefined && !last.endsWith("\n")) this.#frame.code.push("\n");
  }

  /** Ends the nearest open container of these tags, within what `tag` stands in. */
  #end(tags: readonly string[], tag: string): void {
    const parents = PARENTS[tag] ?? [];
    const at = this.#frames.findLastIndex((frame) => tags.includes(frame.tag) || parents.includes(frame.tag));
    if (!tags.includes(this.#frames[at]?.tag ?? "")) return;
    while (this.#frames.length > at) this.#close();
  }

  #close(): void {
    const frame = this.#frames.pop() ?? this.#root;
    const parent = this.#frame;
    const { tag } = frame;
    if (tag === "code" || (tag === "pre" && this.#frames.some((open) => LINES.has(open.tag))))
      parent.append(inlineCode(frame.code.join("")));
    else if (tag === "pre") parent.push("text", fenced(frame.code.join(""), frame.language));
    else if (tag === "blockquote") parent.push("text", frame.markdown().replace(/^/gm, "> "));
    else if (tag === "ul" || tag === "ol") parent.push("list", frame.markdown());
    else if (tag === "li") parent.push("item", itemOf(frame.markdown(), parent));
    else if (tag === "td" || tag === "th") parent.cells.push(frame.oneLine());
    else if (tag === "tr") {
      parent.push("text", frame.markdown());
      parent.rows.push(frame.cells);
    } else if (tag === "table") {
      parent.push("text", frame.markdown());
      const isNested = this.#frames.some((open) => open.tag === "table");
      parent.push("text", isNested ? frame.rows.map((row) => row.join(" ")).join("\n") : tableOf(frame.rows));
    } else {
      const heading = frame.oneLine();
      if (heading) parent.push("text", `${"#".repeat(Number(tag.slice(1)))} ${heading}`);
    }
  }
}

function itemOf(text: string, list: Frame): string {
  const marker = list.tag === "ol" ? `${list.next++}. ` : "- ";
  return marker + text.replace(/\n(?=.)/g, `\n${" ".repeat(marker.length)}`);
}

const languageOf = (attributes: Attributes): string =>
  /(?:^|\s)lang(?:uage)?-([^\s`]{1,40})/.exec(attributes.get("class") ?? "")?.[1] ?? "";
