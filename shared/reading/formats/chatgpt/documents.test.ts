import { describe, expect, test } from "vitest";
import { readConversation } from "../../read.ts";

interface Fields {
  role?: string;
  name?: string;
  text?: string;
  recipient?: string;
  content?: object;
  metadata?: object;
}

/** Reads messages that follow each other. */
function read(...messages: Fields[]) {
  const linear_conversation = messages.map(({ role = "assistant", name, text = "", ...message }, at) => ({
    id: `${at}`,
    parent: at === 0 ? null : `${at - 1}`,
    message: {
      author: { role, name },
      content: { content_type: "text", parts: [text] },
      recipient: "all",
      ...message,
    },
  }));
  const {
    messages: said,
    documents,
    unread_parts,
  } = readConversation({
    linear_conversation,
    current_node: `${messages.length - 1}`,
  });
  return { said: said.map(({ role, content }) => `${role}: ${content}`), documents, unread_parts };
}

const ASKED = { role: "user", text: "Do it" };

describe("a canvas of ChatGPT", () => {
  const call = (tool: string, input: object | string): Fields => ({
    recipient: `canmore.${tool}_textdoc`,
    content: { content_type: "code", text: typeof input === "string" ? input : JSON.stringify(input) },
  });
  const create = (name: string, content: string, more: object = {}) =>
    call("create", { name, type: "document", content, ...more });
  const update = (...updates: object[]) => call("update", { updates });
  const answer = (canvas: object, text = "Successfully updated"): Fields => ({
    role: "tool",
    name: "canmore.update_textdoc",
    text,
    metadata: { canvas },
  });

  test("has the title its tool answers with, and the text that edits leave", () => {
    const { said, documents } = read(
      ASKED,
      create("house_rules", "1. Water before nine.\n2. Share the key.\n"),
      answer({ textdoc_id: "t1", textdoc_type: "document", title: "House rules" }),
      { text: "Done." },
      ASKED,
      update(
        { pattern: "nine", replacement: "eight", multiple: false },
        { pattern: "(\\d)\\. ", replacement: "\\1) ", multiple: true },
      ),
      { role: "tool", name: "canmore.update_textdoc", text: "Successfully updated text document" },
      { text: "Changed." },
    );
    expect(said).toEqual(["user: Do it", "assistant: Done.", "user: Do it", "assistant: Changed."]);
    expect(documents).toEqual([
      {
        title: "House rules",
        content_type: "text/markdown",
        content: "1) Water before eight.\n2) Share the key.\n",
        message: 3,
      },
    ]);
  });

  test("is the one that the answer names, or the last one", () => {
    const { documents } = read(
      ASKED,
      create("one", "a"),
      answer({}, "Successfully created text document 'one' with textdoc_id: 't1'"),
      create("two", "a"),
      answer({ textdoc_id: "t2" }),
      update({ pattern: "a", replacement: "b" }),
      answer({ textdoc_id: "t1", title: "First" }),
      update({ pattern: "b", replacement: "c" }),
      { text: "Done." },
    );
    expect(documents).toMatchObject([
      { title: "First", content: "c" },
      { title: "two", content: "a" },
    ]);
  });

  test("is marked where an edit cannot be carried out, until it is rewritten", () => {
    const unknown = update({ pattern: "zebra", replacement: "x" });
    expect(read(ASKED, create("one", "a"), unknown).documents).toMatchObject([
      { content: "a", partial: true },
    ]);
    expect(read(ASKED, create("one", "a"), call("update", "{")).documents).toMatchObject([
      { content: "a", partial: true },
    ]);
    const { documents } = read(
      ASKED,
      create("one", "a"),
      unknown,
      update({ pattern: ".*", replacement: "b" }),
    );
    expect(documents).toEqual([{ title: "one", content_type: "text/markdown", content: "b", message: 1 }]);
  });

  test("is read from a rewrite where it was made before", () => {
    const rewrite = update({ pattern: ".*", replacement: "b" });
    expect(read(ASKED, rewrite, answer({ textdoc_id: "t1", title: "One" })).documents).toEqual([
      { title: "One", content_type: "text/markdown", content: "b", message: 1 },
    ]);
    expect(read(ASKED, update({ pattern: "a", replacement: "b" })).documents).toEqual([]);
  });

  test("is not changed by an edit that failed", () => {
    const failed = {
      role: "tool",
      name: "canmore.update_textdoc",
      content: { content_type: "system_error" },
    };
    expect(
      read(ASKED, create("one", "a"), update({ pattern: "a", replacement: "b" }), failed).documents,
    ).toMatchObject([{ content: "a" }]);
  });

  test("is what an answer without words says", () => {
    expect(read(ASKED, create("One", "a")).said).toEqual(["user: Do it", "assistant: 📎 One"]);
    const { said, documents } = read(ASKED, create("One", "a"), answer({}), { role: "user", text: "Thanks" });
    expect(said).toEqual(["user: Do it", "assistant: 📎 One", "user: Thanks"]);
    expect(documents).toMatchObject([{ title: "One", message: 1 }]);
  });
});

