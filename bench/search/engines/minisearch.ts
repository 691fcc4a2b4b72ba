import MiniSearch from "minisearch";
import type { FiledTalk } from "../filed-talks.ts";
import { DEPTH } from "../score.ts";
import { type Engine, isSelected, textsOf } from "./engine.ts";

/** Where MiniSearch splits by itself. */
const BREAKS = /[\n\r\p{Z}\p{P}]+/u;
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;
/** What is longer is data. */
const MAX_WORD = 80;
const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });
const FIELDS = ["title", "fields", "said", "code"];

/**
 * MiniSearch over the same texts, as its documentation recommends: titles count more, longer words may be
 * misspelled, the last may be unfinished. Words of languages without blanks come from `Intl.Segmenter`, since
 * it would take whole sentences for words.
 */
export function miniSearch(talks: readonly FiledTalk[]): Engine {
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const index = new MiniSearch({
    fields: FIELDS,
    tokenize: wordsOf,
    searchOptions: {
      boost: { title: 3, fields: 2 },
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
      prefix: (word, at, words) => at === words.length - 1 && word.length > 2,
    },
  });
  index.addAll(talks.map((talk) => ({ id: talk.id, ...textsOf(talk) })));
  return {
    name: "MiniSearch",
    search(query) {
      const fields = query.inCode ? ["code"] : FIELDS;
      const left = new Set(
        query.without.flatMap(({ text }) =>
          index.search(text, { combineWith: "AND", fuzzy: false, prefix: false }).map(({ id }) => id),
        ),
      );
      return index
        .search(query.clauses.map(({ text }) => text).join(" "), {
          fields,
          filter: ({ id }) => !left.has(id) && isSelected(query, byId.get(id) as FiledTalk),
        })
        .slice(0, DEPTH)
        .map(({ id }) => id);
    },
  };
}

const wordsOf = (text: string): string[] =>
  text.split(BREAKS).flatMap((word) => {
    if (UNSPACED.test(word)) return [...SEGMENTER.segment(word)].map(({ segment }) => segment);
    return word.length > MAX_WORD ? [] : [word];
  });
