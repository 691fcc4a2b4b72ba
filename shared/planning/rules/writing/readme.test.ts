import type { Ticket } from "@dreamcatcher/contracts/plan";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

const now = "2026-03-06T10:00:00.000Z";
const said = (wish: string, answer: string) => `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}`;

async function readmeOf(dream: ReturnType<typeof dreamWith>, change: { summary?: string } = {}) {
  const plan = { ...(await rules.plan(dream, { now })), ...change };
  const { files } = await rules.generate(dream, plan);
  return files.find(({ path }) => path === "README.md")?.content ?? "";
}
const sectionOf = (readme: string, heading: string) =>
  new RegExp(`^## ${heading}\\n\\n([\\s\\S]*?)(?=\\n\\n## |$(?![\\s\\S]))`, "m").exec(readme)?.[1];

const SESSION = dreamWith(
  [
    { content: said("Show the tides of a week on the page of each harbour.", "Here is the plan.") },
    { content: said("Yes, and mark the highest one in red, please.", "Done.") },
    {
      content: said(
        "Now move the gauge into its own module.",
        "## Changes\n\n- `src/gauge.ts` – reads the gauge\n- `src/page.tsx` – shows a week\n\nShall I add a test?",
      ),
    },
  ],
  { title: "Tides of a week" },
);

test("begins with the wishes in the person's words, then where it stands", async () => {
  const readme = await readmeOf(SESSION);
  expect(readme).toMatch(
    /^# Tides of a week\n\n1 ticket is done\. To check: T-1 .+; T-3 .+\.\n\n## What is wanted\n\n> Show the tides of a week on the page/,
  );
  expect(sectionOf(readme, "What is wanted")).toContain("- 2: Yes, and mark the highest one in red, please.");
  expect(sectionOf(readme, "What is wanted")).toMatch(
    /The last request \(turn 3\):\n\n> Now move the gauge into its own module\.$/,
  );
  expect(sectionOf(readme, "Where it stands")).toBe(`\
- The conversation works on files that are not here: see below what it says of them.

The last answer says (whole in turn 3 of \`conversation.md\`):

> **Changes**
>
> - \`src/gauge.ts\` – reads the gauge
> - \`src/page.tsx\` – shows a week
>
> Shall I add a test?`);
});

test("the very last word of the person is there, after the last request", async () => {
  const readme = await readmeOf(
    dreamWith([
      { content: said("Show the tides of a week on the page of each harbour.", "Here it is.") },
      { content: said("Now move the gauge into its own module.", "It moved.") },
      { content: "**User:**\n\nstill not moved" },
    ]),
  );
  expect(sectionOf(readme, "What is wanted")).toMatch(
    /turn 2\):\n\n> Now move the gauge[\s\S]*\n\nThe last word of the person \(turn 3\):\n\n> still not moved$/,
  );
  expect(readme).toContain("- What the person says last has no answer.");
  expect(readme).toContain("The last answer, which is before that, says (whole in turn 2");
});

test("a command of the program that the conversation was held in is no last word", async () => {
  const content = "**User:**\n\n/cost";
  const readme = await readmeOf(
    dreamWith([{ content: said("Show the tides of a week on a page", "Done.") }, { content }]),
  );
  expect(sectionOf(readme, "What is wanted")).not.toContain("cost");
});

test("where the work is elsewhere each wish is with what came of it", async () => {
  const readme = await readmeOf(
    dreamWith([
      { content: said("Show the tides of a week in `src/week.ts`.", "I'll look.\n\nI added the week.") },
      { content: said("Mark the highest one of them in red.", "Let me see.\n\nI coloured the highest one.") },
      { content: said("Move the gauge into `src/gauge.ts`, please.", "Moved it there.") },
    ]),
  );
  expect(sectionOf(readme, "What is wanted")).toContain("in red.\n  → I coloured the highest one.");
});

test("names the files that are not here with what was done to each", async () => {
  expect(sectionOf(await readmeOf(SESSION), "Files that are not here")).toContain(
    "- `src/gauge.ts` (turn 3): reads the gauge\n- `src/page.tsx` (turn 3): shows a week",
  );
});

test("names those of which nothing is said without a word", async () => {
  const dream = dreamWith([
    { content: said("Look at @src/tide.ts and @src/moon.ts, and explain both", "Later.") },
  ]);
  expect(sectionOf(await readmeOf(dream), "Files that are not here")).toBe(
    "The conversation names:\n\n```text\nsrc/moon.ts\nsrc/tide.ts\n```",
  );
});

test("has the README of the conversation among its files, and not among those that are not here", async () => {
  const dream = dreamWith([
    {
      content: said("Write a README for the gauge of the harbour", "I wrote `README.md` with its heights."),
      code_snippets: [{ language: "markdown", filename: "README.md", code: "# Gauge\n\nHeights." }],
    },
  ]);
  const readme = await readmeOf(dream);
  expect(readme).toContain("- `docs/readme-of-the-conversation.md`: the README that the conversation wrote");
  expect(readme).not.toContain("not here");
});

test("knows a file that the conversation names with other capitals", async () => {
  const dream = dreamWith([
    {
      content: said("Write the plan of the gauge down", "I wrote `gauge-plan.md` with its four steps."),
      code_snippets: [{ language: "markdown", filename: "Gauge-plan.md", code: "# Gauge\n\nFour steps." }],
    },
  ]);
  expect(await readmeOf(dream)).not.toContain("not here");
});

