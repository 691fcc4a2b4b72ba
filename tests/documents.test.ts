import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const skipped = (name: string) => /^(node_modules|\..+|cdk\.out|conversations)$/.test(name);
const files = globSync("**/*.{md,ts}", { cwd: root, exclude: (path) => skipped(basename(path)) });
const documents = files.filter((file) => file.endsWith(".md"));
const textOf = (file: string) => readFileSync(new URL(file, new URL("../", import.meta.url)), "utf8");

const topLevel = new Set(readdirSync(root).filter((name) => !skipped(name)));
const fileNames = new Set(files.map((file) => basename(file)));

/** The texts in backticks of a document, outside code blocks. */
const codeOf = (text: string): string[] =>
  Array.from(text.replaceAll(/^ *```.*?^ *```$/gms, "").matchAll(/`([^`\n]+)`/g), ([, code]) => code ?? "");

/** False for a path from the root, or the name of a TypeScript file, that is not in the repository. */
function exists(code: string): boolean {
  const path = code.replaceAll(/<[^>]+>/g, "*");
  if (/^[\w.-]+\.ts$/.test(code)) return fileNames.has(code);
  const isPath = /^[\w.*-]+\/[\w.*/-]*$/.test(path) && topLevel.has(path.split("/")[0] ?? "");
  return !isPath || globSync(path, { cwd: root }).length > 0;
}

test.each(documents)("%s names files and folders that exist", (document) => {
  expect(codeOf(textOf(document)).filter((code) => !exists(code))).toEqual([]);
});

test("paths that do not exist are found", () => {
  const text =
    "`shared/dreams/`, `shared/*/stored.ts`, `shared/nowhere.ts`, `nowhere.ts`\n```sh\n`local/no.ts`\n```\n";
  expect(codeOf(text).filter((code) => !exists(code))).toEqual(["shared/nowhere.ts", "nowhere.ts"]);
});

const decisions = documents.filter((file) => /^docs\/decisions\/\d/.test(file)).sort();

test.each(decisions)("%s has the parts of a decision record", (file) => {
  const number = Number(basename(file).slice(0, 4));
  expect(textOf(file)).toMatch(new RegExp(`^# ${number}\\. \\S`));
  const headings = Array.from(textOf(file).matchAll(/^## (.+)$/gm), ([, heading]) => heading);
  expect(headings).toEqual(["Context", "Decision", "Consequences"]);
});

test("the index lists every decision record by its title, in order", () => {
  const rows = decisions.map((file) => {
    const [, number, title] = /^# (\d+)\. (.+)/.exec(textOf(file)) ?? [];
    return `| [${number}](${basename(file)}) | ${title} |`;
  });
  expect(textOf("docs/decisions/README.md").match(/^\| \[\d.*$/gm)).toEqual(rows);
});
