import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { searchableConversation, searchableDream } from "../entry.ts";
import { dreamOf, emptyIndex, fill, idsFor } from "../fixtures.ts";
import { parseQuery } from "../query/parse.ts";
import { mergeLists, mergeResults, nextPosition, type Position } from "../results.ts";
import { DreamIndex, SCHEMA_VERSION } from "./index.ts";
import { selectionOf } from "./selection.ts";

const folder = mkdtempSync(join(tmpdir(), "searching-"));
afterAll(() => rmSync(folder, { recursive: true }));

const talk = (id: string, ...said: string[]) =>
  searchableConversation(
    { id, content_hash: said.join("|"), source: "claude" },
    said.map((content) => ({ content })),
  );

describe("what is put is found", () => {
  test("in every field of a dream", () => {
    const index = fill(emptyIndex(), [
      {
        id: "a",
        title: "one",
        description: "two",
        summary: "three",
        tags: ["four"],
        todos: [{ id: "t", text: "five", done: true }],
        documents: [{ id: "d", title: "six.md" }],
        decisions: [{ id: "e", text: "seven", reason: "eight" }],
        suggestions: [{ id: "s", text: "nine" }],
        features: [{ id: "f", text: "ten" }],
        outcome: { text: "eleven" },
      },
    ]);
    for (const word of "one two three four five six seven eight nine ten eleven".split(" "))
      expect(idsFor(index, word)).toEqual(["a"]);
  });

  test("in messages and in their code, which can be searched alone", () => {
    const index = fill(emptyIndex(), [
      { id: "a", said: ["How do I read tides?", "So:\n```ts\nawait fetchTideTable();\n```"] },
      { id: "b", said: ["fetch tide table"] },
    ]);
    expect(index.search(parseQuery("fetchTideTable in:code"), { limit: 5 }).hits).toEqual([
      expect.objectContaining({ dream_id: "a", matches: [{ conversation_id: "talk-a", message: 1 }] }),
    ]);
    expect(idsFor(index, "fetch_tide_table").sort()).toEqual(["a", "b"]);
    expect(idsFor(index, "fetchtidetable")).toEqual(["a"]);
  });

  test("by words of which some are in the dream and others in what was said", () => {
    const index = fill(emptyIndex(), [
      { id: "a", title: "Harbour", said: ["Show the tides"] },
      { id: "b", title: "Harbour" },
      { id: "c", said: ["Show the tides"] },
    ]);
    expect(index.search(parseQuery("harbour tides"), { limit: 5 })).toMatchObject({
      matching: "all",
      total: 1,
      hits: [{ dream_id: "a" }],
    });
  });

  test("by a phrase, which does not go on in another text", () => {
    const index = fill(emptyIndex(), [
      { id: "a", summary: "the spring tide comes" },
      { id: "b", summary: "tide in spring" },
      { id: "c", todos: ["spring", "tide"].map((text) => ({ id: text, text, done: false })) },
    ]);
    expect(idsFor(index, '"spring tide"')).toEqual(["a"]);
    expect(idsFor(index, '"spring tide" nowhere')).toEqual(["a"]);
    expect(idsFor(index, '"neap tide"')).toEqual([]);
    expect(idsFor(index, 'spring -"spring tide"').sort()).toEqual(["b", "c"]);
  });

  test("while it is typed, with or without its ending", () => {
    const index = fill(emptyIndex(), [
      { id: "a", summary: "organizing notes" },
      { id: "b", summary: "oranges" },
    ]);
    for (const text of ["organ", "organi", "organizi", "organizing", "organizing no"])
      expect(idsFor(index, text, { typing: true })).toEqual(["a"]);
    expect(idsFor(index, "or", { typing: true }).sort()).toEqual(["a", "b"]);
    expect(idsFor(index, "organi")).toEqual([]);
  });

  test("in languages without blanks, by one letter or more", () => {
    const index = fill(emptyIndex(), [
      { id: "a", title: "東京タワーの計画" },
      { id: "b", title: "京都の地図" },
    ]);
    expect(idsFor(index, "東")).toEqual(["a"]);
    expect(idsFor(index, "画")).toEqual(["a"]);
    expect(idsFor(index, "京").sort()).toEqual(["a", "b"]);
    expect(idsFor(index, "タワー")).toEqual(["a"]);
    expect(idsFor(index, "東京の")).toEqual([]);
  });

  test("until it is replaced or removed", () => {
    const index = fill(emptyIndex(), [{ id: "a", title: "Old harbour", tags: ["sea"], said: ["storm"] }]);
    index.putDream(
      searchableDream(dreamOf({ id: "a", title: "New beach", updated: "2026-04-01T00:00:00.000Z" })),
    );
    expect([idsFor(index, "harbour"), idsFor(index, "tag:sea"), idsFor(index, "storm")]).toEqual([
      [],
      [],
      ["a"],
    ]);
    index.putConversation("a", talk("talk-a", "calm"));
    expect([idsFor(index, "storm"), idsFor(index, "calm"), idsFor(index, "source:claude")]).toEqual([
      [],
      ["a"],
      ["a"],
    ]);
    index.putConversation("a", talk("second", "windy weather"));
    index.removeConversation("a", "talk-a");
    expect([idsFor(index, "calm"), idsFor(index, "windy")]).toEqual([[], ["a"]]);
    expect(index.counts()).toEqual({ dreams: 1, conversations: 1, messages: 1 });
    index.remove("a");
    expect([idsFor(index, "beach"), idsFor(index, "windy"), idsFor(index, "")]).toEqual([[], [], []]);
    expect(index.counts()).toEqual({ dreams: 0, conversations: 0, messages: 0 });
    expect(index.suggestions("beahc")).toEqual([]);
  });
});

