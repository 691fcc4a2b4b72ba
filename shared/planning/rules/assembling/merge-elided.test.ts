import { expect, test } from "vitest";
import { mergeElided } from "./merge-elided.ts";

const FILE = [
  "import { readTide } from './tide.js';",
  "",
  "export function rise(level) {",
  "  return level + 1;",
  "}",
  "",
  "export function ebb(level) {",
  "  return level - 1;",
  "}",
  "",
].join("\n");

test("a part replaces what is between its first and its last line", () => {
  const later = [
    "// ... existing code ...",
    "export function rise(level) {",
    "  if (level > 9) return 9;",
    "  return level + 1;",
    "// ... existing code ...",
    "",
  ].join("\n");
  expect(mergeElided(FILE, later)).toBe(
    FILE.replace("  return level + 1;", "  if (level > 9) return 9;\n  return level + 1;"),
  );
});

test("what comes before the first elision and after the last one are the file's ends", () => {
  const later = [
    "import { readTide, readWind } from './tide.js';",
    "",
    "export function rise(level) {",
    "  // ... rest of the code ...",
    "  return level - 2;",
    "}",
  ];
  // The place of the last part is not in the file.
  expect(mergeElided(FILE, later.join("\n"))).toBeNull();
  const found = later.with(4, "  return level - 1;").concat("", "export const LOW = 2;").join("\n");
  expect(mergeElided(FILE, found)).toBe(
    FILE.replace("readTide", "readTide, readWind").replace(/$/, "\nexport const LOW = 2;\n"),
  );
});

test.each([
  ["a line that is not there", ["// ...", "export function flow() {}", "// ..."]],
  ["a line that stands there twice", ["// ...", "}", "export const LOW = 2;"]],
  ["an end that the file does not have", ["// ...", "import { readTide } from './tide.js';", "readTide();"]],
  [
    "parts in another order",
    ["// ...", "export function ebb(level) {", "// ...", "export function rise(level) {", "// ..."],
  ],
])("the place of %s is not certain", (_, later) => expect(mergeElided(FILE, later.join("\n"))).toBeNull());

const LONG = [
  "const port = 80;",
  "",
  "function open() {",
  "  return port + 1;",
  "}",
  "",
  "function tide(level) {",
  "  const high = level + 1;",
  "  const low = level - 1;",
  "  const mean = (high + low) / 2;",
  "  return mean;",
  "}",
  "",
].join("\n");

test("a part that begins with a new line has a place where several of its lines do", () => {
  const later = [
    "// ...",
    "  // What the moon does.",
    "  const high = level + 2;",
    "  const low = level - 1;",
    "  const mean = (high + low) / 2;",
    "  return mean;",
    "// ...",
  ];
  expect(mergeElided(LONG, later.join("\n"))).toContain(
    "function tide(level) {\n  // What the moon does.\n  const high = level + 2;\n  const low",
  );
  expect(mergeElided(LONG, [...later.slice(0, 4), "// ..."].join("\n"))).toBeNull();
});

test("what a first part shows at a line of the file leaves what is above it", () => {
  const high = ["  const high = level + 2;", "  const low = level - 1;"];
  const later = ["function tide(level) {", ...high, "// ...", "  return mean;", "}"];
  const merged = mergeElided(LONG, later.join("\n"));
  expect(merged).toContain("const port = 80;");
  expect(merged).toContain("level + 2");
});

test("a part that opens a bracket which nothing closes is not put in", () => {
  const later = ["// ...", "function open() {", "  if (port) {", "  return port + 1;", "// ..."];
  expect(mergeElided(LONG, later.join("\n"))).toBeNull();
});
