import { spokenBy } from "@dreamcatcher/text/speakers";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { languageMeant, languageSpokenOf } from "./guessed-label.ts";

const spokenIn = (wish: string, answer = "Sure.") =>
  languageSpokenOf(
    dreamWith([{ content: [spokenBy("user", [wish]), spokenBy("assistant", [answer])].join("\n\n") }], {}),
  );

test.each([
  ["the one that is named", "Write C# code for the tides.", "csharp"],
  ["none of two", "Port the tides from Perl to Rust.", null],
  ["none where only a part of a project is named", "Write SQL for the tides.", null],
  ["none where nothing is named", "Write code for the tides.", null],
])("the language that a talk speaks of: %s", (_, wish, language) => {
  expect(spokenIn(wish)).toBe(language);
});

test("the label of a block is nothing that is said", () => {
  expect(spokenIn("Write C# code.", "Here:\n```java\nint high = 4;\n```")).toBe("csharp");
});

const STYLE = ".tide {\n  color: navy;\n}";
const NO_STYLE = "h = [a * cos(w * t) for t in hours]";

test.each([
  ["the talk's where nobody speaks of the label's", "java", "int high = 4;", "csharp", "csharp"],
  ["the label's where nothing is spoken of", "java", "int high = 4;", null, "java"],
  ["the label's of a part of a project", "shell", "for f in *; do cat $f; done", "python", "shell"],
  ["the label's of scripts, which nobody names", "javascript", "let high = 4;", "python", "javascript"],
  ["none where nothing is labelled", null, "high", "python", null],
  ["a style's where it has a rule", "css", STYLE, "python", "css"],
  ["a style's where it has a declaration", "css", "color: navy;", null, "css"],
  ["the talk's where a style has no rule", "css", NO_STYLE, "python", "python"],
  ["none where a style has no rule and nothing is spoken of", "css", NO_STYLE, null, null],
] as const)("the language that is meant: %s", (_, declared, code, spoken, meant) => {
  expect(languageMeant(declared, code, spoken)).toBe(meant);
});

test("code of another language with colons and braces is no style", () => {
  const code =
    "int high(int hour)\n{\n    // from 0: the first\n    switch (hour) { default: return 1; }\n}\n";
  expect(languageMeant("css", code, "c")).toBe("c");
});
