import type { Fragment } from "@dreamcatcher/contracts/fragment";

/** The text of a fragment, with the fragment's index. */
export interface FragmentText {
  content: string;
  fragment: number;
}

/** The texts of the first fragments, as long as they have at most `maxCharacters` together. */
export function fragmentsUpTo(fragments: readonly Fragment[], maxCharacters: number): FragmentText[] {
  let characters = 0;
  const end = fragments.findIndex(({ content }) => {
    characters += content.length;
    return characters > maxCharacters;
  });
  return fragments
    .slice(0, end < 0 ? fragments.length : end)
    .map(({ content }, fragment) => ({ content, fragment }));
}
