import type { OrganizedDream } from "@dreamcatcher/organizing/organizer";
import { expect } from "vitest";
import type { ExpectedDream } from "./dream-case.ts";

/** Fails unless a dream is as expected. */
export function expectDream(expected: ExpectedDream, dream: OrganizedDream): void {
  const { summary = {}, outcome, ...lists } = expected;
  expect(shownOf(dream)).toMatchObject(lists);
  for (const part of summary.has ?? []) expect(dream.summary).toContain(part);
  for (const part of summary.lacks ?? []) expect(dream.summary).not.toContain(part);
  expect(dream.summary.slice(0, summary.start?.length ?? 0)).toBe(summary.start ?? "");
  if (outcome === null) expect(dream.outcome).toBeNull();
  else if (outcome) expect(dream.outcome?.text).toContain(outcome);
}

function shownOf({ kind, todos, features, decisions, fragments }: OrganizedDream): ExpectedDream {
  const snippets = fragments.flatMap(({ code_snippets }) => code_snippets);
  return {
    kind,
    todos: todos.map(({ text, done }) => (done ? `[x] ${text}` : text)),
    features: features.map(({ text }) => text),
    decisions: decisions.map(({ text, reason }) => (reason ? `${text}: ${reason}` : text)),
    code: snippets.map(({ language, filename }) => (filename ? `${language} ${filename}` : language)),
  };
}
