import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

/** The heads of the patches of a conversation, each answer with its changes as tools render them. */
const patched = (
  ...answers: readonly [content: string, ...code: readonly (readonly [string, string?])[]][]
) =>
  assemble(
    dreamWith(
      answers.map(([content, ...code]) => ({
        content,
        code_snippets: code.map(([each, filename]) => ({
          language: "diff",
          code: each,
          ...(filename && { filename }),
        })),
      })),
    ).fragments,
    new Paths(),
  ).sketches.map(({ why }) => why);

const blockOf = (code: string) => `\`\`\`diff\n${code.replace(/^([-+ ])/gm, "$1 ")}\n\`\`\``;
const ONE = " let low = tide.low();\n-rise(low);\n+rise(low, 2);";
const TWO = " let high = tide.high();\n-fall(high);\n+fall(high, 2);";

test("blocks right below one another are changes of one file", () => {
  const joined = `${blockOf(ONE)}\n\n${blockOf(TWO)}`;
  expect(patched([joined, [ONE, "src/tide.ts"], [TWO]])).toEqual(["is a change to src/tide.ts"]);
  const apart = `${blockOf(ONE)}\n\nNow the other one:\n\n${blockOf(TWO)}`;
  expect(patched([apart, [ONE, "src/tide.ts"], [TWO]])).toEqual([
    "is a change to src/tide.ts",
    "is a change to a file",
  ]);
});

test("a change is of the file that an agent has just read, and of no other that it read", () => {
  const after = (...steps: string[]) =>
    patched([`${steps.join("\n\n---\n\n")}\n\n---\n\n${blockOf(ONE)}`, [ONE]]);
  const read = "Read file: /Users/noor/code/tide/src/low.ts";
  expect(after(read)).toEqual(["is a change to tide/src/low.ts"]);
  expect(after(read, "I make it rise twice:")).toEqual(["is a change to tide/src/low.ts"]);
  const told = "It calls the sea in many places. ".repeat(20);
  expect(after(read, `${told}\n\nI make it rise twice:`)).toEqual(["is a change to tide/src/low.ts"]);
  expect(after(read, "", "Now the notes:")).toEqual(["is a change to a file"]);
  expect(after("Read file: src/high.ts", read, "I make it rise twice:")).toEqual(["is a change to a file"]);
});

test("a change is of the file here whose own name the sentence before it has", () => {
  const table = ["a", "b"].map((name) => `export const ${name} = read("${name}");`).join("\n");
  const { sketches } = assemble(
    dreamWith([
      { code_snippets: [{ language: "typescript", filename: "src/TideTable.ts", code: table }] },
      {
        content: `Now the TideTable component:\n\n---\n\n${blockOf(ONE)}`,
        code_snippets: [{ language: "diff", code: ONE }],
      },
    ]).fragments,
    new Paths(),
  );
  expect(sketches.map(({ why }) => why)).toEqual(["is a change to src/TideTable.ts"]);
});

test("what a change imports tells no file, as many import the same", () => {
  const imports = ["sea", "moon", "harbour"].map((name) => ` import { all } from "./${name}";`).join("\n");
  const change = (name: string) => `${imports}\n+import { ${name} } from "./table";`;
  expect(patched(["", [change("low"), "src/tide.ts"]], ["", [change("high")]])).toEqual([
    "is a change to src/tide.ts",
    "is a change to a file",
  ]);
});

test("a change is of the file that most lines around it are known to be in", () => {
  const later = " let low = tide.low();\n rise(low, 2);\n+sink(low);";
  expect(patched(["", [ONE, "src/tide.ts"]], ["", [later]])).toEqual(
    Array(2).fill("is a change to src/tide.ts"),
  );
  expect(patched(["", [ONE, "src/tide.ts"]], ["", [TWO]])).toEqual([
    "is a change to src/tide.ts",
    "is a change to a file",
  ]);
});