test("a dream's state is what was put", () => {
  const index = fill(emptyIndex(), [{ id: "a", said: ["one"] }]);
  index.putConversation("a", talk("second", "two"));
  expect(index.state("a")).toEqual({
    updated: "2026-03-06T09:00:00.000Z",
    conversations: new Map([
      ["talk-a", "one"],
      ["second", "two"],
    ]),
  });
  expect(index.state("b")).toBeUndefined();
  expect(index.selectable("b")).toBeUndefined();
  expect(() => index.putConversation("b", talk("c", "x"))).toThrow("dream b is put after its conversation");
  index.removeConversation("b", "x");
  index.remove("b");
});

test("what a dream is listed by is what was put last", () => {
  const index = fill(emptyIndex(), [{ id: "a", tags: ["Sea", "sea", "Tide"], status: "planned" }]);
  const { updated } = index.state("a") ?? {};
  const listed = { id: "a", updated, kind: "idea", brand: "personal" };
  expect(index.selectable("a")).toEqual({ ...listed, status: "planned", tags: ["sea", "tide"] });
  fill(index, [{ id: "a", status: "archived" }]);
  expect(index.selectable("a")).toEqual({ ...listed, status: "archived", tags: [] });
});

test("messages beyond the most of a dream are left out, and their removal leaves other dreams alone", () => {
  const index = fill(emptyIndex(), [{ id: "a" }, { id: "b", said: ["calm"] }]);
  const far = { message: 2 ** 20, text: "storm", code: "" };
  index.putConversation("a", { ...talk("talk-a"), messages: [far] });
  expect(idsFor(index, "storm")).toEqual([]);
  index.removeConversation("a", "talk-a");
  expect(idsFor(index, "calm")).toEqual(["b"]);
});

test("conversations that are put again take the place of earlier ones", () => {
  const index = fill(emptyIndex(), [{ id: "a" }]);
  for (let round = 0; round < 50; round++)
    for (const id of ["x", "y", "z"])
      index.putConversation("a", talk(id, ...Array((round % 7) + 1).fill(`${id}${round} tide`)));
  const { hits } = index.search(parseQuery("y49"), { limit: 1 });
  expect(hits[0]?.matches).toEqual([{ conversation_id: "y", message: 0 }]);
  expect(index.counts().messages).toBe(3);
});

