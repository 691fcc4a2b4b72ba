import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import type { Transcript, TranscriptDocument } from "@dreamcatcher/reading/transcript";
import { describe, expect, test } from "vitest";
import { rules } from "../index.ts";
import { codeIn } from "./code-document.ts";

const PHASE = "import math\n\ndef phase(day):\n    return (day % 29.53) / 29.53\n";

const organized = (messages: Parameters<typeof transcriptOf>[0], ...documents: Transcript["documents"]) =>
  rules.organize(transcriptOf(messages, { documents }));
const snippetsOf = async (...given: Parameters<typeof organized>) =>
  (await organized(...given)).fragments.map(({ code_snippets }) =>
    code_snippets.map(({ language, filename }) => [language, ...(filename ? [filename] : [])]),
  );

describe("a document is code", () => {
  const languageOf = (document: Partial<TranscriptDocument>, isAttached = false) => {
    const [found] = codeIn({ title: "Moon phase", content: PHASE, ...document }, isAttached);
    return found ? [found.language, found.filename] : null;
  };

  test("by its type or its name", () => {
    expect(languageOf({ content_type: "text/x-python" })).toEqual(["python", undefined]);
    expect(languageOf({ title: "src/moon.py" })).toEqual(["python", "src/moon.py"]);
    expect(languageOf({ title: "moon.py", content_type: "text/plain" })).toEqual(["python", "moon.py"]);
    expect(languageOf({ title: "/mnt/data/moon.py" })).toEqual(["python", "moon.py"]);
    expect(languageOf({ title: "C:\\work\\moon.py" })).toEqual(["python", "moon.py"]);
    expect(languageOf({ title: "Dockerfile" })).toEqual(["dockerfile", "Dockerfile"]);
    expect(languageOf({ title: "requirements.txt", content: "numpy" })).toEqual(["text", "requirements.txt"]);
    expect(languageOf({ title: "db/schema.prisma" })).toEqual(["prisma", "db/schema.prisma"]);
    expect(languageOf({ content_type: "application/vnd.ant.code" })).toEqual(["python", undefined]);
    expect(
      languageOf({
        content_type: "application/vnd.ant.react",
        content: "interface Moon { day: number }\nexport default (moon: Moon) => <p>{moon.day}</p>;",
      }),
    ).toEqual(["typescript", undefined]);
  });

  test("not in Markdown or plain text, without text, or where only parts of it are known", () => {
    for (const no of [
      { title: "plan.md" },
      { title: "notes.txt" },
      { title: "Notes of Dr. Moon" },
      { title: "tides.final", content_type: "text/markdown" },
      { content_type: "text/markdown" },
      { content_type: "application/pdf" },
      { title: "moon.py", content: " \n" },
      { title: "moon.py", partial: true as const },
    ])
      expect(languageOf(no)).toBeNull();
  });

  test("where the person attaches it, only as a file of a program", () => {
    expect(languageOf({ title: "moon.py" }, true)).toEqual(["python", "moon.py"]);
    expect(languageOf({ title: "requirements.txt" }, true)).toEqual(["text", "requirements.txt"]);
    expect(languageOf({ title: "tides.csv" }, true)).toBeNull();
    expect(languageOf({ title: "tides.dat" }, true)).toBeNull();
    expect(languageOf({ content_type: "text/x-python" }, true)).toBeNull();
  });
});

test("a file that the assistant's tools made is code whatever it holds", () => {
  const made = (title: string, more: Partial<TranscriptDocument> = {}) =>
    codeIn({ title, content: "high\n", made: {}, ...more }, true).map(({ language, filename, code }) => [
      language,
      filename,
      code,
    ]);
  for (const title of ["a.html", "b.json", "notes.txt", "README.md", "bin/tide", "a.html.heex"])
    expect(made(title).map(([, filename, code]) => [filename, code])).toEqual([[title, "high"]]);
  expect(made("a.py", { partial: true, made: { whole: "high = 1\n", changes: "@@\n-low\n+ebb" } })).toEqual([
    ["python", "a.py", "high = 1"],
    ["diff", "a.py", "@@\n-low\n+ebb"],
  ]);
  expect(made("a.py", { partial: true })).toEqual([]);
});

test("code stands in the fragment of the turn that made it or changed it last", async () => {
  const file = { title: "moon.py", content_type: "text/x-python", content: PHASE };
  const messages = ["Write a moon phase script.", "Here it is.", "Count from zero.", "Done."];
  expect(await snippetsOf(messages, { ...file, message: 1 })).toEqual([[["python", "moon.py"]], []]);
  expect(await snippetsOf(messages, { ...file, message: 3 })).toEqual([[], [["python", "moon.py"]]]);
  expect(await snippetsOf(messages, file)).toEqual([[], [["python", "moon.py"]]]);
  expect((await organized(messages, file)).fragments[1]?.code_snippets[0]?.code).toBe(PHASE.trimEnd());
});

