import { isPasted } from "./noise.ts";
import type { Talk } from "./talk.ts";
import { isImperative } from "./verbs.ts";
import { type Language, stem, stopWords, vagueWords } from "./words.ts";

/** What a talk is about: each topic word's weight, its most frequent form, and which words stand side by side. */
export interface Topics {
  weights: Map<string, number>;
  forms: Map<string, string>;
  /** `word word` by how much they are said together. */
  pairs: Map<string, number>;
}

const word = /[\p{L}\p{N}]+(?:[._+'’&-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;
/** Addresses and paths: their parts are no topics. */
const places =
  /\bhttps?:\/\/\S+|(?<![\w.@~/-])(?:[\w.@~-]*\/){2,}\S*|(?<![\w-])[\w-]+\.(?:md|go|py|[jt]sx?|json|ya?ml|html|css|txt|sh|jsonl|sum|mod)\b/g;
const mostRead = 60_000;
const mostTurns = 300;

/** Weighs the words of a talk: the title's and the person's own above the answers', names above common words. */
export function topicsOf(talk: Talk, title: string): Topics {
  const counts = new Map<string, Map<string, number>>();
  const weights = new Map<string, number>();
  const pairs = new Map<string, number>();
  const names = new Map<string, number>();

  const keys = new Map<string, string | null>();
  const keyOf = (form: string): string | null => {
    const known = keys.get(form);
    if (known !== undefined) return known;
    const key = isDull(form, talk.language) ? null : stem(form);
    keys.set(form, key);
    return key;
  };

  const tally = (texts: string[], weight: number) => {
    const said = new Map<string, number>();
    const beside = new Map<string, number>();
    for (const told of texts) {
      const text = told.includes("/") || told.includes(".") ? told.replace(places, " ") : told;
      let previous = "";
      let end = -2;
      for (const found of text.matchAll(word)) {
        const form = found[0].toLowerCase();
        const key = keyOf(form);
        const adjacent = found.index === end + 1 && /[ \-/]/.test(text.charAt(end));
        end = found.index + found[0].length;
        if (key === null) {
          previous = "";
          continue;
        }
        said.set(key, (said.get(key) ?? 0) + 1);
        const forms = counts.get(key) ?? new Map<string, number>();
        forms.set(form, (forms.get(form) ?? 0) + 1);
        counts.set(key, forms);
        if (isName(found[0], text, found.index)) names.set(key, (names.get(key) ?? 0) + 1);
        if (adjacent && previous && keyOf(previous) !== key)
          beside.set(`${previous} ${form}`, (beside.get(`${previous} ${form}`) ?? 0) + 1);
        previous = form;
      }
    }
    // What is said over and over in one turn counts little more than once.
    for (const [key, count] of said)
      weights.set(key, (weights.get(key) ?? 0) + weight * Math.log2(1 + count));
    for (const [pair, count] of beside)
      pairs.set(pair, (pairs.get(pair) ?? 0) + weight * Math.log2(1 + count));
  };

  tally([title], 4);
  talk.turns.slice(0, mostTurns).forEach((turn, at) => {
    const own: string[] = [];
    const heads: string[] = [];
    const texts: string[] = [];
    let room = mostRead;
    for (const block of [...turn.asked, ...turn.answered].flatMap((said) => said.blocks)) {
      if (block.kind === "code" || block.text.length > room) continue;
      room -= block.text.length;
      texts.push(block.text);
      if (block.kind === "heading") heads.push(block.text);
      else if (block.kind === "item" && block.lead) heads.push(block.lead);
    }
    for (const block of turn.asked.flatMap((said) => said.blocks))
      if (block.kind !== "code" && block.text.length < mostRead && !isPasted(block.text))
        own.push(block.text);
    tally(own, at === 0 ? 3 : 2);
    tally(heads, 1);
    tally(texts, 1.2);
  });

  for (const [key, weight] of weights) {
    const form = top(counts.get(key) ?? new Map());
    const named = (names.get(key) ?? 0) >= 2 ? 1.5 : 1;
    const vague = vagueWords.has(form) || vagueWords.has(key) ? 0.25 : isImperative(`${form} the`) ? 0.6 : 1;
    weights.set(key, weight * named * vague);
  }
  return { weights, pairs, forms: new Map([...counts].map(([key, forms]) => [key, top(forms)])) };
}

const top = (forms: Map<string, number>): string =>
  [...forms].reduce(
    (a, b) =>
      b[1] > a[1] ||
      (b[1] === a[1] && (b[0].length < a[0].length || (b[0].length === a[0].length && b[0] < a[0])))
        ? b
        : a,
    ["", 0],
  )[0];

/** A name stands with a capital in the middle of a sentence, or with capitals or digits inside. */
const isName = (form: string, text: string, at: number): boolean =>
  /^\p{Lu}/u.test(form)
    ? /[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at)) || /\p{Lu}/u.test(form.slice(1))
    : /\p{Lu}|\d/u.test(form);

const isDull = (form: string, language: Language): boolean =>
  form.length < 2 ||
  form.length > 40 ||
  /^[\d.,:'-]+$/.test(form) ||
  /^\d[\w.:-]{4,}$/.test(form) ||
  /^[\da-f-]{12,}$/.test(form) ||
  stopWords.en.has(form) ||
  stopWords.nl.has(form) ||
  stopWords[language].has(form);
