import fc from "fast-check";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { conversationMd } from "./conversation.ts";
import { turnsOf } from "./turns.ts";

const said = (wish: string, answer: string) => ({
  content: `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}`,
});
const courseOf = (turns: { content: string }[], files: { path: string; content: string }[] = []) =>
  conversationMd("Tides", turnsOf(dreamWith(turns)), files);

const CODE = `export function high(day) {\n  return day.heights.reduce(highest);\n}\n\nexport const PORTS = ["Oban"];\n`;

test("has each wish in the person's words, and what came of it", () => {
  const course = courseOf(
    [
      said(
        "A table of tides, please.",
        `# Table\n\nHere it is:\n\n\`\`\`js\n${CODE}\`\`\`\n\n- seven days\n- in metres`,
      ),
      said("ok", "Fine."),
    ],
    [{ path: "src/tide.js", content: `// Tides\n${CODE}` }],
  );
  expect(course).toContain(
    "## 1\n\n> A table of tides, please.\n\n**Table**\n\nHere it is:\n\n→ `src/tide.js`\n\n- seven days\n- in metres",
  );
  expect(course).toContain("## 2\n\n> ok\n\nFine.");
});

test("where not all fits, of earlier answers the main points stay, and the last one is whole", () => {
  const answer = ["First.", "Between.", "- a point", "Also between.", "| a | b |", "Last."].join("\n\n");
  const of = (long: string) =>
    courseOf([said("Go on.", answer), said("b", long), said("c", "C."), said("d", answer)]).split(/^## \d$/m);
  const [, first, , , last] = of("The tide rises. ".repeat(2_000));
  expect(first).toContain("First.\n\n- a point\n\n| a | b |\n\nLast.");
  expect(last).toContain(answer);
  expect(of("B.")[1]).toContain(answer);
});

test("where not all fits, what is pasted into a wish is a line that says what it is", () => {
  const log = Array.from({ length: 30 }, (_, n) => `2026-03-0${n % 9} ERROR no tide ${n}`).join("\n");
  const failing = said(`It fails:\n${log}\nWhy?`, "The sea is dry.");
  expect(courseOf([failing])).toContain("> 2026-03-02 ERROR no tide 29\n> Why?");
  const long = courseOf([said("Tell of the tides.", "The tide rises. ".repeat(2_500)), failing]);
  expect(long).toContain("> It fails:\n> [pasted: 30 lines, with “2026-03-00 ERROR no tide 0”]\n> Why?");
});

test("code that is in no file stays in the last turns, of earlier ones its name", () => {
  const diff = Array.from({ length: 40 }, (_, n) => `+ a line that nothing has, ${n}`).join("\n");
  const code = `\`\`\`diff\n${diff}\n\`\`\``;
  const course = courseOf([said("a", code), said("b", "B."), said("c", "C."), said("d", code)]);
  const [, first, , , last] = course.split(/^## \d$/m);
  expect(first).toContain("\n[40 lines of diff, the first is “+ a line that nothing has, 0”]\n");
  expect(last).toContain(code);
});

test("is bounded for any conversation, and has its last turn", () => {
  const text = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }),
      fc.nat(200),
      (turns, times) => {
        const all = [...turns, ...turns.slice(0, 2)].map(([wish, answer]) =>
          said(`w ${wish.repeat(times)}`, `a ${answer.repeat(times)}`),
        );
        const course = courseOf([...all, said("the last wish", "the last answer")]);
        expect(course.length).toBeLessThan(70_000);
        expect(course).toMatch(/> the last wish\n\nthe last answer\n$/);
      },
    ),
    { numRuns: 50 },
  );
});

test("a thousand turns are the first and the last ones", () => {
  const course = courseOf(Array.from({ length: 1_000 }, (_, n) => said(`wish ${n}`, `answer ${n}`)));
  expect(course).toContain("> wish 0\n");
  expect(course).toContain("_840 turns are left out._");
  expect(course).toContain("> wish 999\n\nanswer 999\n");
  expect(course.length).toBeLessThan(60_000);
});
