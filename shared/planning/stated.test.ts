import { describe, expect, test } from "vitest";
import { build, dreamOfConversation, failuresOf, judge, python, triedIn } from "./built.fixtures.ts";

const fenced = (language: string, code: string, name?: string) =>
  `${name ? `\`${name}\`:\n\n` : ""}\`\`\`${language}\n${code}\n\`\`\`\n`;

const builtFrom = async (request: string, ...answer: string[]) =>
  build(
    await dreamOfConversation({
      title: "A small program",
      messages: [
        { role: "user", content: request },
        { role: "assistant", content: answer.join("\n") },
      ],
    }),
  );

const HALF_PY = fenced("python", "def half(height):\n    return height / 2", "half.py");
const HALF_JS = fenced("js", "export const half = (height) => height / 2;", "half.js");
const HALF_SCRIPT = fenced("js", "function half(height) {\n  return height / 2;\n}", "half.js");

describe.skipIf(!python)("a value that the conversation states is tried", () => {
  test.each<[string, string, string[], string]>([
    [
      "in a sentence of the answer",
      "Write half.",
      [HALF_PY, "`half(4)` returns `2.0`."],
      "half(4) of half.py",
    ],
    ["in JavaScript", "Write half.", [HALF_JS, "So `half(4)` gives 2."], "half(4) of half.js"],
    ["in JavaScript without exports", "Write half.", [HALF_SCRIPT, "`half(4)` → `2`"], "half(4) of half.js"],
    ["in the person's wish", "Write half: for 10 it should give 5.", [HALF_PY], "half(10) of half.py"],
    ["in German", "Schreibe half.", [HALF_PY, "`half(4)` ergibt `2.0`."], "half(4) of half.py"],
    ["as input and output", "Write half.\n\nInput: height = 4\nOutput: 2.0", [HALF_PY], "half(4) of half.py"],
    [
      "in a comment beside a call",
      "Write half.",
      [HALF_PY, "Usage:\n", fenced("python", "from half import half\n\nhalf(8)  # 4.0")],
      "half(8) of half.py",
    ],
    [
      "in a comment beside a print",
      "Write half.",
      [fenced("js", "const half = (n) => n / 2;\nconsole.log(half(8)); // 4", "half.js")],
      "half(8) of half.js",
    ],
    [
      "at Python's prompt",
      "Write half.",
      [HALF_PY, fenced("pycon", ">>> from half import half\n>>> half(4)\n2.0")],
      "half.py at Python's prompt",
    ],
    [
      "in a comment of a block without a language",
      "Write half.",
      [HALF_SCRIPT, "Call it:\n", fenced("", "console.log(half(8)); // Output: 4")],
      "half(8) of half.js",
    ],
    [
      "in a comment that says what should be",
      "Write half.",
      [HALF_SCRIPT, fenced("js", "half(8); // should return 4")],
      "half(8) of half.js",
    ],
    [
      "as an error at Python's prompt",
      "Write half.",
      [
        HALF_PY,
        fenced("pycon", ">>> half(4)\n2.0\n>>> half('4')\nTypeError: unsupported operand types for this"),
      ],
      "half.py at Python's prompt",
    ],
  ])("%s", async (_, request, answer, ran) => {
    const built = await builtFrom(request, ...answer);
    expect(triedIn(built).join("\n")).toContain(ran);
    expect(await failuresOf(built)).toEqual([]);
    expect((await judge(built)).verdict).toBe("verified");
    const wrong = await builtFrom(request, ...answer.map((text) => text.replace("/ 2", "/ 3")));
    expect(await failuresOf(wrong)).not.toEqual([]);
    expect((await judge(wrong)).verdict).toBe("failed");
  });
});

test.skipIf(!python)("the output in comments of a program is what it prints", async () => {
  const code = "for n in range(2):\n    print(n * 2)\n\n# Output:\n# 0\n# 2";
  const built = await builtFrom("Write a script.", fenced("python", code, "twice.py"));
  expect(triedIn(built)).toEqual(["python3 twice.py: it prints 0, 2"]);
  expect((await judge(built)).verdict).toBe("verified");
  const wrong = await builtFrom(
    "Write a script.",
    fenced("python", code.replace("n * 2", "n + 2"), "twice.py"),
  );
  expect(await failuresOf(wrong)).toEqual([expect.stringContaining('"0" is not in: 2')]);
});

test("what a call prints is what the comment beside it says", async () => {
  const code =
    'const log = (text) => console.log(text);\n\nlog("b".repeat(3)); // prints "bbb"\n' +
    'log("c"); // logs it to the console\nconsole.log("d" + 1); // prints d1';
  const built = await builtFrom("Write it.", fenced("js", code, "log.js"));
  expect(triedIn(built)).toEqual([
    'log("b".repeat(3)) of log.js: it gives "bbb"',
    'node log.js: it prints "bbb", d1',
  ]);
  expect((await judge(built)).verdict).toBe("verified");
});

