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
const inNoFile = () => null;
const standing = (...turns: [wish: string, answer?: string][]) =>
  standingOf(turnsIn(turns), [], { fileOf: inNoFile, isText: false });

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
  const { report } = standingOf(
    turnsIn([["Explain tides", answer]]),
    [{ path, content, title, turn: 0, turns: [0], dispute: null, later: null, isCut: false }],
    { fileOf: inNoFile, isText: false },
  );
  expect(report?.whole).toBe("`docs/tide.md`");
  expect(report?.text.length).toBeLessThan(1_100);
});

test("long code that is in a file is named by it, once", () => {
  const code = "```js\n".concat("tide();\n".repeat(20), "```");
  const answer = `Here:\n\n${code}\n\n${code}\n\nOpen the page.`;
  const { report } = standingOf(turnsIn([["A tide table", answer]]), [], {
    fileOf: () => "tide.js",
    isText: false,
  });
  expect(report?.text).toBe("Here:\n\n→ `tide.js`\n\nOpen the page.");
});

test("of a long report every point stays, and what it ends with", () => {
  const points = Array.from({ length: 9 }, (_, n) => `- Point ${n}. ${"It rises and it falls. ".repeat(20)}`);
  const long = standing(["Explain tides", `${points.join("\n")}\n\nIn short: mind the moon.`]).report?.text;
  expect(long?.length).toBeLessThan(2_200);
  expect(long).toMatch(/- Point 0\..*\n[\s\S]*- Point 8\..*\n\nIn short: mind the moon\.$/);
  const many = Array.from({ length: 90 }, (_, n) => `- Point ${n}: ${"a gauge ".repeat(12)}`);
  const longer = standing(["Explain gauges", `${many.join("\n")}\n\nIn short: read them.`]).report?.text;
  expect(longer?.length).toBeLessThan(2_200);
  expect(longer).toMatch(/^- Point 0[\s\S]*\n\n\[…\]\n\n[\s\S]*In short: read them\.$/);
});

test("of a long paragraph every line stays", () => {
  const lines = Array.from({ length: 9 }, (_, n) =>
    `Point ${n}. ${"It rises and it falls. ".repeat(20)}`.trim(),
  );
  const text = standing(["Explain tides", lines.join("\n")]).report?.text;
  expect(text?.match(/^Point \d\./gm)).toHaveLength(9);
});

test("an answer that is missing is said, also to a short last word", () => {
  const first: [string, string] = ["A tide table for the harbour", "Done."];
  expect(standing(first, ["In feet instead of metres, please"])).toMatchObject({
    isUnanswered: true,
    report: { text: "Done." },
  });
  expect(standing(first, ["still in metres"]).isUnanswered).toBe(true);
  expect(standing(first).isUnanswered).toBe(false);
});

test("what is said to be mended last is not confirmed", () => {
  const first: [string, string] = ["A tide table for the harbour", "Done."];
  expect(standing(first, ["The table is broken", "It is mended."]).isUnconfirmed).toBe(true);
  expect(standing(first, ["In feet, please", "Done."]).isUnconfirmed).toBe(false);
  expect(standing(["Mend the broken table", "Done."]).isUnconfirmed).toBe(false);
});

test("the problem is an error that the person pastes last, and not one that they wish for", () => {
  const log = "at sea\nat shore\n[12:00] tide: Fehler: no gauge\nat home\nat last";
  expect(standing(["Raise an error for a dry sea", "Done."]).problem).toBeNull();
  expect(standing(["A table", "Done."], [`That comes:\n${log}`, "Sorry."]).problem).toBe(
    "[12:00] tide: Fehler: no gauge",
  );
});

test("a line of code that handles errors, or leads to one, is no problem", () => {
  const log = (line: string) => `at sea\nat shore\n    ${line}\nat home\nat last`;
  for (const line of ["except TideError as e:", "[ERROR] Errors:", "throw new TideError();"])
    expect(standing(["A table", "Done."], [`That comes:\n${log(line)}`, "Sorry."]).problem).toBeNull();
});

test("an answer that only says what it is about to do is no report", () => {
  const wish = "The table belongs into its own file";
  expect(standing([wish, "You are right! Let me move the table."]).isAnnounced).toBe(true);
  expect(standing([wish, "Let me move it.\n\nI moved the table into its own file."]).isAnnounced).toBe(false);
  expect(standing([wish, "It is in its own file. Shall I add a test?"]).isAnnounced).toBe(false);
});

test("what an agent says while it works is no part of its report, but for its end", () => {
  const report = "The gauge reads metres. ".repeat(12).trim();
  const work = ["I'll look at the gauge.", "Let me read it.", "It is wet.", "Now I will mend it."];
  expect(standing(["Mend it", [...work, report, "- dry"].join("\n\n")]).report?.text).toBe(
    `${report}\n\n- dry`,
  );
  const headed = "**The gauge**\n\nLet me say what is wrong.\n\nIt is wet.";
  expect(standing(["Mend it", headed]).report?.text).toBe(headed);
  expect(standing(["Mend it", "It is wet.\n\nLet me read it."]).report?.text).toBe(
    "It is wet.\n\nLet me read it.",
  );
});

test("before a last answer that reports nothing stands the report before it, and what is said against it", () => {
  const points = Array.from({ length: 4 }, (_, n) => `- Part ${n} ${"reads the gauge by night. ".repeat(6)}`);
  const report = `I have added the moon.\n\n${points.join("\n")}`;
  const turns: [string, string][] = [
    ["Add the moon", report],
    ["It does not work at new moon", "Let me look at that."],
  ];
  expect(standing(...turns).earlier).toMatchObject({
    whole: "turn 1 of `conversation.md`",
    against: "It does not work at new moon",
  });
  expect(standing(["Add the moon", "Done."], ["And the sun", report]).earlier).toBeNull();
  const later = Array.from({ length: 5 }, (): [string, string] => [
    "How high is it?",
    "It is three metres high.",
  ]);
  expect(standing(["Add the moon", report], ...later).earlier).toBeNull();
});
