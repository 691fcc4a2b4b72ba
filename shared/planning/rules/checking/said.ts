import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { type Block, readMarkdown } from "@dreamcatcher/text/markdown";
import { answersIn, type Turn, turnsIn } from "@dreamcatcher/text/speakers";
import { onceFor } from "./once-for.ts";

/** What a fragment says, by its index. */
export interface Said {
  fragment: number;
  turns: readonly Turn[];
  /** The blocks of its answers: what the person pastes is what went wrong as often as what is expected. */
  blocks: readonly Block[];
}

/** How much of a conversation the checks read. */
const MAX_CHARACTERS = 1_000_000;

/** What the first fragments say, as long as they have at most `maxCharacters` together. */
export function saidIn(fragments: readonly Fragment[], maxCharacters = MAX_CHARACTERS): Said[] {
  let characters = 0;
  const end = fragments.findIndex(({ content }) => {
    characters += content.length;
    return characters > maxCharacters;
  });
  return fragments
    .slice(0, end < 0 ? fragments.length : end)
    .map((each, fragment) => ({ fragment, ...textsOf(each) }));
}

/** Each kind of check reads the same texts. */
const textsOf = onceFor(({ content }: Fragment) => ({
  turns: turnsIn(content),
  blocks: readMarkdown(answersIn(content)),
}));

/** Markdown without its blocks of code. */
export const withoutCode = (markdown: string): string => markdown.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "");
