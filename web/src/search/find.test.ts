import { expect, test } from "vitest";
import type { FoundDream } from "../data/found-dream.ts";
import { together } from "./find.ts";

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
