import type { Talk } from "./talk.ts";
import { stem, stopWords, vagueWords, wordsOf } from "./words.ts";

const most = 8;

/** The topics of a talk, lower case, the most telling first. */
export function tagsOf(talk: Talk, title: string): string[] {
  const scores = new Map<string, { score: number; forms: Map<string, number> }>();
  const pairs = new Map<string, number>();
  const count = (text: string, weight: number) => {
    const seen = wordsOf(text.slice(0, 50_000));
    let previous = "";
    for (const w of seen) {
      const dull = isDull(w, talk);
      if (!dull) {
        const key = stem(w);
        const entry = scores.get(key) ?? { score: 0, forms: new Map() };
        entry.score += weight * (vagueWords.has(w) ? 0.15 : 1);
        entry.forms.set(w, (entry.forms.get(w) ?? 0) + 1);
        scores.set(key, entry);
        if (previous) pairs.set(`${previous} ${w}`, (pairs.get(`${previous} ${w}`) ?? 0) + weight);
      }
      previous = dull ? "" : w;
    }
  };
  count(title, 6);
  talk.turns.slice(0, 200).forEach((turn, at) => {
    const fresh = at === 0 ? 2 : 1;
    for (const said of turn.asked)
      for (const block of said.blocks)
        if (block.kind !== "code") count(block.text.slice(0, 4_000), 1.5 * fresh);
    for (const said of turn.answered) {
      for (const block of said.blocks) {
        if (block.kind === "heading") count(block.text, 1);
        else if (block.kind === "item") count(block.lead ?? "", 0.6);
        if (block.kind !== "code") count(block.text.slice(0, 2_000), 0.25);
      }
    }
  });
  const ranked = [...scores]
    .map(([key, { score, forms }]) => ({
      key,
      score: Math.log1p(score) * (score > 0 ? 1 : 0) * score,
      form: top(forms),
    }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const tags: string[] = [];
  const used = new Set<string>();
  for (const { key, form } of ranked.slice(0, 40)) {
    if (tags.length >= most) break;
    if (used.has(key)) continue;
    const partner = [...pairs]
      .filter(
        ([pair, weight]) =>
          weight >= 2 && pair.split(" ").includes(form) && !pair.split(" ").some((w) => used.has(stem(w))),
      )
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    const tag = partner ?? form;
    for (const w of tag.split(" ")) used.add(stem(w));
    if (tag.length <= 50) tags.push(tag);
  }
  return tags;
}

const top = (forms: Map<string, number>): string =>
  [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";

const isDull = (w: string, talk: Talk): boolean =>
  w.length < 2 ||
  w.length > 40 ||
  /^[\d.,/:'-]+$/.test(w) ||
  stopWords.en.has(w) ||
  stopWords[talk.language].has(w);
