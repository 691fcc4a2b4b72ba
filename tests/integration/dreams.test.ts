import type { Dream } from "@dreamcatcher/contracts/dream";
import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import { expect, test } from "vitest";
import { api, eventually, expectOk, newUser } from "./harness/index.ts";

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

async function person() {
  const user = await newUser();
  return { user, as: api(user) };
}

test("a dream is created, read, changed and deleted", async () => {
  const { user, as } = await person();
  const created = await as.post<Dream>("/api/v1/dreams", {
    title: "Tree house",
    todos: [{ text: "Buy wood" }],
  });
  expect(created.status).toBe(201);
  const dream = created.body;
  expect(dream).toMatchObject({
    owner_id: user.id,
    title: "Tree house",
    status: "idea",
    brand: "personal",
    revision: 1,
  });
  const path = `/api/v1/dreams/${dream.id}`;
  expect(created.headers.get("location")).toBe(path);

  const read = await as.get<Dream>(path);
  expect(read.body).toEqual(dream);
  const etag = String(read.headers.get("etag"));
  expect(etag).toBe(created.headers.get("etag"));
  expect((await as.get(path, { "if-none-match": etag })).status).toBe(304);

  const patched = await as.patch<Dream>(
    path,
    { title: "Big tree house", tags: ["wood"] },
    { "if-match": etag },
  );
  expect(patched.body).toMatchObject({ title: "Big tree house", tags: ["wood"], revision: 2 });
  expect(patched.body.updated > dream.updated).toBe(true);
  const stale = await as.patch(path, { title: "Late" }, { "if-match": etag });
  expect(stale.status).toBe(412);
  expect(stale.headers.get("etag")).toBe(patched.headers.get("etag"));

  const todos = await as.put<Dream>(`${path}/todos`, [{ text: "Buy nails", done: true }]);
  expect(todos.body).toMatchObject({ revision: 3, todos: [{ text: "Buy nails", done: true }] });

  expect((await as.delete(path, { "if-match": etag })).status).toBe(412);
  expect((await as.delete(path)).status).toBe(204);
  for (const child of ["", "/fragments", "/events"]) expect((await as.get(path + child)).status).toBe(404);
  expect((await as.delete(path)).status).toBe(404);
});

test("a change that changes nothing makes no revision and no event", async () => {
  const { as } = await person();
  const dream = expectOk(await as.post<Dream>("/api/v1/dreams", { title: "Pond", tags: ["water"] }));
  const path = `/api/v1/dreams/${dream.id}`;
  expect((await as.patch<Dream>(path, { title: "Pond", tags: ["water"] })).body).toEqual(dream);
  expect((await as.put<Dream>(`${path}/todos`, [])).body).toEqual(dream);
  const log = expectOk(await as.get<Page<LoggedEvent>>(`${path}/events`));
  expect(log.items.map(({ type }) => type)).toEqual(["DreamCreated"]);
});

test("the log tells every change in order, and what came after one", async () => {
  const { as } = await person();
  const dream = expectOk(await as.post<Dream>("/api/v1/dreams", { title: "Shed" }));
  const path = `/api/v1/dreams/${dream.id}`;
  for (const n of [1, 2, 3]) expectOk(await as.patch(path, { title: `Shed ${n}` }));
  expectOk(await as.put(`${path}/todos`, [{ text: "Paint" }]));
  const { items } = expectOk(await as.get<Page<LoggedEvent>>(`${path}/events`));
  expect(items.map(({ type }) => type)).toEqual([
    "DreamCreated",
    "DreamUpdated",
    "DreamUpdated",
    "DreamUpdated",
    "DreamTodosUpdated",
  ]);
  const second = items[1]?.metadata.event_id;
  const later = expectOk(await as.get<Page<LoggedEvent>>(`${path}/events?after=${second}`));
  expect(later.items).toEqual(items.slice(2));
});

