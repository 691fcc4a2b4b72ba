import type { Dream } from "@dreamcatcher/client";
import { shortIdOf } from "../dreams/short-id.ts";
import type { Output } from "../terminal/output.ts";
import { plainInline } from "../terminal/plain.ts";
import { wrapped, wrappedStyled } from "./layout.ts";
import { wordsOf } from "./same-words.ts";
import { KINDS } from "./words.ts";

/** A dream that a search finds, and pieces of its text around what is found. */
export interface FoundDream {
  dream: Pick<Dream, "id" | "title" | "kind">;
  snippets: readonly { text: string; ranges: readonly { start: number; end: number }[] }[];
}

/** What a search finds: each dream, and below it where the words are. */
export const foundLines = (found: readonly FoundDream[], output: Output): string =>
  found.map((each) => foundDream(each, output)).join("\n");

function foundDream(
  { dream: { id, title, kind }, snippets }: FoundDream,
  { columns, style }: Output,
): string {
  const short = shortIdOf(id);
  const head = wrapped(title, columns - KINDS[kind].length - 2, `${style("dim", short)}  `, short.length + 2);
  const texts = tellingMore(snippets, title).map(({ text, ranges }) =>
    wrappedStyled(marked(text, ranges, style), columns, "        "),
  );
  return [`${style("bold", head)}  ${style("dim", KINDS[kind])}`, ...texts].join("\n");
}

/** The snippets that tell more than the title and those before them: a summary repeats the description. */
function tellingMore<Snippet extends { text: string }>(
  snippets: readonly Snippet[],
  title: string,
): Snippet[] {
  const told = [` ${wordsOf(title)} `];
  return snippets.filter(({ text }) => {
    const words = ` ${wordsOf(text)} `;
    if (told.some((each) => each.includes(words))) return false;
    told.push(words);
    return true;
  });
}

/** A text, plain, with what is found in it underlined. */
function marked(
  text: string,
  ranges: readonly { start: number; end: number }[],
  style: Output["style"],
): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of ranges) {
    parts.push(plainInline(text.slice(at, start)), style("underline", plainInline(text.slice(start, end))));
    at = end;
  }
  return [...parts, plainInline(text.slice(at))].join("").trim();
}
