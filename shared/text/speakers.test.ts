import { expect, test } from "vitest";
import { answersIn, spokenBy, turnsIn, wishesIn } from "./speakers.ts";

test("what each says stands under a line that names them, and messages of both can be read alone", () => {
  const talk = [
    spokenBy("user", ["May it rain?", "Today?"]),
    spokenBy("assistant", ["```\nno\n```"]),
    spokenBy("user", ["Why?"]),
    spokenBy("assistant", ["It **is** June."]),
  ].join("\n\n");
  expect(talk).toMatch(/^\*\*User:\*\*\n\nMay it rain\?\n\nToday\?\n\n\*\*Assistant:\*\*\n\n```\nno/);
  expect(answersIn(talk)).toBe("```\nno\n```\n\nIt **is** June.");
  expect(answersIn(spokenBy("user", ["Hm."]))).toBe("");
  expect(wishesIn(talk)).toEqual(["May it rain?\n\nToday?", "Why?"]);
  expect(turnsIn(talk).map(({ role, text }) => [role, text.trim()])).toEqual([
    [null, ""],
    ["user", "May it rain?\n\nToday?"],
    ["assistant", "```\nno\n```"],
    ["user", "Why?"],
    ["assistant", "It **is** June."],
  ]);
});

test("a text that names no speaker is everybody's as a whole", () => {
  expect(answersIn("User: a\n\n**User:** b\n")).toBe("User: a\n\n**User:** b\n");
  expect(wishesIn("User: a")).toEqual(["User: a"]);
});
