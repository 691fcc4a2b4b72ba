import type { Client } from "@dreamcatcher/client";
import { afterEach, expect, test, vi } from "vitest";
import type { FoundDream } from "../data/found-dream.ts";
import { findThere, together } from "./find.ts";

afterEach(() => {
  vi.useRealTimers();
});

const found = (id: string, hasAll = true, text = ""): FoundDream => ({
  id,
  title: `Dream ${id}`,
  piece: { text, ranges: [], field: "summary", message: null },
  hasAll,
});

test("what the service finds comes after what this device has found, each dream once", () => {
  const ids = together([found("b"), found("a")], [found("a"), found("c")]).map(({ id }) => id);
  expect(ids).toEqual(["b", "a", "c"]);
});

test("where this device has only some of the words, the service's piece with all of them is shown", () => {
  const here = [found("a", false, "some"), found("b", true, "here"), found("c", false, "some")];
  const there = [found("b", true, "all"), found("a", true, "all"), found("c", false, "others")];
  expect(together(here, there).map(({ id, piece }) => `${id} ${piece?.text}`)).toEqual([
    "a all",
    "b here",
    "c some",
  ]);
});

test("while a word is typed, the service is asked once, for what stands there when the typing pauses", async () => {
  vi.useFakeTimers();
  const search = vi.fn(async (_query: string) => ({ items: [], matching: "all", suggestion: "shed" }));
  const client = { search } as unknown as Client;
  const answers = [];
  let typing = new AbortController();
  for (const query of ["s", "sh", "she", "sheed"]) {
    typing.abort();
    typing = new AbortController();
    answers.push(findThere({ client }, query, typing.signal).catch(({ name }: Error) => name));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.runAllTimersAsync();
  const nothing = { dreams: [], suggestion: "shed" };
  expect(await Promise.all(answers)).toEqual(["AbortError", "AbortError", "AbortError", nothing]);
  expect(search.mock.calls.map(([query]) => query)).toEqual(["sheed"]);
});
