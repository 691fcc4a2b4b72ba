import { tagKey } from "@dreamcatcher/organizing/tag-key";
import type { Counted } from "./stored.ts";

/** The tags of a dream in the revision with this `updated`. */
export interface TaggedDream {
  tags: readonly string[];
  updated: string;
}

/** Every dream counts under this key, so its count is the number of dreams. */
export const ANY_DREAM = "";

/** A transaction writes at most 100 items, and all tags of a dream may be replaced at once. */
const MAX_COUNTED = 40;

interface Difference {
  /** The tags to add by their keys, and the keys to subtract. */
  added: ReadonlyMap<string, string>;
  removed: readonly string[];
  /** What is counted then; undefined where the dream is gone. */
  counted: Counted | undefined;
}

/**
 * What changes in the counts, given what is counted of a dream and what it is now: nothing where that is
 * counted already.
 *
 * @param now undefined where the dream is gone
 */
export function difference(
  before: Counted | undefined,
  now: TaggedDream | undefined,
): Difference | undefined {
  if (before && now && now.updated <= before.updated) return undefined;
  const keys = new Set(before?.keys);
  const tags = keyed(now);
  const added = new Map([...tags].filter(([key]) => !keys.has(key)));
  const removed = [...keys].filter((key) => !tags.has(key));
  if (added.size + removed.length === 0) return undefined;
  return { added, removed, counted: now && { keys: [...tags.keys()], updated: now.updated } };
}

/** The tags of a dream by their keys, in the first of several spellings. */
function keyed(dream: TaggedDream | undefined): Map<string, string> {
  const tags = new Map<string, string>();
  if (!dream) return tags;
  tags.set(ANY_DREAM, "");
  for (const tag of dream.tags.slice(0, MAX_COUNTED)) {
    const key = tagKey(tag);
    if (!tags.has(key)) tags.set(key, tag);
  }
  return tags;
}
