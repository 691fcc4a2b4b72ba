import { readConversation } from "@dreamcatcher/reading/read";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rules } from "../index.ts";
import { earlierVersions } from "./earlier-versions.ts";

/** The earlier versions in a conversation, in which one answer follows each question. */
async function earlierIn(...answers: string[]) {
  const messages = answers.flatMap((answer, n) => [
    { role: "user", content: `Please change the program that adds up tides, step ${n}, as we said before.` },
    { role: "assistant", content: answer },
  ]);
  const { fragments } = await rules.organize(readConversation({ title: "Tides", messages }));
  return earlierVersions(fragments).map(({ snippet: { filename, code }, from, until }) => [
    filename,
    code,
    from,
    until,
  ]);
}

const fenced = (code: string) => `Here it is:\n\n\`\`\`js\n${code}\n\`\`\`\n`;
const version = (n: number) => `// tides.js\nexport const total = (heights) => heights.length * ${n};`;
const page = "// page.js\nexport const page = (tides) => tides.join(', ');";

test("an earlier version is there until the next one replaces it", async () => {
  expect(await earlierIn(fenced(version(1)), fenced(page), fenced(version(2)), fenced(version(3)))).toEqual([
    ["tides.js", version(1), 0, 2],
    ["tides.js", version(2), 2, 3],
  ]);
});

test("a version that the same answer replaces has no time of its own", async () => {
  expect(await earlierIn(fenced(version(1)) + fenced(version(1).replace("total", "sum")))).toEqual([]);
});

test("what no code replaces is none: output, and what the dream keeps", async () => {
  const output = "```text\n12 tides, 3 of them high\n```";
  expect(await earlierIn(`${fenced(version(1))}\nIt prints:\n\n${output}\n`, fenced(page))).toEqual([]);
});

test("a name after the code counts", () => {
  const fragments = [
    {
      content: `${fenced(version(1).replace("// tides.js\n", ""))}\nSave this as \`tides.js\`.\n`,
      code_snippets: [],
    },
    { content: "", code_snippets: [{ language: "javascript", filename: "tides.js", code: version(2) }] },
  ];
  expect(earlierVersions(fragments)).toMatchObject([
    { snippet: { filename: "tides.js" }, from: 0, until: 1 },
  ]);
});

test("it takes time that is linear in the number of versions", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ content: fenced(version(n)).repeat(10), code_snippets: [] }));
  expect(earlierVersions(many(1_000)).length).toBeLessThanOrEqual(400);
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), (texts) => {
      const fragments = texts.map((content) => ({ content, code_snippets: [] }));
      for (const { from, until } of earlierVersions(fragments)) expect(until).toBeGreaterThanOrEqual(from);
    }),
  );
});
