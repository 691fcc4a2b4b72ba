/** A replacement in a text: `remove` characters at offset `at` become `insert`. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** Applies edits that do not overlap. At the same offset, later edits of the list are inserted first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { at, remove, insert } of edits.toSorted((a, b) => b.at - a.at))
    result = result.slice(0, at) + insert + result.slice(at + remove);
  return result;
}
