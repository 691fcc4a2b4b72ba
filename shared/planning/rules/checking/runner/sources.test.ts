import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = new URL("./", import.meta.url);

test("sources.ts contains the files of the runner", async () => {
  const names = readdirSync(FOLDER)
    .filter((name) => /\.(?:mjs|py)$/.test(name))
    .sort();
  const sources = names.map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")]);
  await expect(
    [
      "// Generated from the files beside it: npm run generate",
      "",
      "/** The files of the runner of checks by their names. */",
      `export const SOURCES: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(sources), null, 2)};`,
      "",
    ].join("\n"),
  ).toMatchFileSnapshot("sources.ts");
});
