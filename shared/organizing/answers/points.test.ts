import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { pointsOf } from "./points.ts";

const shown = (answer: string) =>
  pointsOf(
    parseConversation(
      transcriptOf([
        { role: "user", content: "What could our island use?" },
        { role: "assistant", content: answer },
      ]),
    ),
  ).map(({ text }) => text);

describe("the points of an answer are", () => {
  test.each([
    [
      "the names in its list",
      "1. **Ferry app**: tides\n2. **Map**: paths\n3. Bird guide",
      "Ferry app, Map, Bird guide",
    ],
    [
      "its numbered headings, rather than the lists under them",
      "## 1. Ferry\n- **Price**: low\n- **Fun**: high\n- **Time**: short\n## 2. Map\nA\n## 3. Bird guide\nB",
      "Ferry, Map, Bird guide",
    ],
    [
      "its headings where it has no list",
      "## Ferry\nA\n## Map\nB\n## Bird guide\nC",
      "Ferry, Map, Bird guide",
    ],
    [
      "named without what they all begin with",
      "## User story: Login\nA\n## User story: Search\nB\n## User story: Map\nC",
      "Login, Search, Map",
    ],
    ["each named once", "- **Map**: a\n- **Map**: b\n- **Ferry**: c\n- **Port**: d", "Map, Ferry, Port"],
  ])("%s", (_, answer, points) => {
    expect(shown(answer)).toEqual([`Points: ${points}`]);
  });

  test("steps where most of them are orders", () => {
    expect(shown("1. Paint the boat\n2. Buy a rope\n3. Invite the neighbours")).toEqual([
      "Steps: Paint the boat, Buy a rope, Invite the neighbours",
    ]);
  });
});

test.each([
  ["two names", "- **Map**: a\n- **Ferry**: b"],
  ["commands", "- npm install\n- npm test\n- git push"],
  ["counts", "- **Day 1**: a\n- **Day 2**: b\n- **Day 3**: c"],
  [
    "whole sentences",
    "- The first ferry leaves at six.\n- The second one leaves at seven.\n- The last leaves late.",
  ],
])("%s are no points", (_, answer) => {
  expect(shown(answer)).toEqual([]);
});

test("a long list takes time in proportion", () => {
  const list = (count: number): string =>
    Array.from({ length: count }, (_, at) => `- Boat n${at}x`).join("\n");
  const conversation = parseConversation(
    transcriptOf([
      { role: "user", content: "Which boats are there?" },
      { role: "assistant", content: list(20_000) },
    ]),
  );
  const start = performance.now();
  pointsOf(conversation);
  expect(performance.now() - start).toBeLessThan(500);
});
