import { ALIASES, singular } from "@dreamcatcher/text/words";

/**
 * What is the same for all spellings of a tag: "Data sets", "data-set" and "dataset" have one key. It is no
 * text to show.
 */
export function tagKey(tag: string): string {
  const lower = tag.normalize().toLowerCase().trim();
  const words = (ALIASES.get(lower) ?? lower).split(/[\s_-]+/);
  return words.map(singular).join("") || lower;
}