test("has no checks and no start where there is nothing to run", async () => {
  expect(await readmeOf(SESSION)).not.toMatch(/^## (?:Check|Start)$|nothing to run|Not tried/m);
});

test("lists each file once with what it is, and sketches by what they are", async () => {
  const dream = dreamWith([
    {
      title: "Tides in Python",
      content: said("Tides in Python", "- `tide.py`: reads the gauge\n\nRun `pip install sea`."),
      code_snippets: [
        { language: "python", filename: "tide.py", code: "import sea\nprint(sea.gauge())" },
        { language: "python", code: "# ... existing code ...\nprint(high)" },
        { language: "bash", code: "pip install sea\ncd tides\npython tide.py" },
      ],
    },
  ]);
  const readme = await readmeOf(dream);
  expect(sectionOf(readme, "Files")).toContain("- `tide.py`: reads the gauge");
  expect(sectionOf(readme, "Files")).toMatch(
    /^- lists commands to type: `sketches\/commands\.md` \(`pip install sea`\)$/m,
  );
  expect(sectionOf(readme, "Files")).toMatch(
    /^- leaves something out: `sketches\/[^`]+` \(`print\(high\)`\)$/m,
  );
  expect(sectionOf(readme, "Check")).toMatch(/\n\nNot tried:\n\n- tide\.py: not run: it needs sea$/);
});

test("a file without the later pieces of it is told to lack them, and in no words of the answers", async () => {
  const whole = "import sea\n\ndef tide():\n    return sea.now()\n\nprint(tide())";
  const part = "# ... existing code ...\nhigh = [\n    # ...\n    tide() > 3,\n]";
  const turn = (code: string) => ({
    title: "Tides",
    content: said("Tides in Python", "- `tide.py`: tells the high tides"),
    code_snippets: [{ language: "python", filename: "tide.py", code }],
  });
  const files = (codes: string[]) =>
    readmeOf(dreamWith(codes.map(turn))).then((text) => sectionOf(text, "Files"));
  expect(await files([whole, part])).toContain("- `tide.py`: without the later `sketches/tide.py.txt`\n");
  expect(await files([whole])).toContain("- `tide.py`: tells the high tides");
});

test("has the summary that a person gave to the plan", async () => {
  expect(await readmeOf(SESSION, { summary: "Tides, but *calm*." })).toMatch(
    /^# Tides of a week\n\nTides, but \\\*calm\\\*\.\n\n.+\n\n## What is wanted/,
  );
});

test("says that secrets are left out", async () => {
  const dream = dreamWith([{ content: said("Use the key [secret] for the gauge of the harbour", "Done.") }]);
  expect(await readmeOf(dream)).toContain(
    "Keys, tokens and passwords of the conversation are replaced by `[secret]`.",
  );
});

test("without a conversation it says what the dream says", async () => {
  expect(await readmeOf(dreamWith([], { title: "Tides", description: "A page with tides." }))).toMatch(
    /## What is wanted\n\n> A page with tides\./,
  );
});

test("names that a page may have from elsewhere are not missing", async () => {
  const page = (source: string) =>
    `<!DOCTYPE html>\n<html>\n<body>\n<script src="${source}"></script>\n<script src="sea.js"></script>\n</body>\n</html>`;
  const readmeWith = (source: string) =>
    readmeOf(
      dreamWith([
        {
          code_snippets: [
            { language: "html", filename: "index.html", code: page(source) },
            { language: "javascript", filename: "sea.js", code: "function draw() {\n  paintWaves(3);\n}" },
          ],
        },
      ]),
    );
  expect(await readmeWith("https://example.com/waves.js")).not.toContain("paintWaves");
  expect(await readmeWith("waves.js")).toContain("sea.js uses paintWaves");
});

test("a document is told with what is said of it next", async () => {
  const plan = ["# Plan of the gauge", ..."abc"].join(
    "\n\n## Part\n\nThe sea rises and falls. ".concat("So. ".repeat(150)),
  );
  const readme = await readmeOf(
    dreamWith([
      { content: said("Write a plan for the gauge", plan) },
      { content: said("The second part is wrong, leave it out of it.", "I see.") },
    ]),
  );
  expect(sectionOf(readme, "Files")).toContain("said of it: “The second part is wrong, leave it out of it.”");
});

test("of a text that is written nothing is left", async () => {
  const letter = `Dear neighbours,\n\n${"The sea rises and falls each day. ".repeat(40)}\n\nYours, Noor`;
  const dream = dreamWith([{ content: said("Write a letter to the neighbours about the gauge.", letter) }], {
    title: "A letter about the gauge",
  });
  const plan = await rules.plan(dream, { now });
  expect(plan.intent.kind).toBe("document");
  const written = plan.tickets.map((ticket) => ({ ...ticket, status: "done" as const }));
  expect((await rules.generate(dream, { ...plan, tickets: written })).unimplemented).toEqual([]);
});

test("of work that was done elsewhere nothing is left, of an idea all", async () => {
  const dream = dreamWith([{ content: said("Paint the gauge of the harbour.", "It is painted.") }], {
    title: "The gauge of the harbour",
  });
  const plan = await rules.plan(dream, { now });
  const leftOf = async (status: Ticket["status"], tickets: typeof plan.tickets) => {
    const intent = { ...plan.intent, kind: "cli" as const };
    const told = tickets.map((ticket) => ({ ...ticket, status }));
    return (await rules.generate(dream, { ...plan, intent, tickets: told })).unimplemented;
  };
  expect(plan.tickets.length).toBeGreaterThan(0);
  expect(await leftOf("done", plan.tickets)).toEqual([]);
  expect(await leftOf("unconfirmed", plan.tickets)).toEqual([]);
  expect(await leftOf("open", plan.tickets)).toEqual(plan.tickets.map(({ title }) => title));
  expect(await leftOf("open", [])).toEqual(["The gauge of the harbour"]);
});
