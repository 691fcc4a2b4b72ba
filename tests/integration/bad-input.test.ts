import type { Problem } from "@dreamcatcher/contracts/problems";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { chatgpt, plain } from "./fixtures.ts";
import { type Api, api, newUser } from "./harness/index.ts";

const CAPTURE = "/api/v1/conversations/capture";
let as: Api;
beforeAll(async () => {
  as = api(await newUser());
});

/** Checks that a request returns a problem of that status that names the field. */
async function refuses(
  response: Promise<{ status: number; headers: Headers; body: unknown }>,
  status: number,
  path?: string,
) {
  const { status: got, headers, body } = await response;
  expect([got, headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  const problem = body as Problem;
  expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  if (path !== undefined) expect(problem.errors?.map((error) => error.path)).toContain(path);
}

test.each([
  ["a short title", { title: "ab" }, "title"],
  ["no title", {}, "title"],
  ["a title that is a number", { title: 7 }, "title"],
  ["an unknown brand", { title: "Shop", brand: "acme" }, "brand"],
  ["an unknown status", { title: "Shop", status: "dreaming" }, "status"],
  ["a todo without text", { title: "Shop", todos: [{ done: true }] }, "todos.0.text"],
  ["an unknown field", { title: "Shop", colour: "red" }, ""],
])("POST /dreams refuses %s", (_, body, path) => refuses(as.send("POST", "/api/v1/dreams", body), 422, path));

test("PATCH refuses unknown fields, an empty change, and todos", async () => {
  const { id } = await as.dreams.create({ title: "Shop" });
  const path = `/api/v1/dreams/${id}`;
  await refuses(as.send("PATCH", path, { owner_id: "eve" }), 422);
  await refuses(as.send("PATCH", path, {}), 422);
  await refuses(as.send("PATCH", path, { todos: [] }), 422);
  await refuses(as.send("PATCH", path, { title: "ok then", revision: 9 }), 422);
  await refuses(as.send("PUT", `${path}/todos`, { todos: [] }), 422);
  expect((await as.dreams.get(id)).revision).toBe(1);
});

test("a body that is not JSON, not UTF-8, too deep, of another media type or missing is refused", async () => {
  await refuses(as.send("POST", "/api/v1/dreams", "{"), 400);
  await refuses(as.send("POST", "/api/v1/dreams", ""), 400);
  await refuses(as.send("POST", "/api/v1/dreams", "["), 400);
  // The gateway may have replaced invalid UTF-8 before the function receives it.
  expect([400, 422]).toContain(
    (await as.send("POST", "/api/v1/dreams", new Uint8Array([0x22, 0xff, 0x22]))).status,
  );
  await refuses(as.send("POST", CAPTURE, "[".repeat(100_000)), 400);
  await refuses(as.send("POST", "/api/v1/dreams", "a=b", { "content-type": "text/plain" }), 415);
});

test.each([
  ["an empty conversation", { title: "Nothing", messages: [] }],
  ["an unknown format", { hello: "world" }],
  ["a mapping without messages", { ...chatgpt("x"), mapping: {} }],
  ["a message of the wrong type", { messages: 7 }],
])("capture refuses %s", (_, body) => refuses(as.send("POST", CAPTURE, body), 422));

test("capture reads a mapping with a cycle and one without a root", async () => {
  const cyclic = chatgpt("cycle");
  cyclic.mapping.n1.parent = "n4";
  const rootless = chatgpt("rootless");
  rootless.mapping.n1.parent = "gone";
  for (const conversation of [cyclic, rootless])
    expect((await as.send("POST", CAPTURE, conversation)).status).toBe(201);
});

test("capturing 7 MB is refused with the alternative", async () => {
  const { status, body } = await as.send<Problem>("POST", CAPTURE, {
    ...plain("x"),
    padding: "x".repeat(7_000_000),
  });
  expect(status).toBe(413);
  expect(body.detail).toContain("/api/v1/imports");
});

test("an id cannot address another key", async () => {
  for (const id of ["a#b", "a\nb", "OWNER#x#DREAM#y", "..", "a/b", "x".repeat(129)]) {
    const { status } = await as.send("GET", `/api/v1/dreams/${encodeURIComponent(id)}`);
    expect([id, status >= 400 && status < 500]).toEqual([id, true]);
    await refuses(as.send("POST", "/api/v1/dreams/import", { id, title: "Shop" }), 422, "id");
  }
  await refuses(as.send("GET", "/api/v1/dreams/a%23b"), 422, "path.dream_id");
  await refuses(as.send("GET", "/api/v1/dreams/a%0Ab"), 422, "path.dream_id");
});

test.each(["limit=0", "limit=101", "limit=x", "status=nope", "brand=acme", "brand=%23"])(
  "lists refuse ?%s",
  (query) => refuses(as.send("GET", `/api/v1/dreams?${query}`), 422),
);

test("capturing any JSON never returns a server error", async () => {
  const likely = fc.record(
    {
      title: fc.oneof(fc.string(), fc.jsonValue()),
      mapping: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
      chat_messages: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
      messages: fc.array(
        fc.oneof(fc.jsonValue(), fc.record({ role: fc.constantFrom("user", "x"), content: fc.jsonValue() })),
      ),
      current_node: fc.jsonValue(),
      dream_id: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(likely, fc.jsonValue()), async (json) => {
      const { status } = await as.send("POST", CAPTURE, JSON.stringify(json));
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 60 },
  );
});
