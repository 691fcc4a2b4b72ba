import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { inputsAreUnchanged, recordInputs } from "./inputs.ts";

let root: string;
let record: string;
function write(file: string, content: unknown) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
}
const isUnchanged = () => inputsAreUnchanged(root, record);

const SHAPES = "node_modules/@toys/shapes";
const ROUND = `${SHAPES}/node_modules/round`;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "dreamcatcher-inputs-"));
  record = join(root, "toy.inputs.json");
  write("package.json", { version: "1.0.0", imports: { "#toys/*": "./toys/*" }, dependencies: {} });
  write("package-lock.json", { packages: {} });
  write("toys/toy.ts", "export const toy = 1;");
  write(`${SHAPES}/package.json`, { name: "@toys/shapes", version: "1.2.3" });
  write(`${SHAPES}/lib/index.js`, "export {};");
  write(`${ROUND}/package.json`, { name: "round", version: "0.1.0" });
  write(`${ROUND}/index.js`, "export {};");
  write("node_modules/react/package.json", { name: "react", version: "19.0.0" });
  await recordInputs(root, record, [
    "toys/toy.ts",
    `${SHAPES}/lib/index.js`,
    `${ROUND}/index.js`,
    "package.json",
  ]);
});

test("inputs are unchanged at first", async () => {
  expect(await isUnchanged()).toBe(true);
});

test("other packages, and installing the same version again, change nothing", async () => {
  write("package-lock.json", { packages: { react: {} } });
  write("package.json", {
    version: "1.0.0",
    imports: { "#toys/*": "./toys/*" },
    dependencies: { react: "19.0.0" },
  });
  write("node_modules/react/package.json", { name: "react", version: "19.3.0" });
  utimesSync(join(root, SHAPES, "lib/index.js"), 1, 1);
  expect(await isUnchanged()).toBe(true);
});

test.each([
  ["a source", () => write("toys/toy.ts", "export const toy = 22;")],
  ["a source's time", () => utimesSync(join(root, "toys/toy.ts"), 1, 1)],
  ["a package's version", () => write(`${SHAPES}/package.json`, { name: "@toys/shapes", version: "1.2.4" })],
  ["the version of a package in a package", () => write(`${ROUND}/package.json`, { version: "0.2.0" })],
  [
    "the targets of imports",
    () => write("package.json", { version: "1.0.0", imports: { "#toys/*": "./t/*" } }),
  ],
])("%s is a change", async (_, change) => {
  change();
  expect(await isUnchanged()).toBe(false);
});

test("an unreadable record counts as changed", async () => {
  expect(await inputsAreUnchanged(root, join(root, "nowhere.json"))).toBe(false);
  writeFileSync(record, "{");
  expect(await isUnchanged()).toBe(false);
});
