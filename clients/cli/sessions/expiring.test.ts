import { describe, expect, test } from "vitest";
import { type Expiring, expiring, expiringText } from "./expiring.ts";
import type { Session } from "./find.ts";
import { DAY_MS } from "./tool.ts";
import { TOOLS } from "./tools/index.ts";

const NOW = Date.UTC(2026, 9, 31);
const machine = { platform: "linux", home: "/home/me", env: {} } as const;
const settings = { machine, read: () => undefined, now: NOW };

function session(name: string, daysAgo: number, path = `/${name}-${daysAgo}`): Session {
  const tool = TOOLS.find((each) => each.name === name);
  if (tool === undefined) throw new Error(name);
  return { path, tool, size: 1, modified: NOW - daysAgo * DAY_MS };
}

test("sessions that their tools delete within three days are counted, and those that are not captured", () => {
  const sessions = [
    ...[1, 26.9, 27, 29, 30, 400].map((days) => session("claude-code", days)),
    session("gemini-cli", 28),
    ...[29, 400].map((days) => session("codex", days)),
  ];
  const captured = new Set(["/claude-code-29", "/claude-code-400", "/gemini-cli-28"]);
  expect(expiring(sessions, ({ path }) => captured.has(path), settings)).toEqual([
    {
      ...{ tool: "claude-code", title: "Claude Code", within_days: 3 },
      ...{ count: 4, overdue: 2, not_captured: 2 },
    },
    {
      ...{ tool: "gemini-cli", title: "Gemini CLI", within_days: 3 },
      ...{ count: 1, overdue: 0, not_captured: 0 },
    },
  ]);
});

test("nothing is said where nothing is deleted soon", () => {
  expect(expiring([], () => false, settings)).toEqual([]);
  expect(expiring([session("claude-code", 5), session("cursor", 900)], () => false, settings)).toEqual([]);
});

describe("in words", () => {
  const of = (count: number, overdue: number, not_captured: number): Expiring => ({
    ...{ tool: "claude-code", title: "Claude Code", within_days: 3 },
    ...{ count, overdue, not_captured },
  });
  test.each([
    [
      of(12, 0, 4),
      "12 talks vanish within 3 days, as Claude Code deletes old sessions: 4 are not captured yet.",
    ],
    [of(1, 0, 0), "1 talk vanishes within 3 days, as Claude Code deletes old sessions: it is captured."],
    [
      of(3, 2, 3),
      "3 talks vanish within 3 days, 2 of them when Claude Code starts next, as Claude Code deletes old sessions: none is captured yet.",
    ],
    [
      of(1, 1, 1),
      "1 talk vanishes when Claude Code starts next, which deletes old sessions: it is not captured yet.",
    ],
    [
      of(5, 5, 1),
      "5 talks vanish when Claude Code starts next, which deletes old sessions: 1 is not captured yet.",
    ],
  ])("%j", (each, text) => {
    expect(expiringText(each)).toBe(text);
  });
});
