import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";
import { microsoftCopilot } from "./microsoft-copilot.ts";

const HEADER = "\uFEFFConversation,Time,Author,Message";

async function split(...chunks: string[]): Promise<string[]> {
  const texts = [];
  for await (const text of microsoftCopilot.split?.(inPieces(chunks)) ?? []) texts.push(text);
  return texts;
}

async function* inPieces(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);

describe("Microsoft Copilot's activity history", () => {
  test("has the newest message first, and an answer before its question of the same second", () => {
    const csv = `${HEADER}\r
"Dough",2026-05-05T10:02:00,AI,"Yes: ""two"" hours\nmore, warm."\r
"Dough",2026-05-05T10:02:00,Human,"Longer?"\r
"Dough",2026-05-05T10:00:00,AI,Under-proofed.\r
"Dough",2026-05-05T10:00:00,Human,"My dough, it is flat."\r
`;
    expect(readConversation(csv)).toEqual({
      source: "microsoft-copilot",
      external_id: null,
      title: "Dough",
      url: null,
      model: null,
      created: "2026-05-05T10:00:00.000Z",
      updated: "2026-05-05T10:02:00.000Z",
      messages: [
        { role: "user", content: "My dough, it is flat.", created: "2026-05-05T10:00:00.000Z" },
        { role: "assistant", content: "Under-proofed.", created: "2026-05-05T10:00:00.000Z" },
        { role: "user", content: "Longer?", created: "2026-05-05T10:02:00.000Z" },
        { role: "assistant", content: 'Yes: "two" hours\nmore, warm.', created: "2026-05-05T10:02:00.000Z" },
      ],
      documents: [],
      unread_parts: [],
    });
  });

  test("is cut into a CSV per title; rows without one belong together where they stand together", async () => {
    const texts = await split(
      `${HEADER}\r\n"Bread, white",2026-05-05T10:02:00,AI,Rye.\r\n,2026-05-05T10:01:00,AI,Ni`,
      `ce.\r\n,2026-05-05T10:01:00,Human,Hello\r\n"Bread, white",2026-05-05T10:00:00,Human,Which?\r\n`,
      ",2026-05-04T10:00:00,Human,Bye\r\n",
    );
    expect(texts.map(said)).toEqual([
      ["user: Which?", "assistant: Rye."],
      ["user: Hello", "assistant: Nice."],
      ["user: Bye"],
    ]);
    expect(texts.map((text) => readConversation(text).title)).toEqual(["Bread, white", null, null]);
    await expect(split(...texts.slice(0, 1))).resolves.toEqual(texts.slice(0, 1));
  });

  test("is refused as one conversation where it holds several", () => {
    const csv = `${HEADER}\nA,2026-05-05T10:00:00,Human,x\nB,2026-05-05T10:00:00,Human,y\n`;
    expect(() => readConversation(csv)).toThrow(/holds 2 conversations: send the whole file as an import/);
    expect(() => readConversation(`${HEADER}\n`)).toThrow(/no messages/);
  });

  test("has other columns and the oldest message first in Microsoft 365", () => {
    const csv = `CreatedAt,MessageContent,Author,ChatName
2/1/2026 10:00:00 +00:00,Query,user,Research
2/1/2026 1:30:01 PM +01:00,Answer,bot,Research
2/1/2026 13:30:02 +01:00,Done,system,Research
`;
    expect(readConversation(csv)).toMatchObject({
      title: "Research",
      messages: [
        { role: "user", content: "Query", created: "2026-02-01T10:00:00.000Z" },
        { role: "assistant", content: "Answer", created: "2026-02-01T12:30:01.000Z" },
      ],
      unread_parts: [{ kind: "message of another author", count: 1 }],
    });
  });

  test("may have been saved by a spreadsheet, with other delimiters and no times that are known", () => {
    const csv =
      "Conversation;Time;Author;Message\nDough;05.05.2026 10:00;AI;Rest, then.\nDough;05.05.2026 10:00;Human;Flat\n";
    expect(said(csv)).toEqual(["user: Flat", "assistant: Rest, then."]);
    expect(said(csv.replaceAll(";", "\t"))).toEqual(["user: Flat", "assistant: Rest, then."]);
    expect(readConversation(csv).created).toBeNull();
  });

  test.each([
    "Conversation,Time,Author",
    "Conversation|Time|Author|Message",
    "A Conversation, Time, Author and Message",
    `${"x".repeat(200)},Conversation,Time,Author,Message`,
    "",
  ])("is no other table: %s", (text) => {
    expect(microsoftCopilot.detect(text)).toBe(false);
  });

  test("takes time linear in what it holds, whatever its quotes are", { timeout: 30_000 }, () => {
    for (const row of ['"', '""', '"a"b', 'x,"', '"a" ']) {
      const csv = `${HEADER}\n${row.repeat(400_000)}`;
      microsoftCopilot.detect(csv);
      microsoftCopilot.read(csv);
    }
  });
});
