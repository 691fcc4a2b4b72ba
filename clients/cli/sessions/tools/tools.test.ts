import { describe, expect, test } from "vitest";
import type { Machine } from "../machine.ts";
import { DAY_MS, type Tool } from "../tool.ts";
import { claudeCode } from "./claude-code.ts";
import { codex } from "./codex.ts";
import { cursor } from "./cursor.ts";
import { geminiCli } from "./gemini-cli.ts";
import { TOOLS } from "./index.ts";

const on = (platform: NodeJS.Platform, home: string, env: NodeJS.ProcessEnv = {}): Machine => ({
  platform,
  home,
  env,
});
const LINUX = on("linux", "/home/me");
const MAC = on("darwin", "/Users/me");
const WINDOWS = on("win32", "C:\\Users\\me");
const WSL = on("linux", "/home/me", {
  WSL_DISTRO_NAME: "Ubuntu",
  PATH: "/usr/bin:/mnt/c/Windows:/mnt/c/Users/Me Too/AppData/Local/Microsoft/WindowsApps",
});

const named = { "Claude Code": claudeCode, Codex: codex, Cursor: cursor, "Gemini CLI": geminiCli };

test.each<[keyof typeof named, Machine, string[]]>([
  ["Claude Code", LINUX, ["/home/me/.claude/projects", "/home/me/.config/claude/projects"]],
  ["Claude Code", on("linux", "/home/me", { CLAUDE_CONFIG_DIR: "/srv/claude" }), ["/srv/claude/projects"]],
  [
    "Claude Code",
    on("linux", "/home/me", { XDG_CONFIG_HOME: "/home/me/etc" }),
    ["/home/me/.claude/projects", "/home/me/etc/claude/projects"],
  ],
  ["Claude Code", WINDOWS, ["C:\\Users\\me\\.claude\\projects", "C:\\Users\\me\\.config\\claude\\projects"]],
  [
    "Claude Code",
    WSL,
    ["/home/me/.claude/projects", "/home/me/.config/claude/projects", "/mnt/c/Users/Me Too/.claude/projects"],
  ],
  ["Codex", MAC, ["/Users/me/.codex/sessions", "/Users/me/.codex/archived_sessions"]],
  [
    "Codex",
    on("win32", "C:\\Users\\me", { CODEX_HOME: "D:\\codex" }),
    ["D:\\codex\\sessions", "D:\\codex\\archived_sessions"],
  ],
  ["Gemini CLI", LINUX, ["/home/me/.gemini/tmp"]],
  ["Gemini CLI", on("linux", "/home/me", { GEMINI_CLI_HOME: "/srv/g" }), ["/srv/g/.gemini/tmp"]],
  ["Cursor", LINUX, ["/home/me/.config/Cursor/User/globalStorage"]],
  ["Cursor", MAC, ["/Users/me/Library/Application Support/Cursor/User/globalStorage"]],
  [
    "Cursor",
    on("win32", "C:\\Users\\me", { APPDATA: "C:\\Users\\me\\AppData\\Roaming" }),
    ["C:\\Users\\me\\AppData\\Roaming\\Cursor\\User\\globalStorage"],
  ],
  [
    "Cursor",
    WSL,
    [
      "/home/me/.config/Cursor/User/globalStorage",
      "/mnt/c/Users/Me Too/AppData/Roaming/Cursor/User/globalStorage",
    ],
  ],
])("%s keeps sessions there on %j", (tool, machine, folders) => {
  expect(named[tool].folders(machine)).toEqual(folders);
});

test.each([
  ["/p/-home-me/5e551017-0000-4000-8000-000000000001.jsonl", "claude-code"],
  ["/p/-home-me/agent-5e551017.jsonl", undefined],
  ["/p/-home-me/agent-5e551017-0000-4000-8000-000000000001.jsonl", undefined],
  ["/s/2026/10/01/rollout-2026-10-01T10-00-00-5e551017-0000-4000-8000-000000000001.jsonl", "codex"],
  ["/.codex/history.jsonl", undefined],
  ["/tmp/feeder/chats/session-2026-10-01T10-00-5e551017.json", "gemini-cli"],
  ["/tmp/feeder/chats/session-2026-10-01T10-00-5e551017.jsonl", "gemini-cli"],
  ["/tmp/feeder/logs.json", undefined],
  ["/Cursor/User/globalStorage/state.vscdb", "cursor"],
  ["/Cursor/User/globalStorage/state.vscdb.backup", undefined],
  ["/code/boat/.specstory/history/2026-10-01_10-00Z-boat.md", "specstory"],
  ["/code/boat/README.md", undefined],
])("%s is a session of %s", (path, name) => {
  expect(TOOLS.find(({ pattern }) => pattern.test(path))?.name).toBe(name);
});

/** How many days a tool keeps sessions where these are the settings. */
function daysKept(tool: Tool, machine: Machine, files: Record<string, unknown>): number | null {
  const kept = tool.keptMs?.(machine, (path) => files[path]) ?? null;
  return kept === null ? null : kept / DAY_MS;
}

describe("Claude Code deletes sessions", () => {
  const user = "/home/me/.claude/settings.json";
  const managed = "/etc/claude-code/managed-settings.json";
  const project = "/home/me/shed/.claude/settings.json";
  const local = "/home/me/shed/.claude/settings.local.json";
  const used = { "/home/me/.claude.json": { projects: { "/home/me/shed": {} } } };
  const days = (cleanupPeriodDays: unknown) => ({ cleanupPeriodDays });
  test.each<[string, Record<string, unknown>, number]>([
    ["after 30 days", {}, 30],
    ["as its person says", { [user]: days(365) }, 365],
    ["at the next start for 0, as some versions do", { [user]: days(0) }, 0],
    ["after 30 days where the setting is none", { [user]: days("long") }, 30],
    ["after 30 days where settings are no object", { [user]: [] }, 30],
    ["by the shortest of the projects", { ...used, [user]: days(365), [project]: days(7) }, 7],
    ["by a project's own settings of this person", { ...used, [project]: days(7), [local]: days(20) }, 20],
    ["as the organization says", { ...used, [managed]: days(90), [user]: days(5), [project]: days(7) }, 90],
  ])("%s", (_, files, expected) => {
    expect(daysKept(claudeCode, LINUX, files)).toBe(expected);
  });
});

describe("the Gemini CLI deletes sessions", () => {
  const user = "/home/me/.gemini/settings.json";
  const managed = "/etc/gemini-cli/settings.json";
  const retention = (sessionRetention: unknown) => ({ general: { sessionRetention } });
  test.each<[string, Record<string, unknown>, number | null]>([
    ["after 30 days", {}, 30],
    ["never where that is off", { [user]: retention({ enabled: false }) }, null],
    ["after 14 days", { [user]: retention({ maxAge: "2w" }) }, 14],
    ["after half a day", { [user]: retention({ maxAge: "12h" }) }, 0.5],
    ["never where the age is none, as it refuses it", { [user]: retention({ maxAge: "soon" }) }, null],
    [
      "as the organization says",
      { [user]: retention({ maxAge: "7d" }), [managed]: retention({ maxAge: "90d" }) },
      90,
    ],
  ])("%s", (_, files, expected) => {
    expect(daysKept(geminiCli, LINUX, files)).toBe(expected);
  });
});
