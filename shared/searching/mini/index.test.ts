import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchIndex } from "../engine.ts";
import { searchableConversation } from "../entry.ts";
import { type Entry, emptyIndex, fill, idsFor } from "../fixtures.ts";
import { parseQuery } from "../query/parse.ts";
import { nextPosition, type Position } from "../results.ts";
import { MiniIndex } from "./index.ts";

const WORDS = [
  "tide",
  "tides",
  "table",
  "fetchTide",
  "fetch",
  "organizing",
  "organ",
  "e-mail",
  "東京タ",
  "京タワ",
  "C++",
  "the",
  "1.2",
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(" "));
const entry = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e"),
  title: text,
  summary: text,
  tags: fc.array(fc.constantFrom("Sea", "tide table"), { maxLength: 2 }),
  kind: fc.constantFrom("idea", "fix"),
  status: fc.constantFrom("idea", "planned"),
  updated: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"),
  todos: fc.boolean().map((done) => [{ id: "t", text: "plan", done }]),
  source: fc.constantFrom("chatgpt", "claude"),
  said: fc.option(
    fc.array(
      fc.tuple(text, text).map(([said, code]) => (code ? `${said}\n\n\`\`\`\n${code}\n\`\`\`` : said)),
      { minLength: 1, maxLength: 3 },
    ),
    { nil: undefined },
  ),
}) as fc.Arbitrary<Entry>;
type Change = Entry | { removed: string } | { withoutTalk: string };
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: entry },
  fc.record({ removed: fc.constantFrom("a", "b", "c") }),
  fc.record({ withoutTalk: fc.constantFrom("a", "b", "c") }),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS, "organizi", "fet", "ti", "京") },
  text.map((words) => `"${words}"`),
  fc.constantFrom("-table", '-"tide table"', "in:code", "kind:fix", "-kind:fix", "status:planned", "tag:sea"),
  fc.constantFrom(
    'tag:"tide table"',
    "-tag:sea",
    "source:claude",
    "-source:claude",
    "from:2026-02",
    "to:2026-01",
  ),
  fc.constantFrom("is:open-todo", "-is:open-todo", "has:code", "-has:code"),
);
const query = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(" "));

function apply(index: SearchIndex, changes: readonly Change[]): void {
  for (const each of changes)
    if ("removed" in each) index.remove(each.removed);
    else if ("withoutTalk" in each) index.removeConversation(each.withoutTalk, `talk-${each.withoutTalk}`);
    else fill(index, [each]);
}

test("SQLite and MiniSearch find the same, also where the latter was kept between two changes", () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 12 }),
      fc.array(query, { maxLength: 8 }),
      fc.boolean(),
      (changes, queries, typing) => {
        const [sqlite, half] = [emptyIndex(), new MiniIndex()];
        const middle = changes.length >> 1;
        apply(sqlite, changes);
        apply(half, changes.slice(0, middle));
        const mini = new MiniIndex(half.kept());
        apply(mini, changes.slice(middle));
        expect(mini.counts()).toEqual(sqlite.counts());
        for (const id of "abcde") expect(mini.state(id)).toEqual(sqlite.state(id));
        for (const each of queries) {
          const found = [sqlite, mini].map((index) =>
            index.search(parseQuery(each, { typing }), { limit: 100 }),
          );
          const [inSqlite, inMini] = found.map(({ hits, matching, total }) => ({
            matching,
            total,
            ids: hits.map(({ dream_id }) => dream_id).sort(),
          }));
          expect({ query: each, ...inMini }).toEqual({ query: each, ...inSqlite });
          const { filter } = parseQuery(each);
          expect(mini.list(filter, { limit: 2 })).toEqual(sqlite.list(filter, { limit: 2 }));
        }
        for (const word of ["tidee", "tabel", "orgn"])
          expect(mini.suggestions(word)).toEqual(sqlite.suggestions(word));
      },
    ),
    { numRuns: Number(process.env.SEARCHING_RUNS ?? 40) },
  );
});

test("pages hold every dream once, best first", () => {
  const index = fill(
    new MiniIndex(),
    Array.from({ length: 25 }, (_, n) => ({
      id: `d${n}`,
      title: n % 5 === 0 ? "Tide" : "Plan",
      summary: "tide",
    })),
  );
  const ids: string[] = [];
  for (let after: Position | undefined, first = true; first || after; first = false) {
    const result = index.search(parseQuery("tide"), { limit: 4, after });
    ids.push(...result.hits.map(({ dream_id }) => dream_id));
    after = nextPosition(result);
  }
  expect(ids).toEqual(idsFor(index, "tide"));
  expect(ids.slice(0, 5).sort()).toEqual(["d0", "d10", "d15", "d20", "d5"]);
  expect(new Set(ids).size).toBe(25);
});

test("names the best messages", () => {
  const index = fill(new MiniIndex(), [
    { id: "a", said: ["hello", "tide", "tide tide", "x", "tide y", "tide z"] },
  ]);
  const [hit] = index.search(parseQuery("tide"), { limit: 1 }).hits;
  expect(hit?.matches.map(({ message }) => message)).toHaveLength(3);
  expect(() =>
    index.putConversation("b", searchableConversation({ id: "c", content_hash: "", source: "x" }, [])),
  ).toThrow("dream b is put after its conversation");
});
