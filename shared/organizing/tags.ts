import type { Topics } from "./topics.ts";

const MAX_TAGS = 8;
const MAX_LENGTH = 50;

/**
 * The leading topics in lower case, the heaviest first; a word that belongs to a pair stands with its
 * partner.
 */
export function tagsOf({ leading, forms, pairs, refused }: Topics): string[] {
  const heaviest = pairs.toSorted((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  const tags: string[] = [];
  const used = new Set(refused);
  for (const key of leading) {
    if (tags.length >= MAX_TAGS) break;
    if (used.has(key)) continue;
    const pair = heaviest.find(
      ({ topics }) => topics.includes(key) && !topics.some((topic) => used.has(topic)),
    );
    const tag = pair?.text ?? forms.get(key) ?? key;
    for (const topic of pair?.topics ?? [key]) used.add(topic);
    if (tag.length <= MAX_LENGTH) tags.push(tag);
  }
  return tags;
}
