import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const said = (input: unknown) =>
  readConversation(input).messages.map(({ role, content }) => `${role}: ${content}`);
const MESSAGES = ["user: A pond?", "assistant: Dig deep."];

describe("Google AI Studio", () => {
  const prompt = (...chunks: object[]) => ({
    runSettings: { model: "models/gemini-3-pro" },
    systemInstruction: {},
    chunkedPrompt: { chunks, pendingInputs: [{ text: "half a ques", role: "user" }] },
  });

  test("has text of which parts repeat the pieces, reasoning and errors", () => {
    const transcript = readConversation(
      prompt(
        { role: "user", text: "A pond?", tokenCount: 3 },
        { role: "model", text: "hm", isThought: true, parts: [{ text: "hm", thought: true }] },
        { role: "model", errorMessage: "An internal error has occurred." },
        { role: "model", text: "Dig deep.", parts: [{ text: "Dig " }, { text: "deep." }] },
      ),
    );
    expect(transcript.messages.map(({ role, content }) => `${role}: ${content}`)).toEqual(MESSAGES);
    expect(transcript.model).toBe("gemini-3-pro");
    const parts = [{ text: "hm", thought: true }, { text: "Dig " }, { text: "deep." }];
    expect(said(prompt({ role: "user", text: "A pond?" }, { role: "model", parts }))).toEqual(MESSAGES);
  });

  test("has the files of a question in chunks before it", () => {
    const { messages, documents, unread_parts } = readConversation(
      prompt(
        { role: "user", driveDocument: { id: "doc1" } },
        { role: "user", inlineFile: { mimeType: "image/png", data: "xx" } },
        { role: "user", text: "A pond?", driveImage: { id: "img1" } },
        { role: "user", youtubeVideo: { id: "vid1" } },
        {
          role: "model",
          text: "Dig deep.",
          grounding: { groundingSources: [{ title: "Ponds", uri: "https://ponds.org/" }] },
        },
      ),
    );
    expect(messages.map(({ content }) => content)).toEqual([
      "A pond?",
      "📎 https://www.youtube.com/watch?v=vid1",
      "Dig deep.",
    ]);
    expect(documents).toMatchObject([
      { url: "https://drive.google.com/open?id=doc1", message: 0 },
      { url: "https://drive.google.com/open?id=img1", message: 0 },
      { url: "https://www.youtube.com/watch?v=vid1", message: 1 },
      { title: "Ponds", url: "https://ponds.org/", message: 2 },
    ]);
    expect(unread_parts).toEqual([{ kind: "file", count: 1 }]);
  });
});

describe("the Gemini API", () => {
  const contents = [
    { role: "user", parts: [{ text: "A pond?" }, { inlineData: { mimeType: "image/png", data: "xx" } }] },
    { role: "model", parts: [{ text: "hm", thought: true }, { functionCall: { name: "dig", args: {} } }] },
    { role: "user", parts: [{ functionResponse: { name: "dig", response: {} } }] },
    { role: "model", parts: [{ text: "Dig deep." }] },
  ];

  test("has contents with parts, alone or in a request", () => {
    expect(said(contents)).toEqual(MESSAGES);
    expect(said({ model: "models/gemini-3", contents, systemInstruction: { parts: [] } })).toEqual(MESSAGES);
    expect(readConversation({ model: "models/gemini-3", contents })).toMatchObject({
      source: "gemini-api",
      model: "gemini-3",
      unread_parts: [{ kind: "file", count: 1 }],
    });
    expect(said({ contents: [{ parts: [{ text: "A pond?" }] }] })).toEqual(["user: A pond?"]);
  });

  test("has files with names or addresses", () => {
    const parts = [
      { fileData: { displayName: "plan.pdf", fileUri: "https://files.org/1", mimeType: "application/pdf" } },
    ];
    expect(readConversation([{ role: "user", parts }])).toMatchObject({
      messages: [{ content: "📎 plan.pdf" }],
      documents: [{ title: "plan.pdf", url: "https://files.org/1", content_type: "application/pdf" }],
    });
  });
});

test("the Gemini CLI: content is text or parts", () => {
  const session = {
    sessionId: "s",
    messages: [
      { type: "user", content: [{ text: "A pond?" }, { functionResponse: {} }] },
      { type: "gemini", content: "Dig deep." },
    ],
  };
  expect(said(session)).toEqual(MESSAGES);
});

test("the Gemini CLI: the files that its tools wrote", () => {
  const file_path = "/pond/plan.md";
  const toolCalls = [
    { name: "write_file", args: { file_path, content: "Dig.\n" }, status: "success" },
    { name: "replace", args: { file_path, old_string: "Dig", new_string: "Fill" }, status: "error" },
    { name: "replace", args: { file_path, old_string: "Dig", new_string: "Dig deep" }, status: "success" },
  ];
  const messages = [
    { type: "user", content: "A pond?" },
    { type: "gemini", content: "Dig deep.", toolCalls },
  ];
  expect(readConversation({ sessionId: "s", messages }).documents).toEqual([
    { title: "plan.md", content_type: "text/markdown", content: "Dig deep.\n", made: {}, message: 1 },
  ]);
});

test("the Gemini CLI: a log of messages that change and are taken back", () => {
  const message = (id: string, type: string, content: string) => ({ id, type, content });
  const log = [
    { sessionId: "s", projectHash: "x", startTime: "2026-09-10T18:13:00Z", messages: [] },
    message("a", "user", "A pond?"),
    message("b", "gemini", "Dig"),
    message("b", "gemini", "Dig shallow."),
    message("c", "user", "Sure?"),
    { $rewindTo: "b" },
    message("d", "gemini", "Dig deep."),
    { $set: { summary: "Pond", messages: [message("d", "gemini", "Dig deep.")] } },
  ];
  expect(said(log)).toEqual(MESSAGES);
  expect(readConversation(log)).toMatchObject({
    source: "gemini-cli",
    external_id: "s",
    title: "Pond",
    created: "2026-09-10T18:13:00.000Z",
  });
  expect(said([...log, { $rewindTo: "gone" }, message("e", "user", "A lake?")])).toEqual(["user: A lake?"]);
});
