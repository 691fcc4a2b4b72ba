import { spokenBy } from "@dreamcatcher/text/speakers";
import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../fixtures.ts";
import { rules } from "./index.ts";

const fenced = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;

test("output that the person pastes is no example of what the program prints", async () => {
  const code = "print('high tide')";
  const run = (output: string) => fenced("console", `$ python tide.py\n${output}`);
  const dream = dreamWith([
    {
      content: [
        spokenBy("assistant", [fenced("python", code), run("high tide")]),
        spokenBy("user", [run("low tide!")]),
      ].join("\n\n"),
      code_snippets: [{ language: "python", filename: "tide.py", code }],
    },
  ]);
  const { checks } = await rules.generate(dream, await rules.plan(dream, { now }));
  const expected = checks.map(({ expects }) => expects);
  expect(expected).toContain("it prints high tide");
  expect(expected.join("\n")).not.toContain("low tide!");
});

test("a query is not named after who wrote it", async () => {
  const [schema, query] = ["CREATE TABLE tide (id INTEGER);", "SELECT id FROM tide WHERE id > 3;"];
  const snippets = [schema, query].map((code) => ({ language: "sql", code }));
  const content = `${spokenBy("user", ["Which tides?"])}\n\n${spokenBy("assistant", [fenced("sql", query)])}`;
  const dream = dreamWith([{ content, code_snippets: snippets }]);
  const { files } = await rules.generate(dream, await rules.plan(dream, { now }));
  expect(files.map(({ path }) => path)).toContain("db/queries/tide.sql");
});
