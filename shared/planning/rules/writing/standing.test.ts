import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { standingOf } from "./standing.ts";
import { turnsOf } from "./turns.ts";

const turnsIn = (turns: [wish: string, answer?: string][]) =>
  turnsOf(
    dreamWith(
      turns.map(([wish, answer]) => ({
        content: `**User:**\n\n${wish}${answer ? `\n\n**Assistant:**\n\n${answer}` : ""}`,
      })),
    ),
  );
const standing = (...turns: [wish: string, answer?: string][]) => standingOf(turnsIn(turns), []);

test("the report is the last answer, its headings in bold and long code by name", () => {
  const code = `\`\`\`js\n${"tide();\n".repeat(20)}\`\`\``;
  expect(
    standing(["A tide table", "## Done\n\nIt has seven days.\n\n```sh\nnpm test\n```\n\n".concat(code)])
      .report,
  ).toEqual({
    text: "**Done**\n\nIt has seven days.\n\n```sh\nnpm test\n```\n\n[20 lines of js, the first is “tide();”]",
    whole: "turn 1 of `conversation.md`",
  });
});

test("of a report that is a file the begin is enough", () => {
  const answer = "It rises and it falls. ".repeat(20).concat("\n\n").repeat(10);
  const [path, content, title] = ["docs/tide.md", "", null];
  const { report } = standingOf(turnsIn([["Explain tides", answer]]), [{ path, content, title, turn: 0 }]);
  expect(report?.whole).toBe("`docs/tide.md`");
  expect(report?.text.length).toBeLessThan(1_100);
});

test("an answer that is missing is said, but not for a word that asks nothing", () => {
  const first: [string, string] = ["A tide table for the harbour", "Done."];
  expect(standing(first, ["In feet instead of metres, please"])).toMatchObject({
    isUnanswered: true,
    report: { text: "Done." },
  });
  expect(standing(first, ["thanks"]).isUnanswered).toBe(false);
});

test("the problem is an error that the person pastes last, and not one that they wish for", () => {
  const log = "at sea\nat shore\n[12:00] tide: Fehler: no gauge\nat home\nat last";
  expect(standing(["Raise an error for a dry sea", "Done."]).problem).toBeNull();
  expect(standing(["A table", "Done."], [`That comes:\n${log}`, "Sorry."]).problem).toBe(
    "[12:00] tide: Fehler: no gauge",
  );
});
