import { Conversation, Message } from "@dreamcatcher/contracts/conversation";
import { Document } from "@dreamcatcher/contracts/dream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { beginningsOf, footprintOf } from "./continuation.ts";
import {
  contentHash,
  formerIdOf,
  idOfSource,
  idOfTalk,
  openingOf,
  placeAfter,
  placeOfTalk,
} from "./conversation-id.ts";
import { readConversation } from "./read.ts";
import { type Transcript, UnreadableConversation } from "./transcript.ts";

const Readable = Conversation.pick({
  source: true,
  external_id: true,
  title: true,
  url: true,
  model: true,
  created: true,
  updated: true,
}).extend({
  messages: z.array(Message.extend({ content: z.string().regex(/\S/) })).min(1),
  documents: z
    .array(
      Document.omit({ id: true }).extend({
        content: z.string().optional(),
        partial: z.literal(true).optional(),
        made: z.object({ whole: z.string().optional(), changes: z.string().optional() }).optional(),
        message: z.int().min(0).optional(),
      }),
    )
    .max(200),
  unread_parts: z.array(z.object({ kind: z.string().min(1), count: z.int().min(1) })),
});

/** All texts in a value, with the names of its fields. */
const textIn = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? Object.entries(value)
        .map(([name, inner]) => `${name} ${textIn(inner)}`)
        .join("\n")
    : String(value);

/** Reads an input; fails if the transcript breaks a contract or an error is not UnreadableConversation. */
function outcome(input: unknown): Transcript | undefined {
  try {
    const transcript = readConversation(input);
    expect(Readable.parse(transcript)).toEqual(transcript);
    // UTF-8 cannot encode half of a surrogate pair, so encoding would change it.
    const bytes = new TextEncoder().encode(textIn(transcript));
    expect(new TextDecoder().decode(bytes)).toEqual(textIn(transcript));
    return transcript;
  } catch (error) {
    if (!(error instanceof UnreadableConversation)) throw error;
    expect(error.message.isWellFormed()).toBe(true);
    return undefined;
  }
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "user",
    "assistant",
    "human",
    "text",
    "all",
    "a",
    "b",
    "https://x.org",
    "2026-01-01T00:00:00Z",
  ),
  fc.constantFrom("<think>", "</think>\n", "\uD800", "\n\n", "# ", "```\n", ":::writing{id=1}\na\n:::\n"),
  fc.constantFrom(
    '<xaiArtifact title="a">',
    "</xaiArtifact>",
    "\uE200cite\uE202turn0search1\uE201",
    "【1†a】",
  ),
);
const anything = fc.oneof(
  { weight: 3, arbitrary: anyText },
  fc.double(),
  fc.constantFrom(null, true, 1e300, -1, 1_700_000_000.5),
  fc.array(anyText, { maxLength: 3 }),
  fc.dictionary(anyText, anyText, { maxKeys: 3 }),
);

/** Objects with the field names of the formats, with likely or arbitrary values. */
const shaped = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, likely]) => [
        name,
        fc.oneof({ weight: 5, arbitrary: likely }, anything),
      ]),
    ),
    { requiredKeys: [] },
  );
const listOf = (item: fc.Arbitrary<unknown>) =>
  fc.array(fc.oneof({ weight: 8, arbitrary: item }, anything), { maxLength: 6 });
