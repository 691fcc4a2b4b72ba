import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import { table } from "./table.ts";

// CommonMark with the tables and task lists of GFM. `pieces` bounds the nesting before, well below this.
const parser = new MarkdownIt("commonmark", { maxNesting: 1_000 });
parser.block.ruler.before("lheading", "gfm_table", table, { alt: ["paragraph", "reference"] });
parser.core.ruler.after("block", "tasks", tasks);
parser.core.ruler.at("inline", inline);
// Links are only read here, and shown as they are written.
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;

export const parse = (markdown: string): Token[] => parser.parse(markdown, {});

/** What stands between a fence and its end of line, entities and escapes decoded. */
export const infoOf = (fence: Token): string =>
  parser.utils.unescapeAll(fence.info).trim().replace(/\s+/, " ");

/** Whether the box of a task is ticked; `null` where there is none. */
export const checkedOf = (inline: Token): boolean | null =>
  typeof inline.meta?.checked === "boolean" ? inline.meta.checked : null;

/** What the parser's rules for text begin at. */
const MARK = /[\n\\`*_[<&]/;

/** The parser's own rule, which takes many steps to find that a text has no marks. */
function inline({ tokens, Token, md, env }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== "inline") continue;
    token.children = [];
    if (MARK.test(token.content)) md.inline.parse(token.content, md, env, token.children);
    else token.children.push(Object.assign(new Token("text", "", 0), { content: token.content }));
  }
}

/** Takes the box off the text of a task and notes whether it is ticked. */
function tasks({ tokens }: StateCore): void {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "inline" || tokens[at - 2]?.type !== "list_item_open") continue;
    const box = /^\[([\sxX])\](?=\s+\S)/.exec(token.content);
    if (!box) continue;
    token.content = token.content.slice(box[0].length).trimStart();
    token.meta = { checked: box[1]?.trim() !== "" };
  }
}
