import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { todoText } from "./todo-text.ts";

test("the words of a todo are one text, without space around it", () => {
  expect(todoText(["Ask", "the baker", "for flour "])).toBe("Ask the baker for flour");
});

const { max } = LENGTHS.todo;

test.each([
  ["blank", ["", " \t"], "must not be blank"],
  ["too long", ["a".repeat(max + 1)], `at most ${max} characters; this one has ${max + 1}`],
])("a %s one is wrong use, and the message has the rule", (_, words, rule) => {
  expect(() => todoText(words)).toThrow(
    expect.objectContaining({ exit: EXIT.usage, message: expect.stringContaining(rule) }),
  );
});

test("the longest one is taken", () => {
  expect(todoText(["🙂".repeat(max)])).toHaveLength(2 * max);
});
