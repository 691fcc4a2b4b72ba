import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import { expect, test } from "vitest";
import { rules } from "./index.ts";

const fragmentsOf = async (messages: Parameters<typeof transcriptOf>[0]) =>
  (await rules.organize(transcriptOf(messages))).fragments;
const contentsOf = async (messages: Parameters<typeof transcriptOf>[0]) =>
  (await fragmentsOf(messages)).map(({ content }) => content);

test("a fragment holds what both sides say, with who says it, in order", async () => {
  expect(
    await contentsOf([
      "Should the bee hotel be of oak or of pine?",
      "Oak lasts longer.",
      "Good, oak it is. No paint!",
      "Understood.",
    ]),
  ).toEqual([
    "**User:**\n\nShould the bee hotel be of oak or of pine?\n\n**Assistant:**\n\nOak lasts longer.",
    "**User:**\n\nGood, oak it is. No paint!\n\n**Assistant:**\n\nUnderstood.",
  ]);
});

test("messages of one side that follow one another have one name above them", async () => {
  const content = await contentsOf([
    { role: "user", content: "Which wood for a bee hotel?" },
    { role: "user", content: "It hangs in the rain." },
    { role: "assistant", content: "Oak." },
    { role: "assistant", content: "Or larch." },
    { role: "user", content: "Where do I get larch?" },
    { role: "assistant", content: "At the sawmill." },
  ]);
  expect(content[0]).toBe(
    "**User:**\n\nWhich wood for a bee hotel?\n\nIt hangs in the rain.\n\n**Assistant:**\n\nOak.\n\nOr larch.",
  );
});

test("what is too short for a fragment of its own stays with the one before", async () => {
  const contents = await contentsOf(["Which wood for a bee hotel?", "Oak.", "Thanks, now add the roof."]);
  expect(contents).toEqual([
    "**User:**\n\nWhich wood for a bee hotel?\n\n**Assistant:**\n\nOak.\n\n**User:**\n\nThanks, now add the roof.",
  ]);
  expect(await contentsOf(["A bee hotel."])).toEqual(["**User:**\n\nA bee hotel."]);
});

test("of a coding agent the reports are kept, with all that the person says", async () => {
  const report = `The roof is on. ${"It holds in wind and rain. ".repeat(9)}`.trim();
  const [content] = await contentsOf([
    { role: "user", content: "Put a roof on the bee hotel" },
    ...["Let me look.", "Now I'll measure.", "Let me saw.", report].map((said) => ({
      role: "assistant" as const,
      content: said,
    })),
  ]);
  expect(content).toBe(`**User:**\n\nPut a roof on the bee hotel\n\n**Assistant:**\n\n${report}`);
});

test("the longest message is cut, and never a whole side", async () => {
  const log = "The hotel creaks in the wind.\n\n".repeat(2_000);
  const [content = ""] = await contentsOf([`Why is that?\n\n${log}`, "It is the third nail."]);
  expect(content).toMatch(/^\*\*User:\*\*\n\nWhy is that\?\n/);
  expect(content).toMatch(/\n\n…\n\n[\s\S]+\n\n\*\*Assistant:\*\*\n\nIt is the third nail\.$/);
  expect(content.length).toBeLessThan(20_100);
  const many = Array.from({ length: 30_000 }, (_, at) => `Nail ${at} is ${"very ".repeat(20)}loose.`);
  for (const each of await contentsOf(many)) expect(each.length).toBeLessThan(30_000);
});

test("what is cut ends with what came out of it, and never begins in the middle of code", async () => {
  const code = `\`\`\`js\n${"hang(hotel);\n\nnail();\n".repeat(900)}\`\`\``;
  const [content = ""] = await contentsOf(["Hang it up.", `Here:\n\n${code}\n\n${code}\n\nIt hangs now.`]);
  expect(content).toMatch(/```\n\n…\n\nIt hangs now\.$/);
  expect(content.match(/```/g)).toHaveLength(2);
});

test("code that is cut, or never closed, holds no words of the next speaker", async () => {
  const code = "```js\nhang(hotel);\n";
  for (const answer of [code, `${code}${"nail();\n".repeat(5_000)}`, `${code}\n\n`.repeat(3_000)]) {
    const contents = await contentsOf(["Hang up the bee hotel.", answer, "Thanks a lot, nice."]);
    const blocks = readMarkdown(contents.join("\n\n"));
    const codes = blocks.flatMap((block) => (block.kind === "code" ? [block.code] : []));
    expect(codes.join("\n")).not.toMatch(/User:|Thanks/);
    expect(blocks.at(-1)).toMatchObject({ kind: "paragraph", text: "Thanks a lot, nice." });
  }
});

test("long conversations have at most forty fragments, which hold every turn", async () => {
  const messages = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? `Why ${at}?` : `Because ${at}.`));
  const fragments = await fragmentsOf(messages);
  expect(fragments.length).toBeLessThanOrEqual(40);
  const whole = fragments.map(({ content }) => content).join("\n");
  for (const message of messages) expect(whole).toContain(message);
});
