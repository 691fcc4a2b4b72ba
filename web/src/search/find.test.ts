import { expect, test } from "vitest";
import type { FoundDream } from "../data/found-dream.ts";
import { together } from "./find.ts";

const found = (id: string): FoundDream => ({ id, title: `Dream ${id}`, snippet: "" });

test("what the service finds comes after what this device has found, each dream once", () => {
  const ids = together([found("b"), found("a")], [found("a"), found("c")]).map(({ id }) => id);
  expect(ids).toEqual(["b", "a", "c"]);
});
