/** A change of a text: at `at`, so many characters give way to others. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** A text with its edits, which do not overlap; of two at one place the later one of the list comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { at, remove, insert } of edits.toSorted((a, b) => b.at - a.at))
    result = result.slice(0, at) + insert + result.slice(at + remove);
  return result;
}
