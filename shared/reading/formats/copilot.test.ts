import { describe, expect, test } from "vitest";
import { readConversation } from "../read.ts";

const request = (more: object) => ({
  requestId: "q1",
  timestamp: 1_775_000_000_000,
  modelId: "copilot/gpt-5",
  message: { text: "A kiln log?", parts: [] },
  response: [],
  ...more,
});
const session = (...requests: object[]) => ({
  version: 3,
  sessionId: "s1",
  creationDate: 1_775_000_000_000,
  lastMessageDate: 1_775_000_009_000,
  customTitle: "Kiln",
  requests,
});

const answerOf = (...response: object[]) =>
  readConversation(session(request({ response }))).messages[1]?.content;

describe("GitHub Copilot Chat", () => {
  test("has the text of an answer in parts, which names run through", () => {
    expect(
      answerOf(
        { kind: "thinking", value: "hm" },
        { value: "I look at " },
        { kind: "inlineReference", inlineReference: { path: "/kiln/log.ts", scheme: "file" } },
        { value: "." },
        { kind: "toolInvocationSerialized", invocationMessage: { value: "Read file" } },
        { kind: "markdownContent", content: { value: "It logs " } },
        { kind: "inlineReference", name: "heat", inlineReference: { uri: { path: "/kiln/log.ts" } } },
        { value: { value: " hourly." } },
      ),
    ).toBe("I look at `log.ts`.\n\nIt logs `heat` hourly.");
  });

  test("names the model that was chosen, and has a question in parts", () => {
    const response = [{ kind: "autoModeResolution", resolvedModel: "gpt-5-mini" }, { value: "Yes." }];
    const message = {
      parts: [
        { kind: "text", text: "A kiln " },
        { kind: "text", text: "log?" },
      ],
    };
    const { model, messages } = readConversation(
      session(request({ modelId: "copilot/auto", message, response })),
    );
    expect(model).toBe("gpt-5-mini");
    expect(messages[0]?.content).toBe("A kiln log?");
  });

  test("keeps what was written into a file, and what the person attached", () => {
    const uri = { path: "/kiln/log.ts", scheme: "file" };
    const edits = (...texts: string[]) => ({
      kind: "textEditGroup",
      uri,
      edits: [texts.map((text) => ({ text, range: { startLineNumber: 1 } })), []],
      done: true,
    });
    const fence = { value: "\n```\n" };
    const variables = [
      { kind: "file", name: "plan.md", value: { path: "/kiln/plan.md" } },
      { kind: "paste", name: "Pasted", code: "hot", language: "text" },
      { kind: "promptFile", name: "instructions.md" },
    ];
    const { messages, documents } = readConversation(
      session(
        request({
          variableData: { variables },
          response: [
            { value: "Done." },
            fence,
            { kind: "codeblockUri", uri },
            edits("let heat", " = 1;"),
            fence,
          ],
        }),
        request({ message: "Colder", response: [edits(""), edits("heat--;"), { value: "Colder." }] }),
        request({
          shouldBeRemovedOnSend: { requestId: "q1" },
          message: "Undone",
          response: [{ value: "x" }],
        }),
      ),
    );
    expect(messages.map(({ content }) => content)).toEqual(["A kiln log?", "Done.", "Colder", "Colder."]);
    expect(documents).toEqual([
      { title: "plan.md", message: 0 },
      { title: "Pasted", content: "hot", message: 0 },
      {
        title: "log.ts",
        content_type: "text/x-typescript",
        content: "let heat = 1;\n…\nheat--;",
        partial: true,
        made: {},
        message: 3,
      },
    ]);
  });

  test("replays the files that its tools wrote", () => {
    const call = (name: string, input: object) => ({ id: "c", name, arguments: JSON.stringify(input) });
    const filePath = "/kiln/src/log.ts";
    const toolCalls = [
      call("create_file", { filePath, content: "let heat = 1;\nlet time = 0;\n" }),
      call("read_file", { filePath: "/kiln/README.md" }),
      call("replace_string_in_file", { filePath, oldString: "heat = 1", newString: "heat = 2" }),
      call("multi_replace_string_in_file", {
        replacements: [{ filePath, oldString: "time = 0", newString: "time = 1" }],
      }),
      call("insert_edit_into_file", { filePath: "/kiln/notes.md", code: "// ...existing code...\nHot" }),
    ];
    const group = (path: string, text: string) => ({
      kind: "textEditGroup",
      uri: { path },
      edits: [[{ text }]],
    });
    const { documents } = readConversation(
      session(
        request({
          result: { metadata: { toolCallRounds: [{ response: "", toolCalls }] } },
          response: [group(filePath, "let heat"), group("/kiln/notes.md", "Hot"), { value: "Done." }],
        }),
      ),
    );
    expect(documents).toEqual([
      {
        title: "src/log.ts",
        content_type: "text/x-typescript",
        content: "let heat = 2;\nlet time = 1;\n",
        made: {},
        message: 1,
      },
      {
        title: "notes.md",
        content_type: "text/markdown",
        content: "Hot",
        partial: true,
        made: {},
        message: 1,
      },
    ]);
  });
});

