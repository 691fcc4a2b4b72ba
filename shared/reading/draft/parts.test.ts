import { describe, expect, test } from "vitest";
import { readFiles, readParts } from "./parts.ts";

describe("the parts of a message", () => {
  test.each([
    ["text", "Hello"],
    ["a list of texts", ["Hello"]],
    ["OpenAI's text", [{ type: "text", text: "Hello" }]],
    ["text under value", { type: "text", text: { value: "Hello" } }],
    ["a content of parts", { content_type: "text", parts: ["Hello"] }],
    ["parts in parts", { content: [{ parts: [{ content: "Hello" }] }] }],
    ["what was spoken", [{ type: "voice_note", transcript: "Hello" }]],
    ["what was heard", [{ content_type: "audio_transcription", text: "Hello", direction: "in" }]],
    [
      "the transcript of a recording",
      [{ type: "input_audio", input_audio: { transcript: "Hello", data: "x" } }],
    ],
    ["a refusal", [{ type: "refusal", refusal: "Hello" }]],
  ])("are read: %s", (_, content) => {
    expect(readParts(content)).toEqual({ content: "Hello", attachments: [], unread: [] });
  });

  test("are joined in order", () => {
    expect(readParts(["a", { text: "b" }, [{ content: ["c", "d"] }]], "|").content).toBe("a|b|c|d");
  });

  test.each([
    [
      "a picture by its prompt",
      { content_type: "image_asset_pointer", metadata: { dalle: { prompt: "A boat" } } },
      "A boat",
    ],
    [
      "a file by its name",
      { type: "file", file: { filename: "plan.pdf", mime_type: "application/pdf" } },
      "plan.pdf",
    ],
    [
      "a document by its source",
      { type: "document", title: "Plan", source: { media_type: "text/plain" } },
      "Plan",
    ],
  ])("name %s", (_, part, title) => {
    expect(readParts([part])).toMatchObject({ content: "", attachments: [{ title }], unread: [] });
  });

  test("give a picture's address, but not its bytes", () => {
    const picture = (url: string) => readParts([{ type: "image_url", image_url: { url } }]);
    expect(picture("https://x.org/a.png").attachments).toMatchObject([{ url: "https://x.org/a.png" }]);
    expect(picture("data:image/png;base64,AAAA")).toMatchObject({ attachments: [], unread: ["image_url"] });
    expect(readParts([{ type: "input_image", image_url: "https://x.org/a.png" }]).attachments).toHaveLength(
      1,
    );
  });

  test.each(["tool-search", "dynamic-tool-x", "injected_prompt_block"])(
    "are the machine's own: %s",
    (type) => {
      expect(readParts([{ type, text: "x" }])).toEqual({ content: "", attachments: [], unread: [] });
    },
  );

  test("are counted where they cannot be read", () => {
    expect(readParts([{ type: "hologram", data: 1 }, { x: 1 }, { type: "image" }]).unread).toEqual([
      "hologram",
      "unknown",
      "image",
    ]);
  });

  test("are not counted where they hold nothing, or are the machine's", () => {
    const parts = ["", {}, { type: "text" }, { type: "text", text: "" }, { parts: [] }, null, 3];
    const machine = [
      "thinking",
      "tool_use",
      "tool-call",
      "server_tool_use",
      "web_search_tool_result",
      "reasoning",
    ];
    expect(readParts([...parts, ...machine.map((type) => ({ type, text: "x" }))])).toEqual({
      content: "",
      attachments: [],
      unread: [],
    });
  });

  test("do not count a recording beside its transcript", () => {
    const recording = { content_type: "audio_asset_pointer", asset_pointer: "x" };
    expect(readParts([{ content_type: "audio_transcription", text: "Hi" }, recording]).unread).toEqual([]);
    expect(readParts(["Hi", recording]).unread).toEqual(["audio_asset_pointer"]);
  });

  test("may be nested as deep as JSON can be", () => {
    let nested: unknown = "bottom";
    for (let level = 0; level < 100_000; level++) nested = level % 2 ? [nested] : { content: [nested] };
    expect(readParts(nested).content).toBe("bottom");
  });
});

test("files are attachments, or counted where they have no name", () => {
  expect(
    readFiles([{ file_name: "a.md", extracted_content: "# A" }, { id: 1 }, { extracted_content: "b" }]),
  ).toMatchObject({
    attachments: [{ title: "a.md", content: "# A" }, { content: "b" }],
    unread: ["file"],
  });
});
