import type { JsonObject } from "@dreamcatcher/text/json";
import { describe, expect, test } from "vitest";
import { readConversation } from "../../read.ts";

const SESSION = { sessionId: "s-1", cwd: "/home/a/oven", isSidechain: false };
let clock = 0;
const record = (uuid: string, parentUuid: string | null, more: object): JsonObject => ({
  ...SESSION,
  uuid,
  parentUuid,
  timestamp: new Date(Date.UTC(2026, 0, 1, 0, 0, clock++ * 10)).toISOString(),
  ...more,
});
const user = (uuid: string, parent: string | null, content: unknown, more: object = {}) =>
  record(uuid, parent, { type: "user", message: { role: "user", content }, ...more });
const assistant = (uuid: string, parent: string | null, content: unknown[], more: object = {}) =>
  record(uuid, parent, {
    type: "assistant",
    message: { id: uuid, role: "assistant", model: "claude-9", content },
    ...more,
  });
const text = (said: string) => ({ type: "text", text: said });
const call = (id: string, name: string, input: object) => ({ type: "tool_use", id, name, input });
const write = (id: string, path: string, content: string) => call(id, "Write", { file_path: path, content });
const result = (id: string, more: object = {}) => [
  { type: "tool_result", tool_use_id: id, content: "done", ...more },
];

const said = (records: readonly JsonObject[]) =>
  readConversation(records).messages.map(({ role, content }) => `${role}: ${content}`);
const files = (records: readonly JsonObject[]) =>
  readConversation(records).documents.map(({ title, content, partial, message }) => [
    title,
    content,
    message,
    ...(partial ? ["partial"] : []),
  ]);

describe("a session of Claude Code", () => {
  test("is the talk, without tool traffic, reasoning and what the agent inserts", () => {
    const records = [
      { type: "file-history-snapshot", messageId: "m", snapshot: {} },
      user("a", null, "<local-command-caveat>x</local-command-caveat>", { isMeta: true }),
      user("b", "a", "Build an oven timer."),
      assistant("c", "b", [{ type: "thinking", thinking: "hm" }, text("I will.")]),
      assistant("d", "c", [write("t", "/home/a/oven/timer.py", "print(1)")]),
      user("e", "d", result("t")),
      record("f", "e", { type: "system", subtype: "turn_duration" }),
      assistant("g", "f", [text("API Error")], {
        message: { model: "<synthetic>", content: [text("API Error")] },
      }),
      user("h", "g", "This session is being continued …", { isCompactSummary: true }),
      user("i", "h", [text("And a bell."), { type: "image", source: { type: "base64", data: "x" } }]),
      record("j", "i", { type: "attachment", attachment: { type: "queued_command", prompt: "A loud one." } }),
      assistant("k", "j", [text("It rings.")]),
    ];
    expect(readConversation(records)).toMatchObject({
      source: "claude-code",
      external_id: "s-1",
      title: null,
      model: "claude-9",
      unread_parts: [{ kind: "image", count: 1 }],
    });
    expect(said(records)).toEqual([
      "user: Build an oven timer.",
      "assistant: I will.",
      "user: And a bell.",
      "user: A loud one.",
      "assistant: It rings.",
    ]);
  });

  test.each([
    ["a person's title", ["custom-title", "ai-title", "own", "foreign"], "Mine"],
    ["the agent's title", ["ai-title", "own", "foreign"], "Agent's"],
    ["the summary of one of its messages", ["own", "foreign"], "Own"],
    ["no other session's summary", ["foreign"], null],
  ])("has %s", (_, kinds, title) => {
    const titles: Record<string, JsonObject> = {
      "custom-title": { type: "custom-title", customTitle: "Mine", sessionId: "s-1" },
      "ai-title": { type: "ai-title", aiTitle: "Agent's", sessionId: "s-1" },
      own: { type: "summary", summary: "Own", leafUuid: "a" },
      foreign: { type: "summary", summary: "Foreign", leafUuid: "z" },
    };
    const records = [...kinds.map((kind) => titles[kind] ?? {}), user("a", null, "Hello.")];
    expect(readConversation(records).title).toBe(title);
  });

  test("is the branch that the person kept, in the order of its links", () => {
    const first = user("a", null, "One.");
    const abandoned = [
      user("b", "a", "Two, badly."),
      assistant("c", "b", [text("No."), write("x", "/home/a/oven/no.py", "no")]),
    ];
    const kept = [user("d", "a", "Two."), assistant("e", "d", [text("Yes.")])];
    const wanted = ["user: One.", "user: Two.", "assistant: Yes."];
    expect(said([first, ...abandoned, ...kept])).toEqual(wanted);
    expect(said([first, ...abandoned, ...kept].reverse())).toEqual(wanted);
    expect(files([first, ...abandoned, ...kept])).toEqual([]);
  });

  test("keeps all of a turn whose tools were called at once", () => {
    const records = [
      user("a", null, "Go."),
      assistant("b", "a", [write("1", "/home/a/oven/a.py", "a")]),
      assistant("c", "b", [text("Both."), write("2", "/home/a/oven/b.py", "b")]),
      user("d", "b", result("1")),
      user("e", "c", result("2")),
      assistant("f", "d", [text("Done.")]),
    ];
    expect(said(records)).toEqual(["user: Go.", "assistant: Both.", "assistant: Done."]);
    expect(files(records).map(([title]) => title)).toEqual(["a.py", "b.py"]);
  });

  test("goes on where links are missing", () => {
    const records = [
      user("a", null, "One."),
      user("b", null, "Two."),
      user("c", "gone", "Three."),
      { type: "user", message: { content: "Four." }, session_id: "s" },
      { type: "user", message: { content: "Five." }, session_id: "s" },
    ];
    expect(said(records)).toHaveLength(5);
  });

  test("says once what was logged while it was written", () => {
    const partly = (uuid: string, parent: string, ...content: unknown[]) =>
      assistant(uuid, parent, content, { message: { id: "m", model: "x", content } });
    const records = [
      user("a", null, "Go."),
      partly("b", "a", text("It")),
      partly("c", "b", text("It rings.")),
      partly("d", "c", text("Loudly.")),
      user("e", "d", "It"),
    ];
    expect(said(records)).toEqual(["user: Go.", "assistant: It rings.", "assistant: Loudly.", "user: It"]);
  });

  test("leaves files as its edits leave them, those of sub-agents too", () => {
    const records = [
      user("a", null, "Go."),
      assistant("b", "a", [text("I write."), write("1", "/home/a/oven/timer.py", "x = 1\n")]),
      user("c", "b", result("1")),
      assistant("d", "c", [
        call("2", "Edit", { file_path: "/home/a/oven/timer.py", old_string: "1", new_string: "2" }),
      ]),
      user("e", "d", result("2", { is_error: true })),
      assistant("s", null, [write("3", "/home/a/oven/bell.py", "ring")], { isSidechain: true }),
      user("r", "s", result("3"), { isSidechain: true }),
      assistant("f", "e", [
        text("And now."),
        call("4", "Edit", { file_path: "/home/a/oven/timer.py", old_string: "x", new_string: "y" }),
      ]),
      user("g", "f", result("4")),
    ];
    expect(files(records)).toEqual([
      ["bell.py", "ring", 1],
      ["timer.py", "y = 1\n", 2],
    ]);
    expect(said(records)).toEqual(["user: Go.", "assistant: I write.", "assistant: And now."]);
  });

  test("has a file that began before it whole, where its log shows the whole of it", () => {
    const edit = (id: string) =>
      call(id, "Edit", { file_path: "/home/a/oven/a.py", old_string: "old", new_string: "new" });
    const shown = {
      filePath: "/home/a/oven/a.py",
      content: "all old",
      startLine: 1,
      numLines: 1,
      totalLines: 1,
    };
    const read = [assistant("b", "a", [call("1", "Read", { file_path: "/home/a/oven/a.py" })])];
    const start = user("a", null, "Go.");
    const edited = [assistant("d", "a", [edit("2")]), user("e", "d", result("2"))];
    expect(files([start, ...edited])).toEqual([["a.py", "new", 0, "partial"]]);
    expect(
      files([start, ...read, user("c", "b", result("1"), { toolUseResult: { file: shown } }), ...edited]),
    ).toEqual([["a.py", "all new", 0]]);
    expect(
      files([
        start,
        ...read,
        user("c", "b", result("1"), { toolUseResult: { file: { ...shown, totalLines: 9 } } }),
        ...edited,
      ]),
    ).toEqual([["a.py", "new", 0, "partial"]]);
    const original = { filePath: "/home/a/oven/a.py", originalFile: "once old" };
    expect(
      files([
        start,
        assistant("d", "a", [edit("2")]),
        user("e", "d", result("2"), { toolUseResult: original }),
      ]),
    ).toEqual([["a.py", "once new", 0]]);
  });

  test("of a sub-agent alone holds no talk", () => {
    const records = [user("a", null, "Find it.", { isSidechain: true })];
    expect(() => readConversation(records)).toThrow(
      expect.objectContaining({ name: "UnreadableConversation" }),
    );
  });
});