test("lists come newest change first, filtered and paged without gaps or repeats", async () => {
  const { as } = await person();
  const brands = ["personal", "bc-studio"];
  for (let n = 0; n < 7; n++) {
    const input = {
      title: `Dream ${n}`,
      brand: brands[n % 2],
      tags: n < 3 ? ["early"] : [],
      status: n === 6 ? "planned" : "idea",
    };
    expectOk(await as.post("/api/v1/dreams", input));
  }
  const titles = async (path: string) => {
    const found: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const joined = `${path}${path.includes("?") ? "&" : "?"}limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const page: Page<Dream> = expectOk(await as.get<Page<Dream>>(joined));
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map(({ title }) => title));
      cursor = page.next_cursor;
    }
    return found;
  };
  const all = [6, 5, 4, 3, 2, 1, 0].map((n) => `Dream ${n}`);
  expect(await titles("/api/v1/dreams")).toEqual(all);
  expect(await titles("/api/v1/dreams?tag=early")).toEqual(["Dream 2", "Dream 1", "Dream 0"]);
  expect(await titles("/api/v1/dreams?status=planned")).toEqual(["Dream 6"]);
  expect(await titles("/api/v1/dreams?brand=bc-studio")).toEqual(["Dream 5", "Dream 3", "Dream 1"]);
  expect(await titles("/api/v1/dreams/brand/bc-studio?tag=early")).toEqual(["Dream 1"]);
  const first = expectOk(await as.get<Page<Dream>>("/api/v1/dreams?limit=1"));
  expectOk(
    await as.patch(`/api/v1/dreams/${expectOk(await as.get<Page<Dream>>("/api/v1/dreams")).items[6]?.id}`, {
      title: "Dream 0 again",
    }),
  );
  expect(first.items[0]?.title).toBe("Dream 6");
  expect((await titles("/api/v1/dreams"))[0]).toBe("Dream 0 again");
});

test("another person's dream is not there", async () => {
  const [anna, eve] = await Promise.all([person(), person()]);
  const dream = expectOk(await anna.as.post<Dream>("/api/v1/dreams", { title: "Secret garden" }));
  const path = `/api/v1/dreams/${dream.id}`;
  const answers = await Promise.all([
    eve.as.get(path),
    eve.as.patch(path, { title: "Mine now" }),
    eve.as.put(`${path}/todos`, []),
    eve.as.delete(path),
    eve.as.get(`${path}/fragments`),
    eve.as.get(`${path}/events`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(expectOk(await anna.as.get<Dream>(path))).toEqual(dream);
  expect(expectOk(await eve.as.get<Page<Dream>>("/api/v1/dreams")).items).toEqual([]);
});

test("a client imports a dream with fragments; again changes nothing; changed replaces it", async () => {
  const { as } = await person();
  const payload = {
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
  const first = await as.post("/api/v1/dreams/import", payload);
  expect(first.status).toBe(201);
  expect(first.body).toEqual({
    success: true,
    dream_id: "ext-1",
    project_id: null,
    tickets_created: 0,
    agents_assigned: 0,
    estimated_completion: null,
  });
  const path = "/api/v1/dreams/ext-1";
  const dream = expectOk(await as.get<Dream>(path));
  expect(dream.todos.map(({ text, done }) => [text, done])).toEqual([
    ["Scan the cards", false],
    ["Sort them", true],
  ]);
  type Fragments = Page<{ title: string; content: string; code_snippets: object[]; features: string[] }>;
  const fragments = expectOk(await as.get<Fragments>(`${path}/fragments`)).items;
  expect(fragments.map(({ title }) => title)).toEqual(["Storage", "Search", "Large"]);
  expect(fragments[0]?.code_snippets).toEqual([{ language: "json", code: "{}", filename: "box.json" }]);
  expect(fragments[2]?.content).toHaveLength(300_000);

  expect((await as.post("/api/v1/dreams/import", payload)).status).toBe(200);
  expect(expectOk(await as.get<Dream>(path)).revision).toBe(1);
  expectOk(
    await as.post("/api/v1/dreams/import", {
      ...payload,
      title: "Recipe chest",
      fragments: payload.fragments.slice(1, 2),
    }),
  );
  expect(expectOk(await as.get<Dream>(path))).toMatchObject({
    title: "Recipe chest",
    revision: 2,
    created: dream.created,
  });
  expect(expectOk(await as.get<Fragments>(`${path}/fragments`)).items.map(({ title }) => title)).toEqual([
    "Search",
  ]);
});

test("a dream deleted and imported again keeps only what is new", async () => {
  const { as } = await person();
  const payload = {
    id: "again",
    title: "Phoenix",
    fragments: ["one", "two", "three"].map((title) => ({ title })),
  };
  const path = "/api/v1/dreams/again";
  expectOk(await as.post("/api/v1/dreams/import", payload));
  expect((await as.delete(path)).status).toBe(204);
  expectOk(await as.post("/api/v1/dreams/import", { ...payload, fragments: [{ title: "new" }] }));
  await eventually(async () => {
    const { items } = expectOk(await as.get<Page<{ title: string }>>(`${path}/fragments`));
    expect(items.map(({ title }) => title)).toEqual(["new"]);
    const log = expectOk(await as.get<Page<LoggedEvent>>(`${path}/events`));
    expect(log.items.map(({ type }) => type)).toEqual(["DreamDeleted", "DreamImported"]);
  });
});

test("a POST with the same Idempotency-Key is done once", async () => {
  const { as } = await person();
  const headers = { "idempotency-key": "k1" };
  const [first, ...others] = [
    await as.post<Dream>("/api/v1/dreams", { title: "Once only" }, headers),
    await as.post<Dream>("/api/v1/dreams", { title: "Once only" }, headers),
    await as.post<Dream>("/api/v1/dreams", { title: "Once only" }, headers),
  ];
  expect(first?.status).toBe(201);
  for (const other of others) {
    expect(other.status).toBe(201);
    expect(other.body).toEqual(first?.body);
    expect(other.headers.get("location")).toBe(first?.headers.get("location"));
  }
  expect(expectOk(await as.get<Page<Dream>>("/api/v1/dreams")).items).toHaveLength(1);
  const misused = await as.post("/api/v1/dreams", { title: "Something else" }, headers);
  expect(misused.status).toBe(422);
  const { as: other } = await person();
  expect((await other.post<Dream>("/api/v1/dreams", { title: "Once only" }, headers)).body.id).not.toBe(
    first?.body.id,
  );
});

test("a failed POST is not remembered under its Idempotency-Key", async () => {
  const { as } = await person();
  const headers = { "idempotency-key": "k2" };
  expect((await as.post("/api/v1/dreams", { title: "No such brand", brand: "acme" }, headers)).status).toBe(
    422,
  );
  expect(
    (await as.post("/api/v1/dreams", { title: "No such brand", brand: "personal" }, headers)).status,
  ).toBe(201);
});

test("concurrent writers: none is lost, each change has its event", async () => {
  const { as } = await person();
  const dream = expectOk(await as.post<Dream>("/api/v1/dreams", { title: "Busy" }));
  const path = `/api/v1/dreams/${dream.id}`;
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => as.patch<Dream>(path, { summary: `Version ${n}` })),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(answers.map(({ body }) => body.revision).sort()).toEqual([2, 3, 4, 5, 6, 7]);
  const { items } = expectOk(await as.get<Page<LoggedEvent>>(`${path}/events`));
  expect(items.map(({ data }) => (data.dream as Dream).revision)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