test("a file in its last state replaces the blocks of messages that show it", async () => {
  const file = { title: "src/moon.py", content_type: "text/x-python", content: PHASE, message: 3 };
  const shown = "`moon.py`:\n\n```python\nprint('no moon at all')\nprint('not yet')\n```";
  const part = `\`\`\`python\n${PHASE.slice(13)}\`\`\``;
  expect(await snippetsOf(["A script.", shown, "Better.", `Done:\n\n${part}`], file)).toEqual([
    [],
    [["python", "src/moon.py"]],
  ]);
});

test("a whole new version in a later message replaces the file, a part of it does not", async () => {
  const file = { title: "moon.py", content_type: "text/x-python", content: PHASE, message: 1 };
  const shown = (code: string) => `\`moon.py\`:\n\n\`\`\`python\n${code}\`\`\``;
  const answers = ["A script.", "Here it is.", "From zero."];
  expect(await snippetsOf([...answers, shown(`${PHASE}\nprint(phase(0))\n`)], file)).toEqual([
    [],
    [["python", "moon.py"]],
  ]);
  expect(await snippetsOf([...answers, shown("import math\nprint(phase(0))\n")], file)).toEqual([
    [["python", "moon.py"]],
    [["python", "moon.py"]],
  ]);
});

test("files of one name in several folders are several files, even with the same lines", async () => {
  const files = ["index.py", "src/index.py", "src/lib/index.py"].map((title) => ({
    title,
    content: PHASE,
    message: 1,
  }));
  expect(await snippetsOf(["A library.", "Here it is."], ...files)).toEqual([
    files.map(({ title }) => ["python", title]),
  ]);
});

test("all files of a long session are kept, and its messages' quotations of them are not", async () => {
  const files = Array.from({ length: 150 }, (_, at) => ({
    title: `src/moon-${at}.py`,
    content: `day = ${at}\n${PHASE}`,
    message: 2,
  }));
  const messages = [
    { role: "user" as const, content: "Write a moon library" },
    { role: "assistant" as const, content: "Let me write the files." },
    { role: "assistant" as const, content: "Now I'll write the rest." },
    {
      role: "assistant" as const,
      content: `The heart of it:\n\n\`\`\`python\nday = 149\n${PHASE}\n\nimport math\n\`\`\``,
    },
  ];
  expect(await snippetsOf(messages, ...files)).toEqual([files.map(({ title }) => ["python", title])]);
});

describe("a document in Markdown", () => {
  const content =
    "# Pump\n\n## Features\n- Stops by itself at low water\n- Shows the level on the shed\n\n## Left\n- [ ] Buy a seal\n- [x] Drain it\n";
  const plan = { title: "pump_plan.md", content_type: "text/markdown", content };
  const readIn = async (document: TranscriptDocument) => {
    const { todos, fragments } = await organized(["Make a plan for the pump.", "I wrote one."], document);
    return [todos.map(({ text, done }) => ({ text, done })), fragments.flatMap(({ features }) => features)];
  };

  test("of the assistant has features and todos like an answer, and is no code", async () => {
    const read = [
      [
        { text: "Make a plan for the pump", done: true },
        { text: "Buy a seal", done: false },
        { text: "Drain it", done: true },
      ],
      ["Stops by itself at low water", "Shows the level on the shed"],
    ];
    expect(await readIn({ ...plan, message: 1 })).toEqual(read);
    expect(await readIn({ title: "Pump", content, message: 1 })).toEqual(read);
    expect(await snippetsOf(["Make a plan.", "I wrote one."], { ...plan, message: 1 })).toEqual([[]]);
  });

  test("that the person attached, or of which parts are known, wishes nothing", async () => {
    const nothing = [[{ text: "Make a plan for the pump", done: true }], []];
    expect(await readIn({ ...plan, message: 0 })).toEqual(nothing);
    expect(await readIn({ ...plan, message: 1, partial: true })).toEqual(nothing);
    expect(await readIn(plan)).toEqual(nothing);
  });

  test("has code, such as a guide's", async () => {
    const guide = {
      title: "Guide",
      content: `Save as \`moon.py\`:\n\n\`\`\`python\n${PHASE}\`\`\``,
      message: 1,
    };
    expect(await snippetsOf(["Write a guide.", "I wrote one."], guide)).toEqual([[["python", "moon.py"]]]);
  });
});
