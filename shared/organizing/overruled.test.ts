import { expect, test } from "vitest";
import type { Statement } from "./answers/statements.ts";
import type { Decision } from "./decisions/decision.ts";
import { withoutRefused } from "./overruled.ts";

const said = (text: string, message: number): Statement => ({
  text,
  sentence: text,
  message,
  kind: "remark",
  turn: message,
  leans: false,
});

function left(decided: string, ...statements: Statement[]): string[] {
  const decision: Decision = { text: decided, changes: false, sentence: decided, message: 2 };
  return withoutRefused(statements, [decision], "en").map(({ text }) => text);
}

test("what an answer says for a thing that is refused later is left out", () => {
  expect(left("pencil, no ink", said("Draw the map with ink.", 1), said("Use thick paper.", 1))).toEqual([
    "Use thick paper.",
  ]);
});

test("what is said after the refusal, or denies the thing itself, stays", () => {
  const later = said("The ink of the old map is dry.", 3);
  const same = said("Draw it without ink.", 1);
  expect(left("pencil, no ink", later, same)).toEqual([later.text, same.text]);
});

test("to refuse to do something often refuses no thing", () => {
  const daily = said("One hour a day is plenty.", 1);
  expect(left("not every day", daily)).toEqual([daily.text]);
});
