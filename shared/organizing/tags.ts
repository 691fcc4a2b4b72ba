import { stem } from "@dreamcatcher/text/words";
import type { Topics } from "./topics.ts";

const MOST = 8;
const LONGEST = 50;

/**
 * The topics of a talk, lower case, the most telling first; a word that mostly stands beside another brings
 * it along.
 */
export function tagsOf({ leading, forms, pairs, refused }: Topics): string[] {
  const heaviest = pairs.toSorted((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  const tags: string[] = [];
  const used = new Set(refused);
  for (const key of leading) {
    if (tags.length >= MOST) break;
    if (used.has(key)) continue;
    const pair = heaviest.find(
      ({ topics }) => topics.includes(key) && !topics.some((topic) => used.has(topic)),
    );
    const tag = pair?.text ?? forms.get(key) ?? key;
    for (const w of tag.split(" ")) used.add(stem(w));
    if (tag.length <= LONGEST) tags.push(tag);
  }
  return tags;
}
