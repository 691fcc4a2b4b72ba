import { type Dream, type DreamImportInput, etagOf, type List, type Problem } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { api, eventually, newUser, refusalOf } from "./harness/index.ts";

async function person() {
  const user = await newUser();
  return { user, as: api(user) };
}

test("a dream is created, read, changed and deleted", async () => {
  const { user, as } = await person();
  const created = await as.request("create-dream", {
    body: { title: "Tree house", todos: [{ text: "Buy wood" }] },
  });
  expect(created.status).toBe(201);
  const dream = created.data;
  expect(dream).toMatchObject({
    owner_id: user.id,
    title: "Tree house",
    status: "idea",
    brand: "personal",
    revision: 1,
  });
  expect(created.headers.get("location")).toBe(`/api/v1/dreams/${dream.id}`);

  const read = await as.request("get-dream", { params: { dream_id: dream.id } });
  expect(read.data).toEqual(dream);
  expect(read.headers.get("etag")).toBe(etagOf(dream));
  expect(created.headers.get("etag")).toBe(etagOf(dream));
  expect(await as.dreams.get(dream, { ifNoneMatch: etagOf(dream) })).toBe("unchanged");

  const patched = await as.dreams.update(dream, { title: "Big tree house", tags: ["wood"] });
  expect(patched).toMatchObject({ title: "Big tree house", tags: ["wood"], revision: 2 });
  expect(patched.updated > dream.updated).toBe(true);
  const stale = await refusalOf(as.dreams.update(dream, { title: "Late" }));
  expect([stale.status, stale.slug]).toEqual([412, "stale-revision"]);
  expect(stale.response.headers.get("etag")).toBe(etagOf(patched));

  const todos = await as.dreams.replaceTodos(patched, [{ text: "Buy nails", done: true }]);
  expect(todos).toMatchObject({ revision: 3, todos: [{ text: "Buy nails", done: true }] });

  expect((await refusalOf(as.dreams.delete(dream))).status).toBe(412);
  await as.dreams.delete(todos);
  const { dreams } = as;
  const gone = [
    () => dreams.get(dream),
    () => Array.fromAsync(dreams.fragments(dream)),
    () => Array.fromAsync(dreams.events(dream)),
    () => dreams.delete(dream.id),
  ];
  for (const call of gone) expect((await refusalOf(call())).status).toBe(404);
});

test("a change without effect creates no revision and no event", async () => {
  const { as } = await person();
  const dream = await as.dreams.create({ title: "Pond", tags: ["water"] });
  expect(await as.dreams.update(dream.id, { title: "Pond", tags: ["water"] })).toEqual(dream);
  expect(await as.dreams.replaceTodos(dream.id, [])).toEqual(dream);
  const log = await Array.fromAsync(as.dreams.events(dream));
  expect(log.map(({ type }) => type)).toEqual(["DreamCreated"]);
});

test("the log lists every change in order, and those after a given one", async () => {
  const { as } = await person();
  const { id } = await as.dreams.create({ title: "Shed" });
  for (const n of [1, 2, 3]) await as.dreams.update(id, { title: `Shed ${n}` });
  await as.dreams.replaceTodos(id, [{ text: "Paint" }]);
  const log = await Array.fromAsync(as.dreams.events(id));
  expect(log.map(({ type }) => type)).toEqual([
    "DreamCreated",
    "DreamUpdated",
    "DreamUpdated",
    "DreamUpdated",
    "DreamTodosUpdated",
  ]);
  const after = log[1]?.metadata.event_id ?? "";
  expect(await Array.fromAsync(as.dreams.events(id, { after }))).toEqual(log.slice(2));
});

test("lists are ordered by newest change, filtered, and paged without gaps or repeats", async () => {
  const { as } = await person();
  const { dreams } = as;
  const made: Dream[] = [];
  for (let n = 0; n < 7; n++) {
    const dream = await dreams.create({
      title: `Dream ${n}`,
      brand: n % 2 ? "bc-studio" : "personal",
      tags: n < 3 ? ["early"] : [],
      status: n === 6 ? "planned" : "idea",
    });
    made.push(dream);
  }
  const titles = async (list: List<Dream>) => {
    const pages = await Array.fromAsync(list.pages());
    for (const { items } of pages) expect(items.length).toBeLessThanOrEqual(2);
    return pages.flatMap(({ items }) => items.map(({ title }) => title));
  };
  const limit = 2;
  const all = [6, 5, 4, 3, 2, 1, 0].map((n) => `Dream ${n}`);
  expect(await titles(dreams.list({ limit }))).toEqual(all);
  expect(await titles(dreams.list({ limit, tag: "early" }))).toEqual(["Dream 2", "Dream 1", "Dream 0"]);
  expect(await titles(dreams.list({ limit, status: "planned" }))).toEqual(["Dream 6"]);
  expect(await titles(dreams.list({ limit, brand: "bc-studio" }))).toEqual(["Dream 5", "Dream 3", "Dream 1"]);
  expect(await titles(dreams.listOfBrand("bc-studio", { limit, tag: "early" }))).toEqual(["Dream 1"]);
  const [oldest] = made;
  if (oldest) await dreams.update(oldest, { title: "Dream 0 again" });
  expect(await titles(dreams.list({ limit }))).toEqual(["Dream 0 again", ...all.slice(0, -1)]);
});