const id = fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor");
const role = fc.constantFrom("user", "assistant", "human", "gpt", "model", "system", "tool");
const part = shaped({
  type: fc.constantFrom("text", "tool_use", "tool_result", "thinking", "voice_note", "file"),
  content_type: fc.constantFrom("text", "image_asset_pointer", "audio_transcription"),
  text: anyText,
  transcript: anyText,
  name: fc.constantFrom("artifacts", "create_file", "str_replace"),
  input: shaped({
    id,
    path: id,
    command: fc.constantFrom("create", "update", "rewrite"),
    title: anyText,
    content: anyText,
    file_text: anyText,
    old_str: anyText,
    new_str: anyText,
  }),
  is_error: fc.boolean(),
  citations: listOf(shaped({ cited_text: anyText, url: anyText })),
});
const canvasCall = shaped({
  name: anyText,
  type: anyText,
  content: anyText,
  updates: listOf(
    shaped({
      pattern: fc.constantFrom(".*", "a", "(a)|(b)", "a(?=b)", "(?<=a)b", "(", "^", "[a-", "\\"),
      replacement: fc.constantFrom("\\1", "\\g<a>", "x"),
      multiple: fc.boolean(),
    }),
  ),
}).map((call) => JSON.stringify(call));
const links = fc.array(fc.record({ url: anyText, title: anyText }), { maxLength: 2 });
const message = shaped({
  author: shaped({ role, name: anyText }),
  role,
  sender: role,
  from: role,
  type: role,
  uuid: id,
  messageId: id,
  parentMessageId: id,
  parent_message_uuid: id,
  parentId: id,
  response_id: id,
  parent_response_id: id,
  content: fc.oneof(
    anyText,
    listOf(part),
    shaped({ content_type: fc.constantFrom("text", "code"), parts: listOf(part) }),
    shaped({ text: canvasCall }),
  ),
  text: anyText,
  value: anyText,
  message: anyText,
  say: anyText,
  conversation_id: id,
  attachments: listOf(shaped({ name: anyText, file_name: anyText, extracted_content: anyText })),
  metadata: shaped({
    attachments: listOf(shaped({ name: anyText })),
    model_slug: anyText,
    canvas: shaped({ textdoc_id: id, title: anyText, textdoc_type: anyText }),
    chatgpt_sdk: shaped({
      widget_state: shaped({ report_message: shaped({ content: shaped({ parts: listOf(anyText) }) }) }),
    }),
    content_references: links,
    search_result_groups: listOf(shaped({ entries: links })),
  }),
  generated_image_urls: listOf(anyText),
  cited_web_search_results: links,
  fragments: listOf(shaped({ type: fc.constantFrom("REQUEST", "RESPONSE", "SEARCH"), content: anyText })),
  message_id: fc.nat(3),
  parent_id: fc.nat(3),
  chatId: id,
  contentChunks: listOf(part),
  contentParts: listOf(part),
  versions: listOf(shaped({ role, content: listOf(part), steps: listOf(shaped({ content: listOf(part) })) })),
  parts: listOf(shaped({ text: anyText, inlineData: shaped({ mimeType: anyText }), thought: anything })),
  files: listOf(
    shaped({ name: anyText, url: anyText, file: shaped({ data: shaped({ content: anyText }) }) }),
  ),
  sources: listOf(
    shaped({ source: shaped({ name: anyText }), metadata: listOf(shaped({ source: anyText })) }),
  ),
  createdAt: anyText,
  recipient: fc.constantFrom("all", "python", "canmore.create_textdoc", "canmore.update_textdoc"),
  create_time: fc.double(),
});
const node = shaped({ parent: id, children: listOf(id), message });
const response = shaped({
  kind: fc.constantFrom("textEditGroup", "inlineReference", "markdownContent"),
  value: anyText,
  uri: shaped({ path: anyText }),
  inlineReference: shaped({ path: anyText }),
  edits: listOf(listOf(shaped({ text: anyText }))),
});
const turn = shaped({
  query_str: anyText,
  query: anyText,
  answer: anyText,
  text: fc.oneof(
    anyText,
    anything.map((value) => JSON.stringify(value) ?? ""),
  ),
  blocks: listOf(shaped({ markdown_block: shaped({ answer: anyText, chunks: listOf(anyText) }) })),
  sources: listOf(shaped({ title: anyText, url: anyText })),
});
const change = shaped({
  kind: fc.constantFrom(0, 1, 2, 3),
  k: fc.array(
    fc.oneof(fc.constantFrom("requests", "response", "message", "__proto__", "length", -1), fc.nat(3)),
  ),
  v: anything,
  i: fc.integer({ min: -2, max: 4 }),
});
const conversation = shaped({
  mapping: fc.dictionary(id, node),
  current_node: id,
  chat_messages: listOf(message),
  messages: listOf(message),
  conversations: listOf(message),
  history: shaped({ messages: fc.dictionary(id, message), currentId: id }),
  requests: listOf(
    shaped({ message, response: listOf(response), variableData: shaped({ variables: listOf(part) }) }),
  ),
  data: shaped({
    biz_data: shaped({ chat_session: shaped({ title: anyText }), chat_messages: listOf(message) }),
  }),
  inserted_at: anyText,
  entries: listOf(turn),
  metadata: shaped({ thread_id: anyText, thread_title: anyText, thread_url: anyText }),
  contents: listOf(message),
  chat: shaped({ messages: listOf(message), history: shaped({ messages: fc.dictionary(id, message) }) }),
  messagesTree: listOf(message),
  chatID: id,
  folderId: anything,
  name: anyText,
  chunkedPrompt: shaped({ chunks: listOf(message) }),
  responses: listOf(message),
  title: anyText,
  url: anyText,
  source: anyText,
  external_id: anyText,
  safeHtmlItem: listOf(shaped({ html: anyText })),
  composerId: id,
  conversation: listOf(shaped({ type: fc.constantFrom(1, 2), text: anyText, toolFormerData: anything })),
  fullConversationHeadersOnly: listOf(shaped({ bubbleId: id })),
  request: shaped({ messages: listOf(message), input: anyText }),
  response: shaped({ choices: listOf(shaped({ message })), output: listOf(message) }),
  conversationMap: fc.dictionary(id, message),
});