describe("what is found is ordered", () => {
  test("by field, then by how often and how rare its words are", () => {
    const index = fill(emptyIndex(), [
      { id: "suggestion", title: "Plan", suggestions: [{ id: "s", text: "tides" }] },
      { id: "title", title: "Tides" },
      { id: "summary", title: "Plan", summary: "tides" },
      ...Array.from({ length: 20 }, (_, n) => ({ id: `other-${n}`, title: "Plan of a house" })),
    ]);
    expect(idsFor(index, "tides")).toEqual(["title", "summary", "suggestion"]);
  });

  test("also where most dreams have a word", () => {
    const index = fill(emptyIndex(), [
      { id: "b", title: "Plan", summary: "tides" },
      { id: "a", title: "Tides" },
      { id: "c", title: "Plan", said: ["tides"] },
    ]);
    expect(idsFor(index, "tides")).toEqual(["a", "b", "c"]);
  });

  test("the same after rows have been replaced often", () => {
    const entries = [
      { id: "a", title: "Tides", said: ["harbour"] },
      { id: "b", title: "Harbour", said: ["tides", "tides"] },
    ];
    const scores = (index: DreamIndex) =>
      index.search(parseQuery("tides harbour"), { limit: 5 }).hits.map(({ score }) => score);
    const index = emptyIndex();
    for (let round = 0; round < 30; round++) fill(index, entries);
    const fresh = scores(fill(emptyIndex(), entries));
    expect(scores(index)).toEqual(fresh.map((score) => expect.closeTo(score, 9)));
  });

  test("by what is said in several messages, of which three add to the best", () => {
    const said = (times: number) => Array.from({ length: times }, () => "the tide");
    const index = fill(
      emptyIndex(),
      [4, 1, 9, 2].map((times) => ({ id: `${times}`, said: said(times) })),
    );
    const { hits } = index.search(parseQuery("tide"), { limit: 9 });
    expect(hits.map(({ dream_id }) => dream_id)).toEqual(["9", "4", "2", "1"]);
    expect(hits[0]?.score).toBeCloseTo(hits[1]?.score ?? 0, 9);
    expect(hits.map(({ matches }) => matches.length)).toEqual([3, 3, 2, 1]);
  });

  test("by the latest change where all else is equal", () => {
    const index = fill(emptyIndex(), [
      { id: "a", updated: "2026-01-01T00:00:00.000Z" },
      { id: "b", updated: "2026-03-01T00:00:00.000Z" },
      { id: "c", updated: "2026-02-01T00:00:00.000Z" },
    ]);
    expect(idsFor(index, "tide")).toEqual(["b", "c", "a"]);
    expect(idsFor(index, "kind:idea")).toEqual(["b", "c", "a"]);
  });

  test("by how many words a dream has, where none has all or there are many", () => {
    const index = fill(emptyIndex(), [
      { id: "one", title: "tide tide tide tide" },
      { id: "two", title: "tide", summary: "harbour" },
      { id: "none", title: "garden" },
    ]);
    expect(index.search(parseQuery("tide harbour moon"), { limit: 5 })).toMatchObject({
      matching: "any",
      total: 2,
    });
    expect(idsFor(index, "tide harbour moon")).toEqual(["two", "one"]);
    expect(idsFor(index, "tide harbour")).toEqual(["two"]);
    expect(idsFor(index, "where is tide harbour map moon")).toEqual(["two", "one"]);
  });
});

/** All ids that a query finds, page by page. */
function pages(
  limit: number,
  search: (after: Position | undefined) => ReturnType<DreamIndex["search"]>,
): string[] {
  const ids: string[] = [];
  for (let after: Position | undefined, first = true; first || after; first = false) {
    const result = search(after && (JSON.parse(JSON.stringify(after)) as Position));
    expect(result.hits.length).toBeLessThanOrEqual(limit);
    ids.push(...result.hits.map(({ dream_id }) => dream_id));
    after = nextPosition(result);
  }
  return ids;
}

/** Many dreams that differ in what they have. */
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `d${n}`,
    title: n % 3 === 0 ? "Tide table" : "Harbour plan",
    summary: n % 2 === 0 ? "tide" : "",
    tags: n % 5 === 0 ? ["rare"] : ["common"],
    kind: n % 7 === 0 ? ("fix" as const) : ("idea" as const),
    updated: new Date(Date.UTC(2026, 0, 1) + (n % 40) * 3_600_000).toISOString(),
    ...(n % 4 === 0 ? { said: ["tide and time"], source: n % 8 === 0 ? "claude" : "chatgpt" } : {}),
  }));

test.each(["tide", "tide time harbour moon", "tag:rare", "kind:fix tide", "-tide", "tide -tag:common", ""])(
  "pages of %j hold every dream once",
  (text) => {
    const index = fill(emptyIndex(), many(90));
    const query = parseQuery(text);
    const all = index.search(query, { limit: 1_000 }).hits.map(({ dream_id }) => dream_id);
    expect(all.length).toBeGreaterThan(8);
    expect(pages(7, (after) => index.search(query, { limit: 7, after }))).toEqual(all);
  },
);

