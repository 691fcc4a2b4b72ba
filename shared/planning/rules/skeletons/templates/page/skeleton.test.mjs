// The skeleton's own tests: they show that it is whole, and prove nothing of what the conversation asks for.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import test from "node:test";
import { runInNewContext } from "node:vm";

const fileOf = (name) => new URL(`../${name}`, import.meta.url);
const index = readFileSync(fileOf("index.html"), "utf8");

test("skeleton: the script finds the section of each feature", () => {
  const sections = new Map(
    [...index.matchAll(/<section id="([^"]+)">/g)].map(([, id]) => [id, { dataset: {} }]),
  );
  const document = { getElementById: (id) => sections.get(id) ?? null };
  runInNewContext(readFileSync(fileOf("features.js"), "utf8"), { document });
  for (const [id, { dataset }] of sections) assert.ok(dataset.state, id);
});

test("skeleton: there is a file for each link", () => {
  for (const [, name] of index.matchAll(/(?:href|src)="([^"]+)"/g)) assert.ok(existsSync(fileOf(name)), name);
});

// each TODOS
test.todo("XX_MISSING");
// end TODOS