const path = fc.constantFrom("/a/b.py", "b.py", "../c", "");
const call = shaped({
  type: fc.constantFrom("tool_use", "text"),
  id,
  name: fc.constantFrom("Write", "Edit", "Bash", "apply_patch"),
  text: anyText,
  input: shaped({
    file_path: path,
    content: anyText,
    old_string: anyText,
    new_string: anyText,
    edits: listOf(shaped({ old_string: anyText, new_string: anyText })),
    command: fc.constantFrom("rm b.py", "cat > b.py <<'EOF'\nx\nEOF", "*** Begin Patch\n*** Add File: c\n+x"),
  }),
});
/** Records of the logs of coding agents. */
const record = shaped({
  type: fc.constantFrom("user", "assistant", "summary", "attachment", "response_item", "event_msg"),
  uuid: id,
  parentUuid: id,
  sessionId: id,
  isSidechain: fc.boolean(),
  timestamp: anyText,
  message: shaped({ id, content: fc.oneof(anyText, listOf(call)) }),
  toolUseResult: shaped({ filePath: path, originalFile: anyText, file: anything }),
  attachment: shaped({ type: fc.constant("queued_command"), prompt: anyText }),
  payload: shaped({
    type: fc.constantFrom("message", "user_message", "function_call", "custom_tool_call"),
    role,
    content: listOf(part),
    message: anyText,
    name: anyText,
    input: fc.constant("*** Begin Patch\n*** Update File: c\n@@ x\n+y\n"),
    arguments: anyText,
    call_id: id,
  }),
  key: fc.constantFrom("composerData:a", "bubbleId:a:b"),
  value: anything,
});

