import { describe, expect, test } from "vitest";
import { build, dreamOfConversation, failuresOf, judge, python, triedIn } from "./built.fixtures.ts";

const fenced = (language: string, code: string, name?: string) =>
  `${name ? `\`${name}\`:\n\n` : ""}\`\`\`${language}\n${code}\n\`\`\`\n`;

const builtFrom = async (...answer: string[]) =>
  build(
    await dreamOfConversation({
      title: "A small tool",
      messages: [
        { role: "user", content: "Write a tool." },
        { role: "assistant", content: answer.join("\n") },
      ],
    }),
  );

const MILES = fenced(
  "python",
  "import sys\n\n\ndef miles(km):\n    return km / 1.609344\n\n\nif __name__ == '__main__':\n    print(round(miles(float(sys.argv[1])), 1))",
  "miles.py",
);
const WORDS = fenced(
  "python",
  "import sys\n\n\ndef words(text):\n    return len(text.split())\n\n\nif __name__ == '__main__':\n    print(words(sys.stdin.read()))",
  "words.py",
);
const LINES = fenced(
  "js",
  'import { readFileSync } from "node:fs";\n\nconsole.log(readFileSync(process.argv[2], "utf8").trim().split("\\n").length);',
  "lines.mjs",
);

describe.skipIf(!python)("a program is run", () => {
  test.each<[string, string[], string, string]>([
    ["with arguments", [MILES, "Run it: `python3 miles.py 42.2`"], "python3 miles.py 42.2", "partly"],
    [
      "with an input",
      [WORDS, fenced("sh", 'echo "high low" | python words.py')],
      'echo "high low" | python words.py',
      "partly",
    ],
    [
      "with an input and its output",
      [WORDS, fenced("console", '$ echo "high low" | python3 words.py\n2')],
      'echo "high low" | python3 words.py',
      "verified",
    ],
    [
      "with a text in place of a file",
      [WORDS, fenced("console", "$ python3 words.py <<< 'high low'\n2")],
      "python3 words.py <<< 'high low'",
      "verified",
    ],
    [
      "with a file as its input",
      [
        WORDS,
        fenced("text", "high low", "tides.txt"),
        fenced("console", "$ python3 words.py < tides.txt\n2"),
      ],
      "python3 words.py < tides.txt",
      "verified",
    ],
    [
      "with a file to read",
      [LINES, fenced("text", "high\nlow", "tides.txt"), "Usage: `node lines.mjs tides.txt`"],
      "node lines.mjs tides.txt",
      "partly",
    ],
  ])("%s", async (_, answer, ran, verdict) => {
    const built = await builtFrom(...answer);
    const expects = verdict === "verified" ? "it prints 2" : "it runs to its end";
    expect(triedIn(built)).toEqual([`${ran}: ${expects}`]);
    expect(await failuresOf(built)).toEqual([]);
    expect((await judge(built)).verdict).toBe(verdict);
    const wrong = await builtFrom(
      ...answer.map((text) => text.replace(".split(", ".spilt(").replace("km /", "'km' /")),
    );
    expect((await judge(wrong)).verdict).toBe("failed");
  });
});

test.each<[string, string[], string]>([
  [
    "a word to replace",
    [MILES, "Run it: `python3 miles.py KILOMETRES`"],
    "miles.py: not started: it takes arguments",
  ],
  [
    "a file that is not there",
    [LINES, "Run it: `node lines.mjs tides.txt`"],
    "lines.mjs: not started: it takes arguments",
  ],
  [
    "a command for a shell",
    [WORDS, fenced("sh", "cat tides.txt | python3 words.py")],
    "words.py: not started: it reads its standard input",
  ],
  [
    "a program that writes",
    [
      fenced(
        "python",
        "import sys\n\nwith open(sys.argv[1], 'w') as tides:\n    tides.write('high')",
        "write.py",
      ),
      fenced("text", "low", "tides.txt"),
      "Run it: `python3 write.py tides.txt`",
    ],
    "write.py: not started: it takes arguments",
  ],
  [
    "a program that asks for a password",
    [
      fenced("python", "import getpass\nimport sys\n\nprint(getpass.getpass(), sys.argv[1])", "login.py"),
      "Run it: `python3 login.py high`",
    ],
    "login.py: not started: it prompts for a password",
  ],
])("%s starts nothing", async (_, answer, why) => {
  const { project } = await builtFrom(...answer);
  expect(project.checks.filter(({ kind }) => kind === "run")).toEqual([]);
  expect(project.proof.untried).toContain(why);
});