test("shards are searched and listed as one index", () => {
  const entries = many(90);
  const whole = fill(emptyIndex(), entries);
  const shards = [0, 1, 2].map((shard) =>
    fill(
      emptyIndex(),
      entries.filter((_, n) => n % 3 === shard),
    ),
  );
  for (const text of ["tide", "tag:rare", "tide harbour", "nowhere time"]) {
    const query = parseQuery(text);
    const ids = pages(7, (after) =>
      mergeResults(
        shards.map((shard) => shard.search(query, { limit: 7, after })),
        7,
      ),
    );
    expect(ids.sort()).toEqual(idsFor(whole, text).sort());
  }
  const page = { limit: 20 };
  expect(
    mergeLists(
      shards.map((shard) => shard.list({ tags: ["common"] }, page)),
      20,
    ),
  ).toEqual(whole.list({ tags: ["common"] }, page));
});

test("dreams beyond those that are ranked follow by their latest change", () => {
  const index = emptyIndex();
  index.transaction(() =>
    fill(
      index,
      Array.from({ length: 1_010 }, (_, n) => ({
        id: `d${n}`,
        title: n < 10 ? "Plan" : "Tide",
        ...(n < 10 ? { said: ["tide"], updated: new Date(Date.UTC(2026, 3, n + 1)).toISOString() } : {}),
      })),
    ),
  );
  const ids = pages(200, (after) => index.search(parseQuery("tide"), { limit: 200, after, ranked: 1_000 }));
  expect(new Set(ids).size).toBe(1_010);
  expect(ids.slice(-10)).toEqual(["d9", "d8", "d7", "d6", "d5", "d4", "d3", "d2", "d1", "d0"]);
});

test.each([
  [{ kinds: ["fix"] }, "dream_kind"],
  [{ statuses: ["idea"] }, "dream_status"],
  [{ brands: ["personal"] }, "dream_brand"],
  [{ openTodo: true }, "dream_open_todo"],
  [{ openTodo: false }, "dream_open_todo"],
  [{ hasCode: true }, "dream_has_code"],
  [{ tags: ["rare"] }, "tag USING PRIMARY KEY"],
  [{ sources: ["claude"] }, "source USING PRIMARY KEY"],
  [{ from: 0, to: 9 }, "dream_at"],
  [{}, "dream_at"],
] as const)("a list of %j reads a page of one index in its order", (filter, index) => {
  const database = new DatabaseSync(":memory:");
  DreamIndex.open(database);
  const { sql, values, at } = selectionOf(
    filter,
    {},
    { after: { dream_id: "a", updated: "2026-01-01T00:00:00Z" } },
  );
  const plan = database
    .prepare(`EXPLAIN QUERY PLAN SELECT dream.id ${sql} ORDER BY ${at} DESC, dream.id DESC LIMIT 20`)
    .all(...values)
    .map(({ detail }) => String(detail));
  expect(plan[0]).toContain(index);
  expect(plan.join()).not.toContain("USE TEMP B-TREE FOR ORDER BY");
});

describe("suggestions", () => {
  const index = fill(emptyIndex(), [
    { id: "a", title: "Organizing the harbour", summary: "gardens" },
    { id: "b", title: "A garden, a garden path" },
    { id: "c", title: "garden", description: "wardens" },
  ]);

  test.each([
    ["harbuor", ["harbour"]],
    ["Orgnizing", ["organizing"]],
    ["gardn", ["garden"]],
    ["gardems", ["gardens"]],
    ["gardenz", ["garden", "gardens"]],
    ["xyz", []],
    ["at", []],
  ])("for %s are %j", (word, words) => {
    expect(index.suggestions(word)).toEqual(words);
  });
});