const line = fc.oneof(
  anyText,
  fc.constantFrom(
    '<img src="https://r2cdn.perplexity.ai/logo.png" class="logo"/>',
    "# A pond?",
    '<div align="center">⁂</div>',
    "[^1_1]: https://pond.org",
    "Conversation,Time,Author,Message",
    'Pond,2026-01-01T00:00:00,Human,"A ""pond""?"',
    "_**User (2026-01-01 00:00:00Z)**_",
    "_**Agent**_",
    "## You:",
    "## ChatGPT:",
    "**User**",
    "**Cursor:** x",
    "_Exported on 7/10/2026 at 17:09:40 GMT+1 from Cursor (1)_",
    "> [!QUESTION] User",
    ">[!nexus_agent] **Assistant** - 10:00",
    "> said",
    "You said:",
    "ChatGPT said:",
    "User: x",
    "Assistant:",
    "bash",
    "Copy code",
    "<details><summary>Thinking</summary>",
    "</details>",
    "title: x",
    '<div class="outer-cell"><p class="mdl-typography--title">Gemini Apps<br></p><div class="content-cell">Prompted x<br>',
    "Mar 2, 2026, 9:15:00 AM CET<br><p>y</p>",
    '<tool-use data="x"><details>',
    "</details></tool-use>",
    "<command-name>/x</command-name>",
    "<command-args>",
    "---",
    "```",
    "```diff",
    '<tool-use data-tool-type="write" data-tool-name="write">',
    "<summary>Tool use: **write** • Edit file: /a/b.py</summary>",
    "**Chunk 1**",
    "@@ -1,1 +1,2 @@",
    "+ x",
    "**Update: `b.py`**",
    "*** Begin Patch",
    "*** Add File: c",
    "</tool-use>",
    "> a",
    "⏺ b",
    "  ⎿  c",
  ),
);