describe("a report of ChatGPT", () => {
  const report = {
    author: { role: "assistant" },
    content: { content_type: "text", parts: ["# Bikes\n\nTen \uE200cite\uE202turn0search0\uE201."] },
    metadata: { content_references: [{ items: [{ title: "Study", url: "https://x.org/s" }] }] },
  };
  const state = JSON.stringify({ status: "completed", report_message: report });
  const tool = (metadata: object, text = ""): Fields => ({ role: "tool", name: "api_tool", text, metadata });

  test.each([
    ["as text", tool({ chatgpt_sdk: { widget_state: state } })],
    ["as an object", tool({ chatgpt_sdk: { widget_state: JSON.parse(state) } })],
    ["hidden", tool({ chatgpt_sdk: { widget_state: state }, is_visually_hidden_from_conversation: true })],
    [
      "in what a tool returns",
      tool({ chatgpt_sdk: { tool_response_metadata: { venus_widget_state: state } } }),
    ],
    ["beside it", tool({ venus_widget_state: JSON.parse(state) })],
    ["in the words of a tool", tool({}, `The latest state of the widget is: ${state}`)],
  ])("is read from the state of the widget: %s", (_, message) => {
    const { said, documents } = read(ASKED, message, { text: "" });
    expect(said).toEqual(["user: Do it", "assistant: # Bikes\n\nTen."]);
    expect(documents).toEqual([
      { title: "Bikes", content_type: "text/markdown", content: "# Bikes\n\nTen.", message: 1 },
      { title: "Study", url: "https://x.org/s", message: 1 },
    ]);
  });

  test("is read once, where several messages carry it", () => {
    const carrier = tool({ chatgpt_sdk: { widget_state: state } });
    expect(read(ASKED, carrier, carrier).said).toHaveLength(2);
  });

  test("is what an older tool says as the result of a task", () => {
    const { said } = read(ASKED, tool({ is_async_task_result_message: true }, "# Bikes"));
    expect(said).toEqual(["user: Do it", "assistant: # Bikes"]);
  });

  test("is not there while the state has none", () => {
    const states = ["{", '{"status":"running"}', '{"report_message":', 3, null];
    const { said } = read(
      ASKED,
      ...states.map((widget_state) => tool({ chatgpt_sdk: { widget_state } }, "noise")),
    );
    expect(said).toEqual(["user: Do it"]);
  });
});

describe("a picture of ChatGPT", () => {
  const picture = (metadata: object, id = "file_1") => ({
    content_type: "image_asset_pointer",
    asset_pointer: `sediment://${id}`,
    metadata,
  });
  const shown = (...parts: unknown[]) => ({ content_type: "multimodal_text", parts });
  const made = (name: string, part: object, metadata: object = {}): Fields => ({
    role: "tool",
    name,
    content: shown(part),
    metadata,
  });
  const prompt = { content_type: "code", text: '{"prompt":"A boat"}' };

  test.each([
    ["DALL-E", made("dalle.text2im", picture({ dalle: { prompt: "A boat" } }))],
    ["image_gen", made("t2uay3k.sj1i4kz", picture({ generation: {} }), { image_gen_title: "A boat" })],
    ["a tool that repeats nothing", made("image_gen.text2im", picture({}))],
  ])("made by %s is an answer", (_, message) => {
    const { said, documents } = read(ASKED, { recipient: "image_gen.text2im", content: prompt }, message);
    expect(said).toEqual(["user: Do it", "assistant: 📎 A boat"]);
    expect(documents).toEqual([{ title: "A boat", content_type: "image/png", message: 1 }]);
  });

  test("is named by the call, whatever the tool says in between", () => {
    const call = { recipient: "t2uay3k.sj1i4kz", content: prompt };
    const notice = { role: "tool", name: "t2uay3k.sj1i4kz", text: "Making the picture" };
    const pictures = [1, 2].map((n) =>
      made("t2uay3k.sj1i4kz", picture({ dalle: { prompt: "" } }, `file_${n}`)),
    );
    expect(read(ASKED, call, notice, ...pictures).documents.map(({ title }) => title)).toEqual([
      "A boat",
      "A boat",
    ]);
    expect(read(ASKED, ...pictures.slice(1)).documents).toMatchObject([{ title: "Generated image" }]);
  });

  test("that a tool only looks at is none", () => {
    expect(read(ASKED, made("container.open_image", picture({}))).said).toEqual(["user: Do it"]);
  });

  test("of a person has the name of its attachment", () => {
    const attachments = [{ id: "file_1", name: "sketch.png", mime_type: "image/png" }];
    const content = shown(picture({ dalle: null }), "Like this");
    expect(read({ role: "user", content, metadata: { attachments } })).toEqual({
      said: ["user: Like this"],
      documents: [{ title: "sketch.png", content_type: "image/png", message: 0 }],
      unread_parts: [],
    });
    expect(read({ role: "user", content: shown(picture({})), metadata: { attachments } }).said).toEqual([
      "user: 📎 sketch.png",
    ]);
    expect(read({ role: "user", content, metadata: { attachments: [{ id: "x" }] } }).unread_parts).toEqual([
      { kind: "image_asset_pointer", count: 1 },
      { kind: "file", count: 1 },
    ]);
  });
});

