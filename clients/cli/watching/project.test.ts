import { expect, test } from "vitest";
import { projectOf } from "./project.ts";

test.each([
  ["/home/me/.claude/projects/-x/1.jsonl", "/home/me/shed", "shed"],
  ["/home/me/.claude/projects/-x/1.jsonl", "C:\\Users\\me\\shed\\", "shed"],
  ["/home/me/.claude/projects/-x/1.jsonl", undefined, undefined],
  ["/home/me/code/boat/.specstory/history/1.md", undefined, "boat"],
  ["C:\\code\\boat\\.specstory\\history\\1.md", undefined, "boat"],
  ["/home/me/.gemini/tmp/feeder/chats/session-1.json", undefined, "feeder"],
  [`/home/me/.gemini/tmp/${"a1".repeat(32)}/chats/session-1.json`, undefined, undefined],
])("%s in %s is about %s", (path, folder, project) => {
  expect(projectOf({ path }, folder)).toBe(project);
});
