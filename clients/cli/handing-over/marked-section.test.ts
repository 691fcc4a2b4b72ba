import fc from "fast-check";
import { expect, test } from "vitest";
import { withSection } from "./marked-section.ts";

const section = { id: "D1", content: "# Tides\n\nAdd them up." };
const WRITTEN = "<!-- dreamcatcher:begin D1 -->\n# Tides\n\nAdd them up.\n<!-- dreamcatcher:end D1 -->\n";

test("a section is put at the end, and renewed in its place", () => {
  expect(withSection("", section)).toBe(WRITTEN);
  const ours = withSection("# Ours\n", section);
  expect(ours).toBe(`# Ours\n\n${WRITTEN}`);
  const more = `${ours}\nMore of ours.\n`;
  expect(withSection(more, section)).toBe(more);
  expect(withSection(more, { id: "D1", content: "New." })).toBe(
    "# Ours\n\n<!-- dreamcatcher:begin D1 -->\nNew.\n<!-- dreamcatcher:end D1 -->\n\nMore of ours.\n",
  );
  expect(withSection(WRITTEN, { id: "D2", content: "Other." })).toBe(
    `${WRITTEN}\n<!-- dreamcatcher:begin D2 -->\nOther.\n<!-- dreamcatcher:end D2 -->\n`,
  );
});

test("a file that has the content already, such as that of the built project, stays as it is", () => {
  expect(withSection(`${section.content}\n`, section)).toBe(`${section.content}\n`);
});

test("a section without an end is not guessed at", () => {
  expect(withSection("<!-- dreamcatcher:begin D1 -->\nOld", section)).toBeUndefined();
  expect(withSection("Old\n<!-- dreamcatcher:end D1 -->", section)).toBeUndefined();
});

test("whatever stands around it, and whatever it says, the rest stays and it can be renewed", () => {
  const word = fc.constantFrom(
    "<!-- dreamcatcher:end D1 -->",
    "a",
    "\n",
    "<!-- dreamcatcher:begin D1 -->",
    "$&",
  );
  const content = fc.array(word, { minLength: 1 }).map((words) => `said ${words.join("")}`);
  fc.assert(
    fc.property(fc.string(), content, content, (before, first, second) => {
      const once = withSection(before, { id: "D1", content: first }) as string;
      const twice = withSection(once, { id: "D1", content: second }) as string;
      expect(twice.startsWith(before.trimEnd())).toBe(true);
      expect(withSection(twice, { id: "D1", content: second })).toBe(twice);
      expect(twice.split("<!-- dreamcatcher:end D1 -->")).toHaveLength(2);
    }),
  );
});
