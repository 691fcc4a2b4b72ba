import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findSessions } from "./find.ts";
import { rootsOf, sessionOf } from "./roots.ts";
import { TOOLS } from "./tools/index.ts";

const ID = "5e551017-0000-4000-8000-000000000001";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "sessions-"));
});
afterEach(() => rm(home, { recursive: true }));

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), "x");
  }
}

async function found(named: string[] = [], tools = [...TOOLS]): Promise<string[]> {
  const roots = rootsOf({ platform: "linux", home, env: {} }, tools, named);
  const sessions = await findSessions(roots, (folder) => expect.fail(folder));
  return sessions.map(({ path, tool }) => `${tool.name} ${path.slice(home.length + 1)}`).sort();
}

test("the sessions of all tools are found, and nothing beside them", async () => {
  await put(
    `.claude/projects/-shed/${ID}.jsonl`,
    ".claude/projects/-shed/agent-1.jsonl",
    `.claude/projects/-shed/${ID}/subagents/${ID}.jsonl`,
    ".codex/sessions/2026/10/01/rollout-1.jsonl",
    ".codex/archived_sessions/rollout-2.jsonl",
    ".gemini/tmp/feeder/chats/session-1.json",
    ".gemini/tmp/feeder/chats/parent/session-2.json",
    ".gemini/tmp/feeder/logs.json",
    ".config/Cursor/User/globalStorage/state.vscdb",
  );
  expect(await found()).toEqual([
    `claude-code .claude/projects/-shed/${ID}.jsonl`,
    "codex .codex/archived_sessions/rollout-2.jsonl",
    "codex .codex/sessions/2026/10/01/rollout-1.jsonl",
    "cursor .config/Cursor/User/globalStorage/state.vscdb",
    "gemini-cli .gemini/tmp/feeder/chats/session-1.json",
  ]);
});

test("in a named folder sessions of all tools are found, each once, but none of packages", async () => {
  await put(
    "code/boat/.specstory/history/1.md",
    "code/boat/README.md",
    "code/boat/node_modules/x/.specstory/history/1.md",
    `backup/.claude/projects/-shed/${ID}.jsonl`,
  );
  expect(await found([join(home, "code"), join(home, "code", "boat"), join(home, "backup")])).toEqual([
    `claude-code backup/.claude/projects/-shed/${ID}.jsonl`,
    "specstory code/boat/.specstory/history/1.md",
  ]);
  expect(await found([join(home, "code")], [])).toEqual([]);
});

test("links in a folder are not followed, so that none leads in a circle, but the folder may be one", async () => {
  await put("code/boat/.specstory/history/1.md");
  await symlink(join(home, "code"), join(home, "code", "boat", "again"));
  await symlink(join(home, "code"), join(home, "link"));
  expect(await found([join(home, "link")])).toEqual(["specstory code/boat/.specstory/history/1.md"]);
});

test("folders that are not there hold nothing", async () => {
  expect(await found([join(home, "gone")])).toEqual([]);
});

test("a change of a database's log is one of the database", () => {
  const [root] = rootsOf({ platform: "linux", home: "/h", env: {} }, TOOLS.slice(2, 3), []);
  if (root === undefined) throw new Error("no root");
  const path = join(root.folder, "state.vscdb");
  expect(sessionOf(root, `${path}-wal`)).toMatchObject({ path, tool: { name: "cursor" } });
  expect(sessionOf(root, path)).toMatchObject({ path });
  expect(sessionOf(root, `${path}-shm`)).toBeUndefined();
  expect(sessionOf(root, join(root.folder, "other-wal"))).toBeUndefined();
});
