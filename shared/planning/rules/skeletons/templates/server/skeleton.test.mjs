// The skeleton's own tests: they show that it starts, and prove nothing of what the conversation asks for.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { createApp } from "../src/server.mjs";

const app = createApp();
before(() => new Promise((resolve) => app.listen(0, "127.0.0.1", resolve)));
after(() => {
  app.close();
  app.closeAllConnections();
});

async function ask(method, path, input) {
  const { port } = app.address();
  const body = input === undefined ? {} : { body: JSON.stringify(input) };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...body });
  return { status: response.status, text: await response.text() };
}

test("skeleton: an address that nobody named is not found", async () => {
  assert.equal((await ask("GET", "/nowhere")).status, 404);
});

// each PAGES
test("skeleton: a page is served at XX_ADDRESS", async () => {
  const { status, text } = await ask("GET", "XX_ADDRESS");
  assert.equal(status, 200);
  assert.match(text, /<h1>/);
});

// end PAGES
// each CREATES
test("skeleton: POST XX_PATH keeps a record", async () => {
  const { status, text } = await ask("POST", "XX_PATH", {});
  assert.equal(status, 201);
  assert.deepEqual(JSON.parse((await ask("GET", "XX_PATH")).text).at(-1), JSON.parse(text));
});

// end CREATES
// each UNWRITTEN
test("skeleton: XX_METHOD XX_TRIED says that it is not written", async () => {
  assert.equal((await ask("XX_METHOD", "XX_TRIED")).status, 501);
});

// end UNWRITTEN
// each TODOS
test.todo("XX_MISSING");
// end TODOS