describe("GitHub Copilot Chat's session log", () => {
  const replayed = (...lines: object[]) => readConversation(lines);

  test("is replayed into the session", () => {
    const response = [{ kind: "thinking", value: "hm" }, { value: "Yes." }];
    expect(
      replayed(
        { kind: 0, v: session() },
        { kind: 2, k: ["requests"], v: [request({})] },
        { kind: 2, k: ["requests", 0, "response"], v: response },
        { kind: 1, k: ["customTitle"], v: "Kiln" },
      ),
    ).toEqual(readConversation(session(request({ response }))));
  });

  test("sets, cuts, appends and deletes", () => {
    const { messages, title } = replayed(
      { kind: 0, v: session(request({ response: [{ value: "No." }] })) },
      { kind: 2, k: ["requests", 0, "response"], v: [{ value: "Yes." }], i: 0 },
      { kind: 1, k: ["requests", 0, "message", "text"], v: "A kiln?" },
      { kind: 1, k: ["requests", 1], v: request({ message: "Hotter", response: [{ value: "Ow." }] }) },
      { kind: 2, k: ["requests"], v: [request({ message: "Gone" }), request({ message: "Gone too" })] },
      { kind: 2, k: ["requests"], i: 2 },
      { kind: 2, k: ["followups"], v: ["x"] },
      { kind: 3, k: ["customTitle"] },
    );
    expect(messages.map(({ content }) => content)).toEqual(["A kiln?", "Yes.", "Hotter", "Ow."]);
    expect(title).toBeNull();
  });

  test("ignores paths that lead nowhere, and changes neither its input nor any prototype", () => {
    const lines = [
      { kind: 0, v: session(request({ response: [{ value: "Yes." }] })) },
      { kind: 1, k: ["__proto__", "title"], v: "x" },
      { kind: 1, k: ["requests", "constructor", "prototype", "title"], v: "x" },
      JSON.parse('{"kind": 1, "k": ["__proto__"], "v": {"customTitle": "x"}}'),
      { kind: 1, k: ["requests", 4_000_000_000], v: request({}) },
      { kind: 1, k: ["requests", -1], v: request({}) },
      { kind: 1, k: ["requests", "length"], v: 0 },
      { kind: 1, k: ["nowhere", "deeper"], v: 1 },
      { kind: 1, k: new Array(100).fill("requests"), v: 1 },
      { kind: 2, k: ["requests", 0, "response"], v: "text", i: -3 },
      { kind: 2, k: [{}], v: [1] },
      { kind: 7, k: ["requests"], v: [] },
      { kind: 1, k: [], v: {} },
      { kind: 1 },
    ];
    const before = structuredClone(lines);
    expect(replayed(...lines).messages).toHaveLength(2);
    expect(replayed(...lines).title).toBe("Kiln");
    expect(lines).toEqual(before);
    expect({}).not.toHaveProperty("title");
  });

  test("takes time linear in its length", () => {
    const size = 100_000;
    const marks = new Array(size).fill(0);
    const lines: object[] = [{ kind: 0, v: { ...session(request({})), marks } }];
    for (let at = 0; at < size; at++)
      lines.push({ kind: 1, k: ["marks", at], v: 1 }, { kind: 2, k: ["marks"], v: [1], i: size });
    const began = performance.now();
    expect(readConversation(lines).messages).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
