import { describe, expect, test } from "vitest";
import { readConversation } from "../../read.ts";

interface Said {
  role?: string;
  text?: string;
  parent?: string | null;
  time?: number | null;
  content?: object;
  [field: string]: unknown;
}

/** One node of a mapping, said by the user unless told otherwise. */
const node = ({ role = "user", text = "", parent = null, time = null, content, ...message }: Said) => ({
  parent,
  children: [],
  message: {
    author: { role },
    create_time: time,
    content: content ?? { content_type: "text", parts: [text] },
    recipient: "all",
    ...message,
  },
});

const texts = (conversation: object) => readConversation(conversation).messages.map(({ content }) => content);

/** A root without a message, a question, an abandoned answer and a kept one. */
const branching = {
  root: { id: "root", parent: null, children: ["q"], message: null },
  q: node({ text: "Name a bakery", parent: "root", time: 100 }),
  old: node({ role: "assistant", text: "Crumbs", parent: "q", time: 110 }),
  kept: node({ role: "assistant", text: "Rise", parent: "q", time: 120, metadata: { model_slug: "gpt-x" } }),
};

describe("ChatGPT", () => {
  test("keeps the branch that current_node ends", () => {
    const conversation = {
      conversation_id: "0a1b2c3d-0000-4000-8000-000000000001",
      title: null,
      create_time: 100.5,
      update_time: 1e300,
      current_node: "old",
      default_model_slug: "gpt-default",
      mapping: branching,
    };
    expect(readConversation(conversation)).toEqual({
      source: "chatgpt",
      external_id: "0a1b2c3d-0000-4000-8000-000000000001",
      title: null,
      url: "https://chatgpt.com/c/0a1b2c3d-0000-4000-8000-000000000001",
      model: "gpt-default",
      created: "1970-01-01T00:01:40.500Z",
      updated: "1970-01-01T00:01:50.000Z",
      messages: [
        { role: "user", content: "Name a bakery", created: "1970-01-01T00:01:40.000Z" },
        { role: "assistant", content: "Crumbs", created: "1970-01-01T00:01:50.000Z" },
      ],
      documents: [],
      unread_parts: [],
    });
    expect(readConversation({ ...conversation, current_node: "kept" }).model).toBe("gpt-x");
  });

  test.each([
    ["null", null],
    ["dangling", "gone"],
    ["at a node before anything was said", "root"],
  ])("takes the newest leaf where current_node is %s", (_, current_node) => {
    expect(texts({ current_node, mapping: branching })).toEqual(["Name a bakery", "Rise"]);
  });

  test("takes a leaf without a time for as old as what it answers", () => {
    const mapping = {
      q: node({ text: "Question", time: 10 }),
      first: node({ role: "assistant", text: "First", parent: "q", time: 20 }),
      untimed: node({ role: "assistant", text: "Untimed", parent: "q" }),
    };
    expect(texts({ mapping })).toEqual(["Question", "First"]);
  });

  test("ends a walk that leads in a circle, and reads a graph without a root", () => {
    const circle = {
      a: node({ text: "One", parent: "b" }),
      b: node({ text: "Two", parent: "a" }),
    };
    expect(texts({ mapping: circle, current_node: "a" })).toEqual(["Two", "One"]);
    expect(texts({ mapping: circle })).toHaveLength(2);
    const self = { a: node({ text: "Alone", parent: "a" }) };
    expect(texts({ mapping: self, current_node: "a" })).toEqual(["Alone"]);
    const rootless = { a: node({ text: "One", parent: "gone" }), b: node({ text: "Two", parent: "a" }) };
    expect(texts({ mapping: rootless, current_node: "b" })).toEqual(["One", "Two"]);
  });

  test("follows children where parents are missing", () => {
    const mapping = {
      a: { children: ["b"], message: node({ text: "One" }).message },
      b: { message: node({ text: "Two" }).message },
    };
    expect(texts({ mapping, current_node: "b" })).toEqual(["One", "Two"]);
  });

  test("leaves out what was hidden, thought, or said to and by tools", () => {
    const chain: [string, Said][] = [
      ["system", { role: "system", text: "Be nice" }],
      ["context", { content: { content_type: "user_editable_context", user_profile: "x" } }],
      ["hidden", { text: "hidden", metadata: { is_visually_hidden_from_conversation: true } }],
      ["q", { text: "How many sheep?" }],
      ["thoughts", { role: "assistant", content: { content_type: "thoughts", thoughts: [] } }],
      ["channel", { role: "assistant", text: "hmm", channel: "analysis" }],
      ["call", { role: "assistant", recipient: "python", content: { content_type: "code", text: "1+1" } }],
      ["output", { role: "tool", content: { content_type: "execution_output", text: "2" } }],
      ["recap", { role: "assistant", content: { content_type: "reasoning_recap", content: "3s" } }],
      ["blank", { role: "assistant", text: "  \n" }],
      ["answer", { role: "assistant", text: "Two." }],
    ];
    const mapping = Object.fromEntries(
      chain.map(([id, said], at) => [id, node({ ...said, parent: chain[at - 1]?.[0] ?? null })]),
    );
    expect(texts({ mapping, current_node: "answer" })).toEqual(["How many sheep?", "Two."]);
  });

  test("reads text among pictures, and speech", () => {
    const content = {
      content_type: "multimodal_text",
      parts: [
        { content_type: "image_asset_pointer", asset_pointer: "file://x" },
        "What is this?",
        { content_type: "audio_transcription", text: "Spoken words", direction: "in" },
        null,
      ],
    };
    expect(texts({ mapping: { a: node({ content }) } })).toEqual(["What is this?\nSpoken words"]);
  });

  test("strips citation marks and keeps the words some stand for", () => {
    const text =
      "Sedum \uE200cite\uE202turn0search1\uE202turn0search2\uE201grows【12†source】 in " +
      '\uE200entity\uE202["city","Ghent","a city"]\uE201, says \uE200url\uE202the guide\uE202turn0\uE201' +
      " :contentReference[oaicite:3]{index=3}.\uE203 【not a mark】";
    expect(texts({ mapping: { a: node({ text }) } })).toEqual([
      "Sedum grows in Ghent, says the guide. 【not a mark】",
    ]);
  });

  test("makes documents of canvases, as last rewritten, and of attachments", () => {
    const call = (recipient: string, argument: object, parent: string) =>
      node({
        role: "assistant",
        recipient,
        parent,
        content: { content_type: "code", text: JSON.stringify(argument) },
      });
    const mapping = {
      q: node({ text: "Plan", metadata: { attachments: [{ name: "sketch.png", mime_type: "image/png" }] } }),
      made: call("canmore.create_textdoc", { name: "Plan", type: "document", content: "Draft" }, "q"),
      part: call("canmore.update_textdoc", { updates: [{ pattern: "Dr", replacement: "X" }] }, "made"),
      all: call("canmore.update_textdoc", { updates: [{ pattern: ".*", replacement: "Final" }] }, "part"),
      code: call("canmore.create_textdoc", { name: "app", type: "code/python", content: "x=1" }, "all"),
      broken: node({ role: "assistant", recipient: "canmore.create_textdoc", text: "{", parent: "code" }),
      end: node({ role: "assistant", text: "Done", parent: "broken" }),
    };
    expect(readConversation({ mapping, current_node: "end" }).documents).toEqual([
      { title: "sketch.png", content_type: "image/png", message: 0 },
      { title: "Plan", content_type: "text/markdown", content: "Final", message: 1 },
      { title: "app", content_type: "text/x-python", content: "x=1", message: 1 },
      { title: "Untitled", content_type: "text/markdown", message: 1 },
    ]);
  });

  test("reads the path alone where an exporter writes it, and says when there is nothing", () => {
    const linear_conversation = [
      { id: "a", ...node({ text: "One" }) },
      { id: "b", ...node({ role: "assistant", text: "Two", parent: "a" }) },
    ];
    expect(texts({ linear_conversation })).toEqual(["One", "Two"]);
    expect(texts({ messages: linear_conversation.map(({ message }) => message) })).toEqual(["One", "Two"]);
    for (const field of ["mapping", "current_node", "default_model_slug"])
      expect(() => readConversation({ title: "Empty", [field]: null })).toThrow(/has no messages/);
    expect(() => readConversation({ mapping: { a: null, b: 3, c: {} } })).toThrow(/has no messages/);
  });
});
