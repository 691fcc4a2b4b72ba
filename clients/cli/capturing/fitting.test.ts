import { contentHash, idOfSource } from "@dreamcatcher/reading/conversation-id";
import { readConversation } from "@dreamcatcher/reading/read";
import { expect, test } from "vitest";
import { fitting } from "./fitting.ts";

const MB = 1_000_000;

/** A session of Claude Code whose tools have printed and written this much. */
function session(printed: number, ...files: string[]): object[] {
  const line = (at: number, type: string, content: unknown) => ({
    ...{ type, uuid: `u${at}`, parentUuid: at === 0 ? null : `u${at - 1}`, sessionId: "s1" },
    timestamp: new Date(Date.UTC(2026, 9, 1, 10, at)).toISOString(),
    message: { role: type, content },
  });
  const result = (id: string, content: string) => [{ type: "tool_result", tool_use_id: id, content }];
  return [
    line(0, "user", "Build me a shed."),
    line(1, "assistant", [{ type: "tool_use", id: "t0", name: "Bash", input: { command: "ls" } }]),
    line(2, "user", result("t0", "x".repeat(printed))),
    ...files.flatMap((content, n) => [
      line(3 + 2 * n, "assistant", [
        { type: "text", text: `File ${n}.` },
        {
          ...{ type: "tool_use", id: `w${n}`, name: "Write" },
          input: { file_path: `/shed/${n}.txt`, content },
        },
      ]),
      line(4 + 2 * n, "user", result(`w${n}`, "ok")),
    ]),
  ];
}

test("what the service takes stays as it is", () => {
  const small = session(1_000, "roof");
  expect(fitting(small)).toBe(small);
  expect(fitting("# a text")).toBe("# a text");
});

test("without what tools printed, a large session is the same conversation with the same files", () => {
  const large = session(5 * MB, "roof", "wall");
  const fitted = fitting(large);
  expect(JSON.stringify(fitted).length).toBeLessThan(MB);
  const [before, after] = [large, fitted].map((each) => readConversation(each));
  expect(after && idOfSource(after)).toBe(before && idOfSource(before));
  expect(after?.messages).toEqual(before?.messages);
  expect(after?.documents.map(({ title, content }) => [title, content])).toEqual(
    before?.documents.map(({ title, content }) => [title, content]),
  );
  expect(after && contentHash(after)).toBe(before && contentHash(before));
});

test("where that is still too large, the largest files are named only", () => {
  const files = ["roof", ...[0.7, 0.9, 0.8, 0.6, 0.95].map((size) => "y".repeat(size * MB)), "wall"];
  const fitted = fitting(session(0, ...files));
  expect(JSON.stringify(fitted).length).toBeLessThan(4 * MB);
  const { documents } = readConversation(fitted);
  const kept = documents.map(({ title, content }) => [title, content?.length]);
  expect(kept).toEqual([
    ["0.txt", 4],
    ["1.txt", 0.7 * MB],
    ["2.txt", 0.9 * MB],
    ["3.txt", 0.8 * MB],
    ["4.txt", 0.6 * MB],
    ["5.txt", undefined],
    ["6.txt", 4],
  ]);
});