test("a blank within a text counts", async () => {
  const code =
    'const join = (text) => text.replaceAll(" ", "");\nconsole.log(join("a b")); // Output: "ab"\n' +
    "console.log([1, 2]); // Output: [1,2]";
  const built = await builtFrom("Write it.", fenced("js", code, "join.js"));
  expect((await judge(built)).verdict).toBe("verified");
  const wrong = await builtFrom("Write it.", fenced("js", code.replace('" ", ""', '"c", ""'), "join.js"));
  expect((await failuresOf(wrong)).length).toBe(2);
});

test("a value that is printed over several lines is what a comment says", async () => {
  const places = ["Schiermonnikoog", "Vlieland", "Terschelling", "Ameland", "Rottumerplaat", "Texel"];
  const code = `console.log(${JSON.stringify(places)}.sort());\n// Output: ${JSON.stringify(places.toSorted())}`;
  const built = await builtFrom("Sort the islands.", fenced("js", code, "islands.js"));
  expect((await judge(built)).verdict).toBe("verified");
  const wrong = await builtFrom("Sort them.", fenced("js", code.replace(".sort()", ""), "islands.js"));
  expect(await failuresOf(wrong)).toEqual([expect.stringContaining("is not in")]);
});

test.skipIf(!python)("a method of the only class is called on a new object", async () => {
  const code =
    "class Solution:\n    def two_sum(self, nums, target):\n        return [0, nums.index(target - nums[0])]";
  const built = await builtFrom(
    "Solve it:\n\nInput: nums = [2,7,11,15], target = 9\nOutput: [0,1]",
    fenced("python", code, "two_sum.py"),
  );
  expect(triedIn(built)).toEqual(["Solution().two_sum([2,7,11,15], 9) of two_sum.py: it gives [0,1]"]);
  expect(await failuresOf(built)).toEqual([]);
});

describe("nothing is stated by", () => {
  test.each<[string, string, string[]]>([
    [
      "a comment that describes",
      "Write half.",
      [fenced("python", "def half(n):\n    return n / 2\n\nhalf(4)  # half of it", "half.py")],
    ],
    [
      "a comment that begins like a value",
      "Write half.",
      [fenced("js", "const half = (n) => n / 2;\nhalf(4); // returns the half", "half.js")],
    ],
    [
      "a comment that says what the next line is for",
      "Add them.",
      [fenced("python", "total = 2 + 3\n\n# Print the sum\nprint(total)\n# Output: the sum", "add.py")],
    ],
    ["a call with a variable", "Write half.", [HALF_PY, "`half(height)` returns `2`."]],
    [
      "a call of a method of an object, whose state has changed since",
      "Count.",
      [
        fenced(
          "python",
          "class Counter:\n    n = 0\n    def up(self):\n        self.n += 1\n        return self.n\n\n" +
            "counter = Counter()\nfirst = counter.up()  # 1\nsecond = counter.up()  # 2",
          "counter.py",
        ),
      ],
    ],
    [
      "a call that needs a browser",
      "Write it.",
      [
        fenced("js", "function name() {\n  return localStorage.getItem('name');\n}", "name.js"),
        fenced("js", "name(); // 'Noor'"),
      ],
    ],
    [
      "the name of a type",
      "Write half.",
      [HALF_PY, "`half(4)` returns `float`, and `half(5)` gives `Height`."],
    ],
    ["the time that it takes", "Write half.", [HALF_PY, "`half(4)` is `O(1)`."]],
    ["a call of something else", "Write half.", [HALF_PY, "`round(4.2)` returns `4`."]],
    [
      "a number about something else",
      "For 10 euros you get 3 of them. Write half.",
      [`${HALF_PY}${fenced("python", "def third(n):\n    return n / 3", "third.py")}`],
    ],
    ["an input that does not fit", "Write half.\n\nInput: a = 1, b = 2\nOutput: 3", [HALF_PY]],
  ])("%s", async (_, request, answer) => {
    const { project } = await builtFrom(request, ...answer);
    expect(project.checks.filter(({ kind }) => kind === "example")).toEqual([]);
  });

  test.each([
    "`half(4)` returns `3.0`, that is a bug.",
    "`half(4)` should not return `3.0`.",
    "For 10 it returns 7 instead of 5.",
    "With my version `half(4)` returns `3.0`.",
  ])("what a person tells of: %s", async (told) => {
    const { project } = await builtFrom(`Write half. ${told}`, HALF_PY);
    expect(project.checks.filter(({ kind }) => kind === "example")).toEqual([]);
  });

  test("an answer about an earlier version of the code", async () => {
    const built = await build(
      await dreamOfConversation({
        title: "A small program",
        messages: [
          { role: "user", content: "Write half." },
          { role: "assistant", content: `${HALF_PY}\n\`half(4)\` returns \`2.0\`.` },
          { role: "user", content: "Make it round down, please. I want whole numbers only." },
          { role: "assistant", content: HALF_PY.replace("/ 2", "// 2") },
        ],
      }),
    );
    expect(built.project.checks.filter(({ kind }) => kind === "example")).toEqual([]);
  });
});