describe("the pages that ChatGPT cites", () => {
  const links = (metadata: object, text = "Yes.") =>
    read(ASKED, { text, metadata }).documents.map(({ title, url }) => `${title} ${url}`);

  test.each([
    ["groups", { content_references: [{ items: [{ title: "A", url: "https://a.org" }] }] }],
    ["single pages", { content_references: [{ title: "A", url: "https://a.org?utm_source=chatgpt.com" }] }],
    ["footnotes", { content_references: [{ sources: [{ attribution: "A", url: "https://a.org" }] }] }],
    [
      "addresses alone",
      { content_references: [{ alt: "([A](https://a.org))", safe_urls: ["https://a.org"] }] },
    ],
    ["older citations", { citations: [{ metadata: { type: "webpage", title: "A", url: "https://a.org" } }] }],
    ["the oldest", { _cite_metadata: { metadata_list: [{ title: "A", url: "https://a.org" }] } }],
  ])("are documents: %s", (_, metadata) => {
    expect(links(metadata)).toEqual(["A https://a.org"]);
  });

  test("are listed once, with those that support them", () => {
    const a = {
      title: "A",
      url: "https://a.org",
      supporting_websites: [{ title: "B", url: "https://b.org" }],
    };
    expect(links({ content_references: [{ items: [a] }, { items: [a] }] })).toEqual([
      "A https://a.org",
      "B https://b.org",
    ]);
  });

  test("are of search results those that are cited", () => {
    const entry = (title: string, ref_index: number) => ({
      title,
      url: `https://${title}.org`,
      ref_id: { turn_index: 0, ref_type: "search", ref_index },
    });
    const search_result_groups = [{ entries: [entry("a", 0), entry("b", 1)] }];
    const text = "Yes \uE200cite\uE202turn0search1\uE201.";
    expect(links({ search_result_groups }, text)).toEqual(["b https://b.org"]);
  });

  test("give way to what was made and attached, where there are too many", () => {
    const content_references = Array.from({ length: 250 }, (_, n) => ({
      title: `${n}`,
      url: `https://x.org/${n}`,
    }));
    const attachments = Array.from({ length: 50 }, (_, n) => ({ name: `file${n}` }));
    const { documents } = read(
      { role: "user", text: "See", metadata: { attachments } },
      { text: "Yes.", metadata: { content_references } },
    );
    expect(documents).toHaveLength(200);
    expect(documents.filter(({ url }) => url === undefined)).toHaveLength(50);
    expect(documents.at(-1)).toMatchObject({ title: "149" });
  });

  test("are none where there is no address", () => {
    const content_references = [{ type: "entity", name: "A" }, { url: "javascript:x" }, 3, { items: [null] }];
    expect(links({ content_references, citations: "x" })).toEqual([]);
  });
});

test("files that ChatGPT offers are documents, once", () => {
  const link = (path: string) => `See [the plan](sandbox:${path}).`;
  const { documents } = read(
    ASKED,
    { text: link("/mnt/data/plan%20b.xlsx") },
    ASKED,
    { text: `${link("/mnt/data/plan%20b.xlsx")} ${link("/mnt/data/100%.csv")}` },
    { role: "user", text: link("/mnt/data/mine.txt") },
  );
  expect(documents).toEqual([
    { title: "plan b.xlsx", message: 3 },
    { title: "100%.csv", message: 3 },
  ]);
});

test("what ChatGPT cannot show in an export is counted", () => {
  expect(read({ role: "user", content: { content_type: "hologram", data: 1 } }, { text: "Nice" })).toEqual({
    said: ["assistant: Nice"],
    documents: [],
    unread_parts: [{ kind: "hologram", count: 1 }],
  });
});
