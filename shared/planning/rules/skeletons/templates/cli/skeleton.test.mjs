// The skeleton's own tests: they show that it starts, and prove nothing of what the conversation asks for.
import assert from "node:assert/strict";
import test from "node:test";
import { FEATURES } from "../src/features.mjs";
import { main } from "../src/main.mjs";

function run(...argv) {
  const lines = [];
  const code = main(argv, (text) => lines.push(text));
  return { code, text: lines.join("\n") };
}

test("skeleton: the help lists each feature", () => {
  const { code, text } = run("--help");
  assert.equal(code, 0);
  for (const { title } of FEATURES) assert.ok(text.includes(title), title);
});

test("skeleton: an option that nobody named is refused", () => {
  assert.equal(run("--no-such-option").code, 2);
});

// each TODOS
test.todo("XX_MISSING");
// end TODOS
