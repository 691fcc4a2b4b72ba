import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { fileFacts, worksOnCode } from "./file-facts.ts";
import { turnsOf } from "./turns.ts";

function factsOf(answer: string, wish = "Go on.", documents: string[] = []) {
  const dream = dreamWith([{ content: `**User:**\n\n${wish}\n\n**Assistant:**\n\n${answer}` }], {
    documents: documents.map((title, n) => ({ id: `d-${n}`, title })),
  });
  return Object.fromEntries(fileFacts(dream, turnsOf(dream)).map(({ path, said }) => [path, said]));
}

test.each([
  ["an item", "- `src/tide.ts` – reads the gauge each hour", { "src/tide.ts": "reads the gauge each hour" }],
  [
    "a name with an accent of its own",
    "- `me\u0301t/tide.ts` – reads the gauge",
    { "me\u0301t/tide.ts": "reads the gauge" },
  ],
  ["a bold item", "1. **`src/tide.ts`**: reads the gauge", { "src/tide.ts": "reads the gauge" }],
  ["a link", "- [tide.ts](/home/noor/sea/tide.ts) reads the gauge", { "tide.ts": "reads the gauge" }],
  ["a link to lines", "- [tide.ts](src/tide.ts#L3-L9) reads the gauge", { "src/tide.ts": "reads the gauge" }],
  [
    "a row",
    "| File | Role |\n|---|---|\n| `app/[port]/page.tsx` | Shows one port |",
    { "app/[port]/page.tsx": "Shows one port" },
  ],
  [
    "items below",
    "- `tide.py`:\n  - reads the gauge\n  - draws it",
    { "tide.py": "reads the gauge; draws it" },
  ],
  ["a heading", "### 2. `tide.py`\n\nReads the gauge.", { "tide.py": "Reads the gauge." }],
  [
    "a sentence",
    "All is well. I moved the gauge into `tide.py` today. Bye.",
    { "tide.py": "I moved the gauge into tide.py today." },
  ],
  [
    "brackets behind one of several names",
    "I wrote `tide.py` (reads the gauge of the harbour) and `moon.py` (draws the moon of the night).",
    { "tide.py": "reads the gauge of the harbour", "moon.py": "draws the moon of the night" },
  ],
  [
    "a line that leads to a list",
    "I changed `tide.py` so that:\n\n- it reads metres\n- it draws them",
    { "tide.py": "I changed tide.py so that: it reads metres; it draws them" },
  ],
  ["a line that leads to nothing", "Here is what `tide.py` looks like now:", { "tide.py": "" }],
  ["properties and the person's own names", "`this.h`, `-this.h`, `t.ex` and `your_sea.txt`", {}],
  [
    "Chinese without blanks",
    "- 在 tide.py 中添加了潮汐的高度读数",
    { "tide.py": "在 tide.py 中添加了潮汐的高度读数" },
  ],
  ["only other files", "- `tide.py`, `moon.py`", { "tide.py": "", "moon.py": "" }],
  ["products and versions", "Node.js 24.1, Vue.js, e.g. v1.2 at https://example.org/tide.js", {}],
  ["what a call leaves", "`tide.status(400).json()` and `(x).json`", {}],
  ["namespaces", "- Without System.Text.Json, and with Harbour.Core.Json all the more", {}],
  ["packages", "see `node_modules/sea/index.js`", {}],
])("of %s", (_, answer, facts) => {
  expect(factsOf(answer)).toEqual(facts);
});

test("the last that is said counts, and a list more than a sentence", () => {
  expect(factsOf("- `tide.py`: reads the gauge\n\nThen I started tide.py once more.")).toEqual({
    "tide.py": "reads the gauge",
  });
});

test("an underscore that pages escape is a part of the name, and libraries are no files", () => {
  expect(factsOf("Create `high\\_tide.py`, and draw it with interact.js and process.env")).toEqual({
    "high_tide.py": "Create high\\_tide.py, and draw it with interact.js and process.env",
  });
});

test("files that the person or a tool names are there as well, each once", () => {
  expect(
    factsOf("- `tide.py`: reads the gauge", "看看moon.py和 @src/tide.py", [
      "/home/noor/sea/a.md",
      "/home/noor/sea/b.md",
    ]),
  ).toEqual({ "a.md": "", "b.md": "", "moon.py": "", "src/tide.py": "reads the gauge" });
});

test.each([
  "a/".repeat(50_000),
  "+a".repeat(50_000),
  `${"a.".repeat(50_000)}py`,
  "(a)/".repeat(30_000),
  "`a.py` ".repeat(20_000),
])("is found in linear time", (answer) => {
  const start = performance.now();
  factsOf(answer);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("the ends of one path are one file, those of two are not", () => {
  expect(factsOf("- `tide.ts`: reads the gauge\n- `src/tide.ts`: x\n- `app/src/tide.ts`: y")).toEqual({
    "app/src/tide.ts": "reads the gauge",
  });
  expect(factsOf("- `page.tsx`: shows one port\n- `a/page.tsx`\n- `b/page.tsx`")).toEqual({
    "page.tsx": "shows one port",
    "a/page.tsx": "",
    "b/page.tsx": "",
  });
});

test.each([
  [["src/tide.ts", "src/moon.ts", "app/[port]/page.tsx"], true],
  [["src/tide.ts", "src/moon.ts", "README.md", "tides.csv"], false],
  [["Tides of Oban", "The moon", "Gauges"], false],
])("with the documents %j it works on code: %j", (titles, works) => {
  const documents = titles.map((title, n) => ({ id: `d-${n}`, title }));
  expect(worksOnCode(dreamWith([], { documents }))).toBe(works);
});

test("the files of a pasted stack of calls are none of the conversation", () => {
  const stack =
    "at sea.Gauge(Gauge.java:1)\nat sea.Tide(Tide.java:2)\nat sea.Moon(Moon.java:3)\nat x(X.java:4)";
  expect(factsOf("It is wet.", `Why does tide.py fail?\n\n${stack}`)).toEqual({ "tide.py": "" });
});

test("is with the turns whose answers say something of it, in order", () => {
  const dream = dreamWith([
    { content: "**User:**\n\nGo on.\n\n**Assistant:**\n\n- `src/tide.ts`: reads the gauge" },
    { content: "**User:**\n\nLook at src/tide.ts.\n\n**Assistant:**\n\nI have looked at `src/tide.ts`" },
    { content: "**User:**\n\nGo on.\n\n**Assistant:**\n\nAll is well." },
    { content: "**User:**\n\nGo on.\n\n**Assistant:**\n\n- `tide.ts`: draws the gauge" },
  ]);
  expect(fileFacts(dream, turnsOf(dream))).toEqual([
    { path: "src/tide.ts", said: "draws the gauge", turns: [0, 1, 3] },
  ]);
});
