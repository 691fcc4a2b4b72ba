import { readFileSync } from "node:fs";
import { formatsTable } from "@dreamcatcher/contracts/import-formats-table";
import { FORMATS } from "@dreamcatcher/reading/formats/index";
import { expect, test } from "vitest";

/** What the registry of formats says of each. */
const formats = FORMATS.map(({ name, file }) => ({ name, file }));

test("each format has one name of its own and says what to send", () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  for (const { file } of formats) expect(file).toMatch(/^\S.*[^\s.]$/);
});

/** `npm run generate` updates this file. */
test("import-formats.ts is the registry of formats", async () => {
  const lines = formats.map((format) => `  ${JSON.stringify(format)},\n`).join("");
  await expect(
    `/** The formats of files that can be imported. \`npm run generate\` writes them from their registry. */\nexport const IMPORT_FORMATS: readonly { name: string; file: string }[] = [\n${lines}];\n`,
  ).toMatchFileSnapshot("../../shared/contracts/import-formats.ts");
});

/** `npm run generate` updates this section. */
test("README.md lists the formats", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  expect(readme).toContain("<!-- formats -->");
  const table = `\n${formatsTable(formats)}\n\n`;
  await expect(
    readme.replace(/(?<=<!-- formats -->\n).*?(?=<!-- \/formats -->)/s, () => table),
  ).toMatchFileSnapshot("../../README.md");
});
