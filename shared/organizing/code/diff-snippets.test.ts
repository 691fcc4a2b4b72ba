import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { snippetsOf } from "./code.ts";

const snippets = (...answers: string[]) =>
  snippetsOf(parseConversation(transcriptOf(answers.flatMap((answer) => ["next", answer])))).map(
    ({ language, filename, code }) => [language, filename, code],
  );
const diff = (...lines: string[]) => `\`\`\`diff\n${lines.join("\n")}\n\`\`\``;

test("a diff that makes a file is that file, under the name that the words before it say", () => {
  const made = ["+import moon", "+", "+print(moon.tide())"];
  const code = "import moon\n\nprint(moon.tide())";
  expect(snippets(`Create \`tide.py\`:\n\n${diff(...made)}`)).toEqual([["python", "tide.py", code]]);
  expect(snippets(diff("--- /dev/null", "+++ b/src/tide.py", "@@ -0,0 +1,3 @@", ...made))).toEqual([
    ["python", "src/tide.py", code],
  ]);
});

test("a diff that changes a file stays one, and every file has its own", () => {
  const change = diff(
    "--- a/a.py",
    "+++ b/a.py",
    "-x = 1",
    "+x = 2",
    "--- a/b.py",
    "+++ b/b.py",
    "-y = 1",
    "+y = 2",
  );
  expect(snippets(change)).toEqual([
    ["diff", "a.py", "-x = 1\n+x = 2"],
    ["diff", "b.py", "-y = 1\n+y = 2"],
  ]);
  expect(snippets(`In \`a.py\`:\n\n${diff("-x = 1", "+x = 2")}`)[0]?.[1]).toBe("a.py");
});

test("a few settings that are added to a text are a change of it", () => {
  const lines = ["+ TIDE_TABLE=y", "+ TIDE_MOON=y"];
  expect(snippets(`I have added these to \`SEA.txt\`:\n\n${diff(...lines)}`)).toEqual([
    ["diff", "SEA.txt", "+TIDE_TABLE=y\n+TIDE_MOON=y"],
  ]);
  const heads = ["--- /dev/null", "+++ b/SEA.txt", "@@ -0,0 +1,2 @@"];
  expect(snippets(diff(...heads, ...lines))[0]?.[0]).toBe("text");
});

test("a change replaces no file, and a later whole file replaces the change", () => {
  const file = (low: number) => `\`a.py\`:\n\n\`\`\`python\nhigh = 1\nlow = ${low}\nprint(high, low)\n\`\`\``;
  const change = `\`a.py\`:\n\n${diff("-low = 1", "+low = 2")}`;
  expect(snippets(file(1), change).map(([language]) => language)).toEqual(["python", "diff"]);
  expect(snippets(change, file(3)).map(([language]) => language)).toEqual(["python"]);
});
