import { expect, test } from "vitest";
import { broken, brokenTalks, talksIn } from "./talks.ts";

const TALK = { title: "Half", messages: [{ role: "assistant", content: "`x / 2` $&" }] };

test("breaks a talk by replacing texts", () => {
  const broke = broken(TALK, { talk: "half", fault: "it is a third", replace: [["/ 2", "/ 3 $&"]] });
  expect(broke).toEqual({ title: "Half", messages: [{ role: "assistant", content: "`x / 3 $&` $&" }] });
});

test("a text to replace must be there", () => {
  expect(() => broken(TALK, { talk: "half", fault: "", replace: [["* 2", ""]] })).toThrow("half: 0 messages");
});

test("each of the broken talks is of a talk", () => {
  expect(brokenTalks(talksIn()).length).toBeGreaterThan(20);
});
