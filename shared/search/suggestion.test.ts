import { parseQuery } from "@dreamcatcher/searching/query";
import { expect, test, vi } from "vitest";
import type { OpenIndex } from "./open.ts";
import { suggestionFor } from "./suggestion.ts";

const KNOWN: Record<string, string> = { tied: "tide", tabel: "table" };

const suggestions = vi.fn((word: string) => KNOWN[word] ?? []);
const index = {
  each: async (ask: (shard: unknown) => unknown) => [
    ask({
      index: { search: () => ({ hits: [] }), suggestions: (word: string) => [suggestions(word)].flat() },
    }),
  ],
} as unknown as OpenIndex;
const suggested = (q: string) => suggestionFor(index, q, parseQuery(q));

test.each([
  ["tied tabel", "tide table"],
  ["tag:tied tied", "tag:tied tide"],
  ['tag:"my tied dreams" tied', 'tag:"my tied dreams" tide'],
  ['"a tied b" tied', '"a tied b" tide'],
  ["untied tied", "untied tide"],
  ["tied -tied", "tide -tied"],
  ["-tied", null],
  ['"tied"', null],
  ["sea", null],
])("for %s, %s is suggested", async (q, suggestion) => {
  expect(await suggested(q)).toBe(suggestion);
});

test("four words are looked up at most", async () => {
  suggestions.mockClear();
  expect(await suggested("aa bb cc tabel tied")).toBe("aa bb cc table tied");
  expect(suggestions).toHaveBeenCalledTimes(4);
});
