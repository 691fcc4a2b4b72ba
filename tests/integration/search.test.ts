import type { Dream } from "@dreamcatcher/client";
import { beforeAll, expect, test } from "vitest";
import {
  type Api,
  api,
  eventually,
  newUser,
  refusalOf,
  STREAM_TIMEOUT_MS,
  waitForStream,
} from "./harness/index.ts";

beforeAll(waitForStream, STREAM_TIMEOUT_MS);

async function person(): Promise<Api> {
  return api(await newUser());
}

type Query = Parameters<Api["search"]>[1];

const titles = async (as: Api, q: string, query?: Query) =>
  (await as.search(q, query)).items.map(({ dream }) => dream.title);

/** Waits until a search finds dreams with these titles, in whatever order. */
const finds = (as: Api, q: string, expected: readonly string[], query?: Query) =>
  eventually(async () => expect((await titles(as, q, query)).sort()).toEqual([...expected].sort()));

test("what is captured, changed and deleted is found, found otherwise and not found within seconds", async () => {
  const as = await person();
  const { dream } = await as.conversations.capture({
    messages: [
      { role: "user", content: "I want a chicken coop with a door that opens at sunrise." },
      { role: "assistant", content: "Use a photoresistor.\n\n```js\nconst hatchAngle = 90;\n```\n" },
    ],
  });
  await finds(as, "photoresistor", [dream.title]);
  const { items, index } = await as.search("photoresistor");
  expect(index).toMatchObject({ state: "ready", version: expect.any(String) });
  const [hit] = items;
  expect(hit?.dream).toMatchObject({ id: dream.id, title: dream.title, revision: dream.revision });
  const snippet = hit?.snippets.find(({ message }) => message === 1);
  expect(snippet?.ranges.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(["photoresistor"]);
  expect(await titles(as, "hatchAngle in:code")).toEqual([dream.title]);
  expect(await titles(as, "sunrise in:code")).toEqual([]);

  await as.dreams.update(dream.id, { title: "Henhouse hatch", description: "A door of the coop." });
  await finds(as, "henhouse", ["Henhouse hatch"]);
  await as.dreams.delete(dream.id);
  await finds(as, "henhouse", []);
  expect(await titles(as, "photoresistor")).toEqual([]);
});

test("words, phrases, exclusions, filters, typos and languages without blanks", async () => {
  const as = await person();
  const stranger = await person();
  const inputs = [
    { title: "Tide table for the harbour", kind: "idea", tags: ["sailing", "Web"], brand: "bc-studio" },
    { title: "Table tennis league", kind: "question", todos: [{ text: "Book the hall" }], status: "planned" },
    { title: "潮汐表をつくる", kind: "how_to" },
    { title: "Mend the harbour crane", kind: "fix", description: 'It says "high water" NOT low AND (OR' },
  ] as const;
  for (const { tags = [], todos = [], ...input } of inputs.map((each) => ({ tags: [], todos: [], ...each })))
    await as.dreams.create({ ...input, tags: [...tags], todos: [...todos] });
  await finds(
    as,
    "",
    inputs.map(({ title }) => title),
  );

  const [tide, tennis, tides, crane] = inputs.map(({ title }) => title);
  const cases: [string, (string | undefined)[], Query?][] = [
    ["table harbour", [tide]],
    ['"tide table"', [tide]],
    ['"table tide"', []],
    ["harbour -tide", [crane]],
    ["harbor tables", [tide, tennis]],
    ["潮汐", [tides]],
    ["汐", [tides]],
    ["tabl", [tide, tennis], { prefix: true }],
    ["is:open-todo", [tennis]],
    ["harbour", [tide], { kind: ["idea"] }],
    ["kind:idea harbour", [], { kind: ["fix"] }],
    ["", [tide, crane], { kind: ["idea", "fix"] }],
    ["", [tennis], { status: ["planned", "failed"] }],
    ["", [tide], { tag: "web" }],
    ["table", [tide], { brand: "bc-studio" }],
    ["", [], { to: "2020" }],
    ["table", [tide, tennis], { from: "2020-01-31" }],
    ['NEAR("high water" AND * NOT', [crane]],
  ];
  for (const [q, expected, query] of cases)
    expect([q, (await titles(as, q, query)).sort()]).toEqual([q, expected.sort()]);

  expect(await as.search("harbuor")).toMatchObject({ items: [], suggestion: "harbour" });
  expect(await as.search("tide kind:wish")).toMatchObject({
    ignored: [{ filter: "kind", value: "wish" }],
    items: [{ dream: { title: tide } }],
  });
  expect((await stranger.search("harbour")).items).toEqual([]);
});

test("pages go on without gaps or repeats, and a cursor belongs to its search", async () => {
  const as = await person();
  for (let n = 0; n < 7; n++)
    await as.dreams.create({ title: `Lamp number ${n}`, kind: n < 3 ? "fix" : "idea" });
  const all = Array.from({ length: 7 }, (_, n) => `Lamp number ${n}`);
  await finds(as, "lamp", all);
  const found: Dream["title"][] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Api["search"]>> = await as.search("lamp", {
      limit: 3,
      ...(cursor && { cursor }),
    });
    found.push(...page.items.map(({ dream }) => dream.title));
    cursor = page.next_cursor;
  } while (cursor);
  expect(found.sort()).toEqual(all);
  const { next_cursor } = await as.search("lamp", { limit: 3 });
  const other = await refusalOf(as.search("number", { limit: 3, cursor: next_cursor ?? "" }));
  expect([other.status, other.slug]).toEqual([400, "malformed-request"]);
});

test("what is asked for wrongly is refused with the parameter's name", async () => {
  const as = await person();
  const queries = {
    q: "x".repeat(1_001),
    from: "yesterday",
    kind: "wish",
    limit: "51",
    brand: "acme",
    to: "2026-13",
  };
  for (const [name, value] of Object.entries(queries)) {
    const { status, body } = await as.send<{ errors: { path: string }[] }>(
      "GET",
      `/api/v1/search?${name}=${value}`,
    );
    expect([name, status, body.errors[0]?.path.replace("query.", "")]).toEqual([name, 422, name]);
  }
});
