import { describe, expect, test } from "vitest";
import { build, dreamOfConversation, failuresOf, judge, python } from "./built.fixtures.ts";

const sql = (code: string) => `\`\`\`sql\n${code}\n\`\`\`\n`;

const builtFrom = async (...answer: string[]) =>
  build(
    await dreamOfConversation({
      title: "A database of tides",
      messages: [
        {
          role: "user",
          content: "Write an SQLite schema for tides, with a query of the highest in each port.",
        },
        { role: "assistant", content: answer.join("\n") },
      ],
    }),
  );

const TABLES = sql(
  "CREATE TABLE tide (port TEXT NOT NULL, height REAL, moon TEXT);\n" +
    "INSERT INTO tide VALUES ('Delfzijl', 1.25, 'new'), ('Delfzijl', 2.5, NULL), ('Emden', 3, 'full');",
);
const HIGHEST = sql("SELECT port, MAX(height) AS highest FROM tide GROUP BY port ORDER BY highest;");

async function rowChecksOf(...answer: string[]) {
  const built = await builtFrom(...answer);
  return built.project.checks.flatMap(({ kind, expects }) => (kind === "example" ? [expects] : []));
}

describe.skipIf(!python)("rows are compared with", () => {
  test.each<[string, string]>([
    ["a table", "| port | highest |\n| --- | --- |\n| Delfzijl | 2.5 |\n| Emden | 3 |"],
    [
      "a table after words",
      "Result:\n\n| port | highest |\n| --- | --- |\n| Delfzijl | 2.50 |\n| Emden | 3.00 |",
    ],
    [
      "what a database prints",
      "It returns:\n\n```\n   port   | highest\n----------+--------\n Delfzijl |     2.5\n Emden    |       3\n(2 rows)\n```",
    ],
    ["what SQLite prints", "Output:\n\n```text\nDelfzijl|2.5\nEmden|3.0\n```"],
  ])("%s", async (_, shown) => {
    const built = await builtFrom(TABLES, "The highest:\n", HIGHEST, shown);
    expect(await failuresOf(built)).toEqual([]);
    expect(built.project.checks.filter(({ kind }) => kind === "example")).toHaveLength(1);
    expect((await judge(built)).verdict).toBe("verified");
    const wrong = await builtFrom(TABLES, "The highest:\n", HIGHEST.replace("MAX", "MIN"), shown);
    expect(await failuresOf(wrong)).toEqual([expect.stringContaining("Delfzijl | 1.25\nEmden | 3.0")]);
    expect((await judge(wrong)).verdict).toBe("failed");
  });

  test("a table in another order, where the query has none", async () => {
    const query = sql("SELECT port, moon FROM tide;");
    const shown = "| port | moon |\n| --- | --- |\n| Emden | full |\n| Delfzijl | NULL |\n| Delfzijl | new |";
    expect(await failuresOf(await builtFrom(TABLES, query, shown))).toEqual([]);
    const ordered = await builtFrom(TABLES, query.replace(";", " ORDER BY height;"), shown);
    expect(await failuresOf(ordered)).toHaveLength(1);
  });
});

describe("no rows are compared with", () => {
  const rows = "| port | highest |\n| --- | --- |\n| Delfzijl | 2.5 |\n| Emden | 3 |";
  test.each<[string, string[]]>([
    ["a table of columns", [TABLES, HIGHEST, `The columns are described here.\n\n${rows}`]],
    ["the result of tables that stay empty", [TABLES.replace(/INSERT.*/, ""), HIGHEST, rows]],
    ["a result that is not whole", [TABLES, HIGHEST, `${rows}\n| ... | ... |`]],
    [
      "the result of a query with a parameter",
      [TABLES, HIGHEST.replace("GROUP", "WHERE port = ? GROUP"), rows],
    ],
  ])("%s", async (_, answer) => {
    expect(await rowChecksOf(...answer)).toEqual([]);
  });
});
