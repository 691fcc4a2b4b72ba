import { decodeTime } from "ulid";
import { expect, test } from "vitest";
import { ProblemError } from "#shared/platform/problem-error.ts";
import { changeId, newDream, revise } from "./dream.ts";

const content = {
  title: "Shop",
  description: "",
  summary: "",
  status: "idea" as const,
  tags: [],
  brand: "personal",
  todos: [],
  documents: [],
};

test("each revision is later than the last, even where the clock is behind", () => {
  const future = { ...newDream("owner", content), updated: "2999-01-01T00:00:00.000Z" };
  const next = revise(future, { title: "Web shop" });
  expect(next).toMatchObject({ revision: 2, title: "Web shop", updated: "2999-01-01T00:00:00.001Z" });
  expect(changeId(next) > changeId(future)).toBe(true);
  expect(decodeTime(changeId(next))).toBe(Date.parse(next.updated));
});

test("a dream that is too large for its event is refused", () => {
  const todos = Array.from({ length: 200 }, (_, n) => ({
    id: `t${n}`,
    text: "\u{1F35E}".repeat(250),
    done: false,
  }));
  expect(() => newDream("owner", { ...content, todos })).toThrow(ProblemError);
});