test("dreams of some kinds are listed, of all brands or one, and other kinds are refused", async () => {
  const { as } = await person();
  const { dreams } = as;
  for (const [n, kind] of (["fix", "question", "idea", "how_to", "fix"] as const).entries())
    await dreams.create({ title: `Dream ${n}`, kind, brand: n < 2 ? "bc-studio" : "personal" });
  await dreams.create({ title: "Dream 5" });
  const titles = async (list: List<Dream>) =>
    (await Array.fromAsync(list)).map(({ title }) => title.slice(-1));
  expect(await titles(dreams.list({ kind: ["idea"] }))).toEqual(["5", "2"]);
  expect(await titles(dreams.list({ kind: ["idea", "fix"], limit: 1 }))).toEqual(["5", "4", "2", "0"]);
  expect(await titles(dreams.list({ kind: ["writing"] }))).toEqual([]);
  expect(await titles(dreams.list({ kind: ["fix"], brand: "bc-studio", status: "idea" }))).toEqual(["0"]);
  expect(await titles(dreams.listOfBrand("bc-studio", { kind: ["fix", "question"] }))).toEqual(["1", "0"]);
  const repeated = await as.send<{ items: Dream[] }>("GET", "/api/v1/dreams?kind=question&kind=how_to");
  expect(repeated.body.items.map(({ kind }) => kind)).toEqual(["how_to", "question"]);
  for (const query of ["kind=wish", "kind=idea,", "kind=", "kind=idea&kind=wish"]) {
    const { status, body } = await as.send<Problem>("GET", `/api/v1/dreams?${query}`);
    expect([query, status, body.errors]).toEqual([
      query,
      422,
      [{ path: "query.kind", message: expect.stringContaining("idea, how_to, question, writing, fix") }],
    ]);
  }
});

test("what a dream is, holds and came to is created, changed and imported", async () => {
  const { as } = await person();
  const bare = await as.dreams.create({ title: "Pond" });
  const found = { organized_by: null, organizer_version: null, sources: [] };
  expect(bare).toMatchObject({ kind: "idea", confidence: 0, outcome: null, decisions: [], ...found });
  const made = await as.dreams.create({
    title: "Leaking pump",
    kind: "fix",
    outcome: { text: "It is dry." },
    decisions: [{ text: "Keep the pump", reason: "it is new" }],
    suggestions: [{ text: "Buy a second pump" }],
    features: [{ text: "Runs at night" }],
  });
  expect(made).toMatchObject({
    kind: "fix",
    confidence: 1,
    outcome: { text: "It is dry." },
    decisions: [{ id: expect.stringMatching(/^dc-/), text: "Keep the pump", reason: "it is new" }],
    suggestions: [{ id: expect.stringMatching(/^sg-/), text: "Buy a second pump" }],
    features: [{ id: expect.stringMatching(/^ft-/), text: "Runs at night" }],
    ...found,
  });
  const { decisions, features, suggestions, outcome } = made;
  expect(await as.dreams.update(made, { kind: "fix", decisions, features, suggestions, outcome })).toEqual(
    made,
  );
  const confirmed = await as.dreams.update(bare, { kind: "idea" });
  expect(confirmed).toMatchObject({ kind: "idea", confidence: 1, revision: 2 });
  const changed = await as.dreams.update(made, { outcome: null, suggestions: [], kind: "how_to" });
  expect(changed).toMatchObject({ outcome: null, suggestions: [], kind: "how_to", decisions });

  await as.dreams.import({
    id: "ext-2",
    title: "Choir",
    kind: "writing",
    features: [{ text: "Prints songs" }],
  });
  await as.dreams.import({ id: "ext-2", title: "Choir songs" });
  expect(await as.dreams.get("ext-2")).toMatchObject({
    title: "Choir songs",
    kind: "writing",
    confidence: 1,
    features: [{ text: "Prints songs" }],
  });
  for (const field of ["confidence", "organized_by", "organizer_version", "sources"]) {
    const { status, body } = await as.send<Problem>("PATCH", `/api/v1/dreams/${bare.id}`, { [field]: null });
    expect([field, status, body.errors?.[0]?.message]).toEqual([field, 422, expect.stringContaining(field)]);
  }
});