describe("a database", () => {
  const path = join(folder, "index.db");
  const database = new DatabaseSync(path);
  fill(DreamIndex.open(database), many(300));
  database.close();
  const bytes = readFileSync(path);
  const written = (name: string, content: Uint8Array) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const opened = (file: string) => {
    const index = DreamIndex.open(new DatabaseSync(file));
    index.verify(statSync(file).size);
    return index;
  };

  test("is found as it was left", () => {
    expect(opened(path).counts().dreams).toBe(300);
  });

  test.each([
    ["cut off", () => written("cut.db", bytes.subarray(0, Math.floor(bytes.length / 2))), "damaged"],
    ["cut off within a page", () => written("page.db", bytes.subarray(0, bytes.length - 100)), "damaged"],
    [
      "overwritten in the middle",
      () => written("zeros.db", Buffer.from(bytes).fill(0x55, 8_192, 40_960)),
      "damaged",
    ],
    ["no database", () => written("text.db", Buffer.from("x".repeat(10_000))), "foreign"],
  ])("that is %s is told", (_, file, reason) => {
    expect(() => opened(file())).toThrow(expect.objectContaining({ name: "UnusableIndex", reason }));
  });

  test("of something else, or of another version is told", () => {
    const other = new DatabaseSync(":memory:");
    other.exec("CREATE TABLE notes (text)");
    expect(() => DreamIndex.open(other)).toThrow(expect.objectContaining({ reason: "foreign" }));
    const old = new DatabaseSync(":memory:");
    DreamIndex.open(old);
    old.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    expect(() => DreamIndex.open(old)).toThrow(expect.objectContaining({ reason: "version" }));
  });

  test("that is empty becomes an index", () => {
    const file = written("empty.db", new Uint8Array());
    truncateSync(file);
    expect(opened(file).counts().dreams).toBe(0);
  });
});

test("nothing of a removed dream is in the file once it is optimized", () => {
  const file = join(folder, "removed.db");
  const database = new DatabaseSync(file);
  database.exec("PRAGMA secure_delete = ON");
  const index = fill(DreamIndex.open(database), [
    { id: "a", title: "zanzibar", said: ["quagmire"] },
    { id: "b", title: "harbour", said: ["tide"] },
  ]);
  index.remove("a");
  index.optimize();
  database.close();
  const content = readFileSync(file).toString("latin1");
  expect(
    ["zanzibar", "anzibar", "quagmir", "harbour", "tide"].filter((word) => content.includes(word)),
  ).toEqual(["harbour", "tide"]);
});

test.each([
  `"${"a b ".repeat(400)}"`,
  "a/".repeat(900),
  "東京".repeat(900),
  "-a ".repeat(600),
  Array.from({ length: 200 }, (_, n) => `source:s${n} -tag:t${n} brand:b${n}`).join(" "),
  "__proto__ constructor kind:__proto__ tag:constructor",
  '*" OR NEAR(a b, 2) ^a title:x {a}',
])("finds without an error for the odd query %#", (text) => {
  const index = fill(emptyIndex(), [{ id: "a", said: ["a b ".repeat(500)] }]);
  expect(() => index.search(parseQuery(text, { typing: true }), { limit: 5 })).not.toThrow();
});

test("a transaction that fails changes nothing", () => {
  const index = fill(emptyIndex(), [{ id: "a" }]);
  expect(() =>
    index.transaction(() => {
      fill(index, [{ id: "b", said: ["x"] }]);
      index.remove("a");
      throw new Error("stop");
    }),
  ).toThrow("stop");
  expect([index.state("a") !== undefined, index.state("b")]).toEqual([true, undefined]);
  index.transaction(() => fill(index, [{ id: "b" }]));
  index.optimize();
  expect(index.counts().dreams).toBe(2);
});

test("scores follow what another connection writes, and what a failed transaction undoes", () => {
  const entries = Array.from({ length: 8 }, (_, n) => ({ id: `d${n}`, title: "Plan", said: ["harbour"] }));
  const first = { id: "a", title: "Tide", said: ["tide"] };
  const scores = (index: DreamIndex) =>
    index.search(parseQuery("tide"), { limit: 9 }).hits.map(({ score }) => score);
  const file = join(folder, "shared.db");
  const [index, other] = [0, 1].map(() => DreamIndex.open(new DatabaseSync(file))) as [
    DreamIndex,
    DreamIndex,
  ];
  fill(other, [first]);
  const alone = scores(index);
  expect(() =>
    index.transaction(() => {
      fill(index, entries);
      scores(index);
      throw new Error("stop");
    }),
  ).toThrow("stop");
  expect(scores(index)).toEqual(alone);
  fill(other, entries);
  expect(scores(index)).toEqual(scores(fill(emptyIndex(), [first, ...entries])));
  expect(scores(index)).not.toEqual(alone);
});