describe("reading a conversation", () => {
  // Most of what these tests take is making their inputs.
  test("returns a valid transcript for any JSON, or throws UnreadableConversation", {
    timeout: 180_000,
  }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => void outcome(input)),
      { numRuns: 300 },
    );
    let read = 0;
    fc.assert(
      fc.property(conversation, (input) => {
        if (outcome(input)) read++;
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(50);
  });

  test("returns a valid transcript for any list, or throws UnreadableConversation", {
    timeout: 180_000,
  }, () => {
    let read = 0;
    fc.assert(
      fc.property(listOf(message), (records) => {
        if (outcome(records)) read++;
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(conversation, fc.array(change, { maxLength: 12 }), (state, changes) => {
        const log = [{ kind: 0, v: state }, ...changes];
        const before = structuredClone(log);
        if (outcome(log)) read++;
        expect(log).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(read).toBeGreaterThan(50);
  });

  test("returns a valid transcript for any records, or throws UnreadableConversation", () => {
    let read = 0;
    let files = 0;
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (records) => {
        const transcript = outcome(records);
        if (transcript) read++;
        if (transcript?.documents.some(({ content }) => content !== undefined)) files++;
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(50);
    expect(files).toBeGreaterThan(20);
  });

  test("returns a valid transcript for any text, or throws UnreadableConversation", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join("\n");
        if (outcome(text)) read++;
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(50);
  });

  test("is deterministic", () => {
    fc.assert(
      fc.property(conversation, (input) => {
        expect(outcome(structuredClone(input))).toEqual(outcome(input));
      }),
      { numRuns: 200 },
    );
  });

  test("does not recurse into deeply nested input", () => {
    const deep = JSON.parse("[".repeat(5000) + "]".repeat(5000));
    let nested: object = { messageId: "z", parentMessageId: "y", isCreatedByUser: true, text: "bottom" };
    for (let level = 0; level < 50_000; level++)
      nested = { messageId: `m${level}`, parentMessageId: "p", text: "x", children: [nested] };
    expect(outcome(deep)).toBeUndefined();
    expect(outcome({ mapping: deep, messages: deep })).toBeUndefined();
    expect(outcome({ messages: [nested] })).toBeDefined();
    const chain = Array.from({ length: 50_000 }, (_, n) => [
      `n${n}`,
      { parent: `n${n - 1}`, message: { author: { role: "user" }, content: { parts: ["x"] } } },
    ]);
    expect(outcome({ mapping: Object.fromEntries(chain) })?.messages).toHaveLength(50_000);
  });

  test("has no limit on the number of messages", () => {
    const many = <T>(item: (n: number) => T) => Array.from({ length: 150_000 }, (_, n) => item(n));
    const turn = {
      role: "user",
      type: "user",
      sender: "human",
      from: "human",
      content: "x",
      text: "x",
      value: "x",
      message: "x",
    };
    for (const conversation of [
      { messages: many(() => turn) },
      { chat_messages: many(() => turn) },
      { conversations: many(() => turn) },
      { requests: many(() => turn) },
      { sessionId: "s", messages: many(() => turn) },
      { chunkedPrompt: { chunks: many(() => turn) } },
      { conversation: {}, responses: many(() => turn) },
      { data: { biz_data: { messages: many((n) => ({ ...turn, message_id: n })) } } },
      { chat: { messages: many(() => turn) } },
      { contents: many(() => ({ role: "user", parts: [{ text: "x" }] })) },
      many((n) => ({ ...turn, id: `${n}`, chatId: "c", contentChunks: null })),
      [{ kind: 0, v: {} }, ...many((n) => ({ kind: 2, k: ["requests"], v: [{ message: `${n}` }] }))],
      {
        messages: many((n) => ({
          ...turn,
          isCreatedByUser: true,
          messageId: `${n}`,
          parentMessageId: `${n - 1}`,
        })),
      },
    ])
      expect(readConversation(conversation).messages).toHaveLength(150_000);
  });

  const big = 200_000;
  const some = 20_000;
  test.each([
    ["openings of reasoning", "<think>\n".repeat(big)],
    ["openings of tools", `${"<tool-use >\n".repeat(big)}x</tool-use>`],
    ["closings on one line", `<tool-use >\nx${"</tool-use>".repeat(big)}`],
    ["quoted closings", `<tool-use >\n${" </tool-use> x\n<tool-use >\n".repeat(big / 10)}`],
    ["artifacts", "<antArtifact>".repeat(big)],
    ["named artifacts", '<xaiArtifact title="a">'.repeat(big)],
    ["artifacts after lines", '\n<xaiArtifact title="a">x</xaiArtifact>'.repeat(big / 10)],
    ["quotes in artifacts", `<antArtifact ${'title="a" '.repeat(big)}`],
    ["writing blocks", ":::writing{id=1}\n".repeat(big)],
    ["ends of writing blocks", `:::writing{id=1}\n\`\`\`\n${":::\n".repeat(big)}`],
    ["marks of sources", "\uE200cite\uE202turn0search1\uE201 ".repeat(big)],
    [
      "beginnings of sources",
      "\uE200cite\uE202".repeat(big) + "[cite: 1".repeat(big) + ":antCitation[".repeat(big),
    ],
    ["placeholders", "```\nThis block is not supported on your current device yet.\n```\n".repeat(big / 10)],
    ["attributes", `<antArtifact ${'title="'.repeat(big)}>`],
    ["citations", "\uE200".repeat(big) + "【".repeat(big) + "【†".repeat(big)],
    ["blanks in front matter", `---\ntitle: a${" ".repeat(big)}b\n---\n## You:\nx\n## ChatGPT:\ny`],
    ["daggers", `【${"†".repeat(big)}`],
    ["blanks", `x${" ".repeat(big * 2)}x${"\n".repeat(big)}x`],
    ["fences", "```\n".repeat(big)],
    ["commands", "<command-args>".repeat(big)],
    ["tags", "<".repeat(big) + "<a".repeat(big) + "&#".repeat(big)],
    ["headings", "_**User (".repeat(big)],
    ["marks of headings", `${"#".repeat(some)} You:`],
    ["headings of speakers", "## You:\n## ChatGPT:\n".repeat(some / 10)],
    ["labels", `${"You: ".repeat(some)}\n${"**You** ".repeat(some)}`],
    ["lines of speakers", "User: x\n".repeat(some)],
    ["quotes", `${">".repeat(some)}\n${"> [!NOTE] ".repeat(some)}`],
    ["callouts", "> [!NOTE] Claude\n".repeat(some)],
    ["folded parts", "<details>\n".repeat(some)],
    ["folded parts on a line", "<details><summary>".repeat(some)],
    [
      "nested reasoning",
      `${"<details><summary>Thinking</summary>\n".repeat(some / 10)}${"</details>\n".repeat(some / 10)}`,
    ],
    ["fences in fences", "```md\n".repeat(some)],
    ["rules", "- ".repeat(some)],
    ["buttons", "bash\nCopy code\n".repeat(some / 10)],
    ["labels of pages", "You said:\nChatGPT said:\n".repeat(some / 10)],
    ["notices", "Thought for ".repeat(some)],
    ["times", `<time datetime="${"1".repeat(some)}`],
    ["cards", '<div class="outer-cell'.repeat(some / 10)],
    [
      "cells",
      '<div class="outer-cell"><p class="mdl-typography--title">Gemini</p>' +
        '<div class="content-cell'.repeat(some),
    ],
    [
      "lines of a card",
      `<div class="outer-cell"><p class="mdl-typography--title">Gemini</p><div class="content-cell">${"1 file.<br>".repeat(some)}`,
    ],
    [
      "folds",
      `<details type="reasoning"${" ".repeat(big)}`.repeat(2) + '<details type="reasoning" '.repeat(big),
    ],
    ["links of an app", "[](pplx://".repeat(big) + "[".repeat(big)],
    ["directives", ":::artifact{\n".repeat(big) + ':::artifact{title="}\n'.repeat(big)],
    ["patches", "*** Begin Patch\n*** Update File: a\n@@ b\n".repeat(big / 10)],
    [
      "diffs",
      `<tool-use data-tool-name="write">\n• Edit file: a</summary>\n${"**Chunk 1**\n```diff\n".repeat(big / 10)}</tool-use>`,
    ],
    ["bold paths", `<tool-use data-tool-name="apply_patch">\n${"**Add: `".repeat(big)}\n\`\`\`\n</tool-use>`],
    ["texts of a shell", "cat > a <<'EOF'\n".repeat(big / 10)],
    ["removals", "rm -r a\n".repeat(big / 10)],
    ["answers", "⏺ a(\n> b\n".repeat(big / 10)],
  ])("takes linear time for many %s", { timeout: 30_000 }, (_, text) => {
    outcome({ messages: [{ role: "user", content: text }], title: text, url: text });
    outcome({ chat_messages: [{ sender: "assistant", text }] });
    outcome({ conversation: {}, responses: [{ message: text }] });
    outcome({ mapping: { a: { message: { author: { role: "user" }, content: { parts: [text] } } } } });
    outcome({ safeHtmlItem: [{ html: text }], title: text });
    outcome({ chat: { messages: [{ role: "user", content: text }] } });
    outcome({ messages: [{ messageId: "a", parentMessageId: "b", text: `:::thinking\n${text}` }] });
    outcome({ entries: [{ query_str: "x", text, attachments: [text] }] });
    outcome({ requests: [{ message: text, response: [{ value: text }, { value: text }] }] });
    outcome({ mapping: {}, inserted_at: 1, chat_session: {}, title: text });
    outcome({ data: { biz_data: { messages: [{ role: "USER", content: text }] } } });
    outcome(`Conversation,Time,Author,Message\n${text}`);
    outcome(`_**User**_\n${text}`);
    outcome(`## You:\n${text}\n## ChatGPT:\nyes`);
    outcome(`You said:\n${text}\nChatGPT said:\n${text}`);
    outcome({ messages: [{ role: "assistant", content: text }] });
    outcome(text);
    outcome([
      {
        type: "user",
        sessionId: "a",
        message: {
          content: [
            { type: "tool_use", input: { command: text } },
            { type: "text", text },
          ],
        },
      },
    ]);
    outcome([{ type: "response_item", payload: { type: "custom_tool_call", name: "shell", input: text } }]);
  });

  test("takes linear time for many records of an agent", { timeout: 30_000 }, () => {
    const many = Array.from({ length: 100_000 }, (_, n) => n);
    const input = { file_path: "a", content: "x", old_string: "x", new_string: "x" };
    const content = [
      { type: "text", text: "x" },
      { type: "tool_use", id: "t", name: "Edit", input },
    ];
    const record = { type: "assistant", sessionId: "s", message: { content } };
    expect(
      outcome(many.map((n) => ({ ...record, uuid: `${n}`, parentUuid: `${n - 1}` })))?.messages,
    ).toHaveLength(100_000);
    expect(outcome(many.map((n) => ({ ...record, uuid: `${n}`, parentUuid: `${n + 1}` })))).toBeDefined();
    expect(outcome(many.map(() => record))).toBeDefined();
    const payload = { type: "message", role: "user", content: "x" };
    expect(outcome(many.map(() => ({ type: "response_item", payload })))?.messages).toHaveLength(100_000);
  });
});

describe("the identity of a conversation", () => {
  const transcript = (more: Partial<Transcript>): Transcript => ({
    source: "chatgpt",
    external_id: null,
    title: "Pond",
    url: null,
    model: null,
    created: null,
    updated: null,
    messages: [{ role: "user", content: "A pond?", created: null }],
    documents: [],
    unread_parts: [],
    ...more,
  });
  const grown = [
    ...transcript({}).messages,
    { role: "assistant" as const, content: "Dig.", created: "2026-01-01T00:00:00.000Z" },
  ];

  test("is the source's own id, whatever else changes", () => {
    const id = idOfSource(transcript({ external_id: "x" }));
    expect(id).toMatch(/^c-[0-9a-v]{26}$/);
    for (const change of [{ title: "Other" }, { url: "https://y.org" }, { messages: grown.slice(1) }])
      expect(idOfSource(transcript({ external_id: "x", ...change }))).toBe(id);
    const others = [{ source: "claude" }, { external_id: "x\n" }, { external_id: "y" }].map((change) =>
      idOfSource(transcript({ external_id: "x", ...change })),
    );
    expect(new Set([id, ...others]).size).toBe(4);
    expect(idOfSource(transcript({ url: "https://x.org/1" }))).toBeUndefined();
  });

  test("is compared among those with the same source, address and first message", () => {
    const opening = openingOf(transcript({}));
    for (const same of [{ title: null }, { title: "Lake" }, { messages: grown }])
      expect(openingOf(transcript(same))).toBe(opening);
    const others = [{ source: "claude" }, { url: "https://x.org" }, { messages: grown.slice(1) }];
    expect(new Set([opening, ...others.map((change) => openingOf(transcript(change)))]).size).toBe(4);
  });

  test("without a source id consists of its opening and number", () => {
    const opening = openingOf(transcript({}));
    const first = placeAfter(opening, undefined);
    const numbers = [first, placeAfter(opening, first.number), placeAfter(opening, "0000000009")].map(
      ({ number }) => number,
    );
    expect(numbers).toEqual(["0000000000", "0000000001", "0000000010"]);
    expect(idOfTalk(first)).toMatch(/^c-[0-9a-v]{26}$/);
    expect(placeOfTalk(idOfTalk(first))).toEqual(first);
  });

  test("is the same on every machine and in every version", () => {
    expect(idOfSource(transcript({ external_id: "abc" }))).toBe("c-0l45dfg73atm1qtp90mb82m7gl");
    expect(openingOf(transcript({}))).toBe("4obev0uo1caoouee");
    expect(formerIdOf(transcript({}))).toBe("c-uejvocs04l0om0ppgcc06pd7q6");
    expect(formerIdOf(transcript({ url: "https://x.org/1" }))).toBe("c-qgq45v82j6k2rclrvs60rkuio1");
    expect(footprintOf(beginningsOf(grown))).toEqual({
      message_count: 2,
      whole: "mC6ka60xnkTY7YgqsLsVoSNE2knTHO9omObeKy5Qu/U=",
      beginnings: "8p2XAllGmC6ka60x",
    });
    expect(contentHash(transcript({}))).toBe(
      "7302e860c644a2355c45125ceaf9e8983f32cd76bb78c140dcfd0498e72d743c",
    );
  });

  test("content_hash changes with title, messages and documents, not with times and addresses", () => {
    const hash = contentHash(transcript({}));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      contentHash(transcript({ url: "https://x.org", model: "m", created: "2026-01-01T00:00:00.000Z" })),
    ).toBe(hash);
    for (const change of [
      { title: "Lake" },
      { messages: grown },
      { documents: [{ title: "a" }] },
      { documents: [{ title: "a", content: "b" }] },
    ])
      expect(contentHash(transcript(change))).not.toBe(hash);
  });
});