test("another person's dream is not found", async () => {
  const [anna, eve] = await Promise.all([person(), person()]);
  const dream = await anna.as.dreams.create({ title: "Secret garden" });
  const { dreams } = eve.as;
  const refused = await Promise.all([
    refusalOf(dreams.get(dream)),
    refusalOf(dreams.update(dream, { title: "Mine now" })),
    refusalOf(dreams.replaceTodos(dream, [])),
    refusalOf(dreams.delete(dream)),
    refusalOf(Array.fromAsync(dreams.fragments(dream))),
    refusalOf(Array.fromAsync(dreams.events(dream))),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(await anna.as.dreams.get(dream)).toEqual(dream);
  expect(await Array.fromAsync(dreams.list())).toEqual([]);
});

test("importing a dream again changes nothing; importing a changed one replaces it", async () => {
  const { as } = await person();
  const payload: DreamImportInput & Pick<Required<DreamImportInput>, "fragments"> = {
    id: "ext-1",
    title: "Recipe box",
    description: "Recipes of the family",
    status: "idea",
    tags: ["food"],
    brand: "personal",
    summary: "A box of recipes.",
    todos: ["Scan the cards", { text: "Sort them", done: true }],
    documents: ["cards.pdf", { title: "Site", url: "https://example.com/recipes" }],
    fragments: [
      {
        title: "Storage",
        content: "Keep them in a file",
        codeSnippets: [{ language: "json", code: "{}", filename: "box.json" }],
      },
      { title: "Search", content: "Find by ingredient", features: ["search by ingredient"] },
      { title: "Large", content: "x".repeat(300_000) },
    ],
  };
  const first = await as.request("import-dream", { body: payload });
  expect(first.status).toBe(201);
  expect(first.data).toEqual({
    success: true,
    dream_id: "ext-1",
    project_id: null,
    tickets_created: 0,
    agents_assigned: 0,
    estimated_completion: null,
  });
  const dream = await as.dreams.get("ext-1");
  expect(dream.todos.map(({ text, done }) => [text, done])).toEqual([
    ["Scan the cards", false],
    ["Sort them", true],
  ]);
  const fragments = await Array.fromAsync(as.dreams.fragments(dream));
  expect(fragments.map(({ title }) => title)).toEqual(["Storage", "Search", "Large"]);
  expect(fragments[0]?.code_snippets).toEqual([{ language: "json", code: "{}", filename: "box.json" }]);
  expect(fragments[2]?.content).toHaveLength(300_000);

  expect((await as.request("import-dream", { body: payload })).status).toBe(200);
  expect((await as.dreams.get("ext-1")).revision).toBe(1);
  await as.dreams.import({ ...payload, title: "Recipe chest", fragments: payload.fragments.slice(1, 2) });
  expect(await as.dreams.get("ext-1")).toMatchObject({
    title: "Recipe chest",
    revision: 2,
    created: dream.created,
  });
  const [only, ...others] = await Array.fromAsync(as.dreams.fragments("ext-1"));
  expect([only?.title, others]).toEqual(["Search", []]);
});

test("a dream deleted and imported again keeps only what is new", async () => {
  const { as } = await person();
  const payload = {
    id: "again",
    title: "Phoenix",
    fragments: ["one", "two", "three"].map((title) => ({ title })),
  };
  await as.dreams.import(payload);
  await as.dreams.delete("again");
  await as.dreams.import({ ...payload, fragments: [{ title: "new" }] });
  await eventually(async () => {
    const fragments = await Array.fromAsync(as.dreams.fragments("again"));
    expect(fragments.map(({ title }) => title)).toEqual(["new"]);
    const log = await Array.fromAsync(as.dreams.events("again"));
    expect(log.map(({ type }) => type)).toEqual(["DreamDeleted", "DreamImported"]);
  });
});

test("a POST with the same Idempotency-Key is done once", async () => {
  const { as } = await person();
  const key = { idempotencyKey: "k1" };
  const create = () => as.request("create-dream", { body: { title: "Once only" } }, key);
  const [first, ...others] = [await create(), await create(), await create()];
  expect(first?.status).toBe(201);
  for (const other of others) {
    expect(other.status).toBe(201);
    expect(other.data).toEqual(first?.data);
    expect(other.headers.get("location")).toBe(first?.headers.get("location"));
  }
  expect(await Array.fromAsync(as.dreams.list())).toHaveLength(1);
  const misused = await refusalOf(as.dreams.create({ title: "Something else" }, key));
  expect(misused.status).toBe(422);
  const { as: other } = await person();
  expect((await other.dreams.create({ title: "Once only" }, key)).id).not.toBe(first?.data.id);
});

test("a failed POST is not remembered under its Idempotency-Key", async () => {
  const { as } = await person();
  const key = { idempotencyKey: "k2" };
  const brand = "acme" as "personal";
  expect((await refusalOf(as.dreams.create({ title: "No such brand", brand }, key))).status).toBe(422);
  await as.dreams.create({ title: "No such brand", brand: "personal" }, key);
});

test("of concurrent writers none is lost, and each change has its event", async () => {
  const { as } = await person();
  const { id } = await as.dreams.create({ title: "Busy" });
  const changed = await Promise.all(
    Array.from({ length: 6 }, (_, n) => as.dreams.update(id, { summary: `Version ${n}` })),
  );
  expect(changed.map(({ revision }) => revision).sort()).toEqual([2, 3, 4, 5, 6, 7]);
  const log = await Array.fromAsync(as.dreams.events(id));
  expect(log.map(({ data }) => (data.dream as Dream).revision)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
