import { describe, expect, test } from "vitest";
import { fileDocuments } from "./file-documents.ts";
import type { EditedFile, Part } from "./file-edits.ts";
import { absolutePath } from "./paths.ts";

const whole = (text: string): Part => ({ text, replaces: null, wasWhole: true });
const change = (text: string, replaces: string | null): Part => ({ text, replaces, wasWhole: false });

const file = (path: string, more: Partial<EditedFile> = {}): EditedFile => ({
  path,
  parts: [whole("x")],
  isWhole: true,
  isChanged: true,
  at: 0,
  ...more,
});
const titles = (paths: readonly string[], ...folders: string[]) =>
  fileDocuments(
    paths.map((path) => file(path)),
    folders,
  ).map(({ title }) => title);

describe("the files of a conversation as documents", () => {
  test("have paths relative to the agent's folder, or to the folder they share", () => {
    const paths = ["/home/a/kiln/src/a.py", "/home/a/kiln/src/b.py"];
    expect(titles(paths, "/home/a/kiln")).toEqual(["src/a.py", "src/b.py"]);
    expect(titles(paths, "/somewhere/else")).toEqual(["src/a.py", "src/b.py"]);
    expect(titles(["/home/a/kiln/lib/a.py", "/home/a/kiln/lib/b.py"])).toEqual(["a.py", "b.py"]);
    expect(titles(["/home/a/kiln/src/main/java/kiln/A.java"])).toEqual(["src/main/java/kiln/A.java"]);
    expect(titles(["/home/a/src/kiln/a.py"])).toEqual(["a.py"]);
    expect(
      titles(["/Users/a/Code/kiln/Sources/Kiln/A.swift", "/Users/a/Library/LaunchAgents/kiln.plist"]),
    ).toEqual(["Sources/Kiln/A.swift", "Library/LaunchAgents/kiln.plist"]);
    expect(titles(["/a.py"])).toEqual(["a.py"]);
    expect(titles(["C:/kiln/a.py", "C:/kiln/b/c.py"], "c:\\kiln")).toEqual(["a.py", "b/c.py"]);
    expect(titles(["src/a.py", "b.py", "/home/a/kiln/c.py"])).toEqual(["src/a.py", "b.py", "c.py"]);
  });

  test.each([
    "/tmp/notes.md",
    "/private/tmp/x/a.py",
    "/home/a/.claude/plans/plan.md",
    "/Users/a/.codex/memory.md",
    "/home/a/kiln/node_modules/x/index.js",
    "/home/a/kiln/.env",
    "/home/a/kiln/.env.local",
    "/home/a/kiln/id_rsa",
    "/home/a/kiln/certs/server.pem",
    "/home/a/elsewhere/a.py",
  ])("are without %s", (path) => {
    expect(titles(["/home/a/kiln/a.py", path], "/home/a/kiln")).toEqual(["a.py"]);
  });

  test("have paths relative to the first of the folders they are in", () => {
    const paths = [
      "/home/a/kiln/lib/src/a.py",
      "/home/a/kiln.worktrees/b/c.py",
      "/home/a/kiln/.claude/worktrees/x/d.py",
    ];
    expect(titles(paths, "/", "/home/a/kiln", "/home/a/kiln/lib", "/home/a/kiln.worktrees/b")).toEqual([
      "lib/src/a.py",
      "c.py",
      "d.py",
    ]);
  });

  test("are there once for each path, as they were changed last", () => {
    const copy = file("/k/.claude/worktrees/x/a.py", { parts: [whole("old")], at: 1 });
    expect(
      fileDocuments([file("/k/a.py", { at: 2 }), copy, file("/k/b.py", { at: 1 })], ["/k"]),
    ).toMatchObject([{ title: "b.py" }, { title: "a.py", content: "x" }]);
  });

  test("have examples of settings", () => {
    expect(titles(["/k/.env.example"], "/k")).toEqual([".env.example"]);
  });

  test("say their language, what is missing, and who changed them last", () => {
    expect(
      fileDocuments([
        file("/k/b.md", { at: 4 }),
        file("/k/a.py", { at: 2, isWhole: false, parts: [change("one", "0\n1"), change("two", null)] }),
        file("/k/LICENSE", { at: 3 }),
        file("/k/read.py", { isChanged: false }),
        file("/k/unknown.py", { at: 5, isWhole: false, parts: [] }),
      ]),
    ).toEqual([
      {
        title: "a.py",
        content_type: "text/x-python",
        content: "one\n…\ntwo",
        partial: true,
        at: 2,
        made: { changes: "@@\n-0\n-1\n+one" },
      },
      { title: "LICENSE", content_type: "text/plain", content: "x", at: 3, made: {} },
      { title: "b.md", content_type: "text/markdown", content: "x", at: 4, made: {} },
      { title: "unknown.py", content_type: "text/x-python", at: 5, made: {} },
    ]);
  });
});

test.each([
  ["/a/./b/../c", undefined, "/a/c"],
  ["src//x.py", "/app/", "/app/src/x.py"],
  ["../x.py", "/app/src", "/app/x.py"],
  ["../../../x", "/app", "/x"],
  ["a\\b.py", "C:\\app", "C:/app/a/b.py"],
  ["file:///app/x.py", "/other", "/app/x.py"],
  ["x.py", undefined, "x.py"],
])("the path %s in %s is %s", (path, folder, absolute) => {
  expect(absolutePath(path, folder)).toBe(absolute);
});
