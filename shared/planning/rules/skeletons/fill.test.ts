import { expect, test } from "vitest";
import { fill } from "./fill.ts";

const HOSTILE = `"); process.exit(1); // </script>&\u2028\n'''`;

test.each([
  ["a.mjs", 'log("XX_A");', `log(${JSON.stringify(`"); process.exit(1); // </script>& '''`)});`],
  ["a.mjs", "// XX_A", `// "); process.exit(1); // </script>& '''`],
  ["a.py", "# XX_A", `# "); process.exit(1); // </script>& '''`],
  ["a.html", "<p>XX_A</p>", "<p>&quot;); process.exit(1); // &lt;/script&gt;&amp; &#39;&#39;&#39;</p>"],
  [
    "a.html",
    '<p title="XX_A">',
    '<p title="&quot;); process.exit(1); // &lt;/script&gt;&amp; &#39;&#39;&#39;">',
  ],
  ["a.md", "# XX_A", `# "); process.exit(1); // \\</script\\>& '''`],
])("in %s %s a value is only text", (path, template, expected) => {
  expect(fill(path, template, { A: HOSTILE })).toBe(expected);
});

test.each([
  ["code", "export function XX_A() {}", "a() {} function b"],
  ["code", "export function XX_A() {}", "a-b"],
  ["code", "export function XX_A() {}", ""],
  ["a path in a string", 'import("./XX_A.mjs");', 'x"); alert("'],
])("a value that is no name cannot be %s: %s", (_, template, value) => {
  expect(() => fill("a.mjs", template, { A: value })).toThrow("cannot stand for");
});

test("a value that is missing is an error, and one that looks like a place is text", () => {
  expect(() => fill("a.mjs", "// XX_B", { A: "" })).toThrow("no value");
  expect(fill("a.mjs", "// XX_A", { A: "XX_B" })).toBe("// XX_B");
});

test("lists repeat what is between their marks, with the values around them", () => {
  const template =
    '// each OUTER\nlog("XX_A", [\n  // each INNER\n  "XX_B",\n  // end INNER\n]);\n// end OUTER\nend();';
  const values = {
    OUTER: [
      { A: "one", INNER: [{ B: "x" }, { B: "// end OUTER" }] },
      { A: "two", INNER: [] },
    ],
  };
  expect(fill("a.mjs", template, values)).toBe(
    'log("one", [\n  "x",\n  "// end OUTER",\n]);\nlog("two", []);\nend();',
  );
});

test("templates of Home Assistant in a text are not evaluated", () => {
  expect(fill("a.yaml", 'message: "XX_A"', { A: "{{ states() }}" })).toBe('message: "{ { states() }}"');
});
