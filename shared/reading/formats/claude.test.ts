import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const human = (text: string, more: object = {}) => ({ sender: "human", text, content: [], ...more });
const assistant = (content: object[], more: object = {}) => ({
  sender: "assistant",
  text: "",
  content,
  ...more,
});
const text = (said: string) => ({ type: "text", text: said });

const read = (chat_messages: unknown[], more: object = {}) => readConversation({ chat_messages, ...more });
const texts = (chat_messages: unknown[], more: object = {}) =>
  read(chat_messages, more).messages.map(({ content }) => content);

describe("Claude", () => {
  test("reads names, times and the text blocks", () => {
    const conversation = {
      uuid: "0a1b2c3d-0000-4000-8000-000000000001",
      name: "Rain barrel",
      model: "claude-x",
      created_at: "2026-01-02T03:04:05.678901Z",
      updated_at: "2026-01-02T05:04:05+02:00",
    };
    const messages = [
      human("How big?", { created_at: "2026-01-02T03:04:05Z" }),
      assistant([
        { type: "thinking", thinking: "roof area" },
        text("It depends."),
        { type: "tool_use", name: "web_search", input: { query: "rain" } },
        { type: "tool_result", content: [text("noise")] },
        text("About 200 litres."),
      ]),
    ];
    expect(read(messages, conversation)).toEqual({
      source: "claude",
      external_id: conversation.uuid,
      title: "Rain barrel",
      url: `https://claude.ai/chat/${conversation.uuid}`,
      model: "claude-x",
      created: "2026-01-02T03:04:05.678Z",
      updated: "2026-01-02T03:04:05.000Z",
      messages: [
        { role: "user", content: "How big?", created: "2026-01-02T03:04:05.000Z" },
        { role: "assistant", content: "It depends.\n\nAbout 200 litres.", created: null },
      ],
      documents: [],
      unread_parts: [],
    });
  });

  test("falls back to text, without the note about unsupported blocks", () => {
    const note = "```\nThis block is not supported on your current device yet.\n```";
    expect(texts([{ sender: "assistant", text: `Before.\n\n${note}`, content: null }])).toEqual(["Before."]);
    expect(() => read([{ sender: "assistant", text: note }])).toThrow(/has no messages/);
  });

  test("reads the branch of the current leaf, else of the newest", () => {
    const messages = [
      human("Question", {
        uuid: "q",
        parent_message_uuid: "00000000-0000-4000-8000-000000000000",
        created_at: "2026-01-01T00:00:00Z",
      }),
      assistant([text("First")], { uuid: "a", parent_message_uuid: "q", created_at: "2026-01-01T00:01:00Z" }),
      assistant([text("Second")], {
        uuid: "b",
        parent_message_uuid: "q",
        created_at: "2026-01-01T00:02:00Z",
      }),
    ];
    expect(texts(messages, { current_leaf_message_uuid: "a" })).toEqual(["Question", "First"]);
    expect(texts(messages, { current_leaf_message_uuid: "gone" })).toEqual(["Question", "Second"]);
    expect(texts(messages)).toEqual(["Question", "Second"]);
    expect(texts(messages.map((message) => ({ ...message, parent_message_uuid: null })))).toHaveLength(3);
  });

  test("reads attachments and files as documents", () => {
    const messages = [
      human("See here", {
        attachments: [
          { file_name: "", file_type: "txt", extracted_content: "pasted" },
          { file_name: "notes.md", extracted_content: null },
        ],
        files: [{ file_name: "photo.jpg" }, null],
      }),
    ];
    expect(read(messages).documents).toEqual([
      { title: "Pasted text (pasted…)", content_type: "txt", content: "pasted", message: 0 },
      { title: "notes.md", message: 0 },
      { title: "photo.jpg", message: 0 },
    ]);
  });

  test("moves artifacts from the text to the documents, each in its last version", () => {
    const artifact = (body: string) =>
      `<antArtifact identifier="hut" type="application/vnd.ant.code" language="python" title="Hut">${body}</antArtifact>`;
    const transcript = read([
      assistant([text(`Here:\n${artifact("one")}\nGood?`)]),
      assistant([text(`<antThinking>better</antThinking>\nAgain: ${artifact("two")}`)]),
      assistant([text("Open <antArtifact identifier='x'> stays")]),
    ]);
    expect(transcript.messages.map(({ content }) => content)).toEqual([
      "Here:\n\nGood?",
      "Again:",
      "Open <antArtifact identifier='x'> stays",
    ]);
    expect(transcript.documents).toEqual([
      { title: "Hut", content_type: "text/x-python", content: "two", message: 1 },
    ]);
  });

  test("applies the calls of the artifacts tool", () => {
    const { documents } = read([
      assistant([
        call("artifacts", {
          command: "create",
          id: "p",
          title: "Page",
          type: "text/html",
          content: "<b>a b a</b>",
        }),
        call("artifacts", { command: "update", id: "p", old_str: "a", new_str: "$&" }),
        call("artifacts", { command: "update", id: "none", old_str: "a", new_str: "c" }),
        call("create_file", { path: "/mnt/out/plan.md", file_text: "# Plan" }),
        call("str_replace", { path: "/mnt/out/plan.md", old_str: "Plan", new_str: "Plans" }),
        text("Done"),
      ]),
    ]);
    expect(documents).toEqual([
      { title: "Page", content_type: "text/html", content: "<b>$& b a</b>", message: 0 },
      { title: "plan.md", content: "# Plans", message: 0 },
    ]);
  });

  const call = (name: string, input: object, more: object = {}) => ({
    type: "tool_use",
    name,
    input,
    ...more,
  });

  test("reads what a machine marks in each block for itself", () => {
    expect(texts([assistant([text("One."), text("noise\n</tool-use>\nTwo.")])])).toEqual(["One.\n\nTwo."]);
  });

  test("takes marks of sources out of artifacts", () => {
    const content = 'Five :antCitation[]{citations="0a1b"}.';
    const create = call("artifacts", { command: "create", id: "p", title: "Report", content });
    expect(read([assistant([create, text("Done")])]).documents).toMatchObject([{ content: "Five." }]);
  });

  test("replaces artifacts by their new versions", () => {
    const { documents } = read([
      assistant([
        call("artifacts", { command: "create", id: "p", title: "Page", type: "text/html", content: "a" }),
        call("artifacts", { command: "update", id: "p", old_str: "a", new_str: "b a" }),
        call("artifacts", { command: "rewrite", id: "p", content: "b a c" }),
        call("artifacts", { command: "update", id: "p", old_str: "a", new_str: " " }),
        text("One"),
      ]),
      assistant([
        call("artifacts", { command: "update", id: "p", old_str: "zebra", new_str: "x" }),
        text("Two"),
      ]),
    ]);
    expect(documents).toEqual([
      { title: "Page", content_type: "text/html", content: "b   c", partial: true, message: 1 },
    ]);
  });

  test("carries out no call that failed", () => {
    const create = call("create_file", { path: "/home/claude/app/src/a.py", file_text: "a" });
    const edit = { path: "/home/claude/app/src/a.py", old_str: "a", new_str: "b" };
    const failure = { type: "tool_result", is_error: true };
    expect(
      read([
        assistant([
          create,
          call("str_replace", edit),
          { ...failure },
          call("str_replace", edit, { id: "t1" }),
          call("view", {}, { id: "t2" }),
          { ...failure, tool_use_id: "t1" },
          text("Done"),
        ]),
      ]).documents,
    ).toEqual([{ title: "app/src/a.py", content: "a", message: 0 }]);
  });

  test("keeps what is known of a file that was there before", () => {
    const edit = call("str_replace", {
      path: "/mnt/user-data/uploads/plan.md",
      old_str: "a",
      new_str: "# Plan",
    });
    expect(read([assistant([edit, text("Done")])]).documents).toEqual([
      { title: "plan.md", content: "# Plan", partial: true, message: 0 },
    ]);
  });

  test("says the name of an artifact that is a whole answer, and no placeholder", () => {
    const placeholder =
      "Viewing artifacts created via the Analysis Tool web feature preview isn’t yet supported on mobile.";
    const create = call("artifacts", { command: "create", id: "p", title: "Page", content: "a" });
    expect(texts([assistant([create, text(`\`\`\`\n${placeholder}\n\`\`\``)])])).toEqual(["📎 Page"]);
  });

  test("reads what was spoken, pasted, or attached as what was said", () => {
    expect(texts([human("", { content: [{ type: "voice_note", transcript: "Peas?" }] })])).toEqual(["Peas?"]);
    const pasted = (extracted_content: string) => ({ file_name: "", file_type: "txt", extracted_content });
    const transcript = read([human("", { attachments: [pasted("We mend. More."), pasted("It squeaks.")] })]);
    expect(transcript.messages).toMatchObject([{ content: "We mend. More.\n\nIt squeaks." }]);
    expect(transcript.documents.map(({ title }) => title)).toEqual([
      "Pasted text (We mend…)",
      "Pasted text (It squeaks…)",
    ]);
    expect(texts([human("", { files: [{ file_name: "roof.jpg" }] })])).toEqual(["📎 roof.jpg"]);
  });

  test("lists a file once, and counts one without a name", () => {
    const file = { file_name: "plan.md", file_uuid: "1" };
    const more = {
      attachments: [{ ...file, extracted_content: "# Plan" }],
      files: [file, { file_uuid: "2" }],
    };
    expect(read([human("See", more)])).toMatchObject({
      documents: [{ title: "plan.md", content: "# Plan" }],
      unread_parts: [{ kind: "file", count: 1 }],
    });
  });

  test("reads what it cites as documents", () => {
    const page = { type: "web_search_citation", title: "Tides", url: "https://x.org" };
    const cited = { ...text("Twice a day."), citations: [{ uuid: "1", details: page }, { details: page }] };
    expect(read([assistant([cited])]).documents).toEqual([
      { title: "Tides", url: "https://x.org", message: 0 },
    ]);
  });

  test("begins anew where the first message was edited", () => {
    const root = "00000000-0000-4000-8000-000000000000";
    const linked = (uuid: string, parent: string, minute: number) =>
      human(uuid, { uuid, parent_message_uuid: parent, created_at: `2026-01-01T00:0${minute}:00Z` });
    const messages = [linked("a", root, 1), linked("b", "a", 2), linked("c", root, 3), linked("d", "c", 4)];
    expect(texts(messages)).toEqual(["c", "d"]);
    expect(texts(messages, { current_leaf_message_uuid: "b" })).toEqual(["a", "b"]);
    expect(texts([...messages, linked("e", "gone", 5)])).toEqual(["c", "d", "e"]);
  });
});
