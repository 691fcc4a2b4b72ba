import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { withoutDescriptions } from "./without-descriptions.ts";

/** Without whitespace, for comparison. */
const minified = (source: string) => transformSync(source, { loader: "ts", minifyWhitespace: true }).code;

test.each([
  [
    "a meta call with a description alone",
    'const a = z.int().meta({ description: "A" + "B" }).min(1);',
    "const a = z.int().min(1);",
  ],
  [
    "a meta call with further properties",
    'const a = z.string().meta({ id: "A", description: ["of", "A"].join(" "), examples: [A] });',
    'const a = z.string().meta({ id: "A" });',
  ],
  [
    "a description before another property",
    'const a = z.string().meta({ description: "A", maxLength: 3 });',
    "const a = z.string().meta({ maxLength: 3 });",
  ],
  [
    "an example in a nested object",
    'const a = z.string().meta({ override: { type: "string", examples: ["a"] } });',
    'const a = z.string().meta({ override: { type: "string" } });',
  ],
  [
    "fields and their object",
    'const A = z.object({ b: B.meta({ description: "b" }) }).meta({ id: "A", description: "A" });',
    'const A = z.object({ b: B }).meta({ id: "A" });',
  ],
  [
    "an operation and its responses",
    'const a = endpoint({ name: "a", summary: "A", description: "A.", responses: { 204: { description: "Done" } } });',
    'const a = endpoint({ name: "a", responses: { 204: {} } });',
  ],
  ["a field of that name", "const A = z.object({ description: text(3), examples: text(4) });", undefined],
  ["an argument of another function", 'const a = problem({ description: "A" });', undefined],
  ["an argument that is no object literal", "const a = z.string().meta(described);", undefined],
])("%s", (_, source, left = source) => {
  expect(minified(withoutDescriptions(source))).toBe(minified(left));
});

test("line breaks are kept", () => {
  const source = 'const a = z.int().meta({\n  id: "a",\n  description:\n    "A",\n});\nconst b = 1;\n';
  expect(withoutDescriptions(source).split("\n").indexOf("const b = 1;")).toBe(5);
});

const contracts = fileURLToPath(new URL("../../shared/contracts", import.meta.url));
const sources = globSync(`${contracts}/**/*.ts`, { exclude: ["**/*.test.ts"] });

test.each(sources)("%s has no descriptions and examples left", (file) => {
  const left = minified(withoutDescriptions(readFileSync(file, "utf8")));
  expect(left).not.toMatch(/\.meta\(\{[^{}]*\b(description|examples?):/);
});
