import fc from "fast-check";
import { expect, test } from "vitest";
import { readConversation } from "../read.ts";

const said = (input: unknown): string[] =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);

test.each([
  ["chatgpt", "You said:\nA pond?\nChatGPT said:\nDig deep."],
  [
    "chatgpt",
    "Skip to content\nChatGPT 5\nChat history\nYou said:\nA pond?\nChatGPT said:\nChatGPT\n\nDig deep.\n4o\nSources",
  ],
  ["gemini", "You said\n\nA pond?\nGemini said\n\nDig deep."],
  ["copilot", "You said:\nA pond?\nCopilot said:\nDig deep."],
  ["claude", "You said:\nA pond?\nClaude responded:\nDig deep."],
  ["chatgpt", "##### You said:\n\nA pond?\n\n###### ChatGPT said:\n\nThought for 9s\n\nDig deep."],
  ["chatgpt", "Du hast gesagt:\nA pond?\nChatGPT hat gesagt:\n1m 41s nachgedacht\nDig deep."],
  ["chatgpt", "Vous avez dit :\nA pond?\nChatGPT a dit :\nRéflexion durant 42s\n\nDig deep.\n2/2"],
  ["chatgpt", "Dijiste:\nA pond?\nChatGPT dijo:\nPensado durante 8s\nDig deep."],
  ["chatgpt", "Has dicho:\nA pond?\nChatGPT ha dicho:\nMemoria actualizada\nDig deep."],
  ["chatgpt", "Você disse:\nA pond?\nO ChatGPT disse:\nPensou por 8s\n\nDig deep."],
  ["gemini", "Hai detto\nA pond?\nGemini ha detto\nDig deep."],
  ["chatgpt", "你说：\nA pond?\nChatGPT 说：\n已思考 9s\nDig deep."],
  ["chatgpt", "あなたの発言:\nA pond?\nChatGPT の発言:\nDig deep."],
  ["chatgpt", "User\nA pond?\nChatGPT\nDig deep."],
  ["claude", "You\n---\nA pond?\n\nClaude\n------\nDig deep."],
  ["chatgpt", "Gå vidare till innehållet\nChatthistorik\n\nDu sade:\nA pond?\nChatGPT sade:\nDig deep."],
  ["chatgpt", "Vous avez dit\u00a0:\nA pond?\nChatGPT a dit\u00a0:\nDig deep."],
  ["chatgpt", "나의 말:\nA pond?\nChatGPT의 말:\nDig deep."],
])("is read as of %s: %j", (source, text) => {
  expect(readConversation(text).source).toBe(source);
  expect(said(text)).toEqual(["user: A pond?", "assistant: Dig deep."]);
});

test("in the one message of a capture is the chat, whose code becomes a block", () => {
  const content =
    "You said:\nRename the photos.\nChatGPT said:\nHere:\n\nbash\nCopy code\nfor f in *.jpg; do\n  mv a b\ndone\n\nYou said:\nAlso png.";
  expect(said({ title: "Pasted", messages: [{ role: "user", content }] })).toEqual([
    "user: Rename the photos.",
    "assistant: Here:\n\n```bash\nfor f in *.jpg; do\n  mv a b\ndone\n```",
    "user: Also png.",
  ]);
  expect(
    said({
      messages: [
        { role: "user", content },
        { role: "assistant", content: "A good chat." },
      ],
    }),
  ).toEqual([`user: ${content}`, "assistant: A good chat."]);
});

test("has a title above it, or a request, or the end of an answer", () => {
  const chat = "You said:\nA pond?\nChatGPT said:\nDig deep.";
  expect(readConversation(`[Garden](/g/x)\n\nPond review4o\n\n2\n\n${chat}`).title).toBe("Pond review");
  expect(said(`Make a list of this chat:\n\n${chat}`)[0]).toBe("user: Make a list of this chat:");
  const end = "It holds water and carp. ".repeat(20).trim();
  expect(said(`${end}\n\n${chat}`)[0]).toBe(`assistant: ${end}`);
  expect(said("A pond?\nChatGPT said:\nDig deep.\nYou said:\nThanks")[0]).toBe("user: A pond?");
});

test("names alone may stand below the first question", () => {
  expect(said("A pond?\nChatGPT\nDig deep.\nUser\nThanks\nChatGPT\nSure.")).toEqual([
    "user: A pond?",
    "assistant: Dig deep.",
    "user: Thanks",
    "assistant: Sure.",
  ]);
  expect(
    readConversation("# Talk\n\n## Prompts\n\nUser\nA pond for carp?\nChatGPT\nDig deep.\nUser\nThanks")
      .title,
  ).toBe("Talk");
});

test.each([
  "Who speaks:\n\nUser\nasks.\n\nChatGPT\nanswers.",
  "# Tools\n\nUser\nChatGPT\nClaude\nUser\nCursor",
  `${"A long text. ".repeat(50)}\n\nUser\na\nChatGPT\nb\nUser\nc`,
  "You said:\nnothing.\n\nThe end.",
  "He wrote: ChatGPT said: dig.\nYou said: no.",
  "I asked and ChatGPT said:\ndig deep.",
])("prose is no chat: %j", (text) => {
  expect(() => readConversation(text)).toThrow(/known format/);
});

test("names alone open turns wherever they alternate, and nothing that is said is lost", () => {
  const text = fc.constantFrom("dig", "a pond", "```js\nx\n```", "User: b", "- ChatGPT", "# c");
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 2, maxLength: 6 }), (exchanges) => {
      const chat = exchanges.map(([asked, answered]) => `User\n${asked}\nChatGPT\n${answered}\n`).join("");
      expect(said(chat)).toEqual(
        exchanges.flatMap(([asked, answered]) => [`user: ${asked}`, `assistant: ${answered}`]),
      );
    }),
  );
});