describe("the text of /export", () => {
  const EXPORT = [
    " ▐▛███▜▌   Claude Code v2.1.0",
    "",
    "> Build an oven timer",
    "  for the terminal.",
    "",
    "⏺ I will write timer.py:",
    "",
    "  - one file",
    "",
    "⏺ Write(timer.py)",
    "  ⎿  Wrote 2 lines to timer.py",
    "     1 print(1)",
    "",
    "⏺ Read 1 file",
    "  ⎿  timer.py",
    "",
    "✻ Thinking…",
    "",
    "  It could ring.",
    "",
    "⏺ Bash(python timer.py)",
    "",
    "● It runs.",
    "",
    "❯ /cost",
    "  ⎿  1 $",
    "",
    "❯ Add a bell.",
    "⏺ Added.",
  ].join("\n");

  test("is the talk without tools and thoughts", () => {
    expect(readConversation(EXPORT)).toMatchObject({ source: "claude-code", external_id: null });
    expect(readConversation(EXPORT).messages.map(({ role, content }) => `${role}: ${content}`)).toEqual([
      "user: Build an oven timer\nfor the terminal.",
      "assistant: I will write timer.py:\n\n- one file\n\nIt runs.",
      "user: /cost",
      "user: Add a bell.",
      "assistant: Added.",
    ]);
  });

  test.each([
    "> quoted\n\n- listed",
    "⏺ alone",
    "> a quote\n\n● a bullet",
    "A pond:\n\n⏺ Dig\n  ⎿ done\n\n> deep",
  ])("is not seen in %j", (other) => {
    expect(() => readConversation(other)).toThrow(/no conversation in a known format/);
  });
});
