import { stem } from "@dreamcatcher/text/words";
import type { Topics } from "./topics.ts";

const MOST = 8;

/** The topics of a talk, lower case, the most telling first; a word that mostly stands beside another brings it along. */
export function tagsOf({ weights, forms, pairs, refused }: Topics): string[] {
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60);
  const partners = new Map<string, { pair: string; weight: number }[]>();
  for (const [pair, weight] of pairs) {
    if (weight < 2 || pair.length > 40) continue;
    for (const w of pair.split(" ")) {
      const known = partners.get(stem(w)) ?? [];
      known.push({ pair, weight });
      partners.set(stem(w), known);
    }
  }
  const tags: string[] = [];
  const used = new Set(refused);
  for (const [key] of ranked) {
    if (tags.length >= MOST) break;
    if (used.has(key)) continue;
    const partner = (partners.get(key) ?? [])
      .filter(({ pair }) => !pair.split(" ").some((w) => used.has(stem(w))))
      .sort((a, b) => b.weight - a.weight || (a.pair < b.pair ? -1 : 1))[0];
    const tag = partner?.pair ?? forms.get(key) ?? key;
    for (const w of tag.split(" ")) used.add(stem(w));
    if (tag.length <= 50) tags.push(tag);
  }
  return tags;
}
