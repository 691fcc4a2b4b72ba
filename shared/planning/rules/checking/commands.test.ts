import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLine } from "../text.ts";
import { commandOf } from "./commands.ts";

const word = fc.stringMatching(/^[\w.,:+/@ -]{1,12}$/).filter((each) => !/^\s|\s$/.test(each));

test("a command has the arguments that a shell gives it", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      const text = commandLine(["python3", "tide.py", ...words]);
      expect(commandOf(text)).toEqual({
        ...{ text, input: null, inputPath: null },
        argv: ["python3", "tide.py", ...words],
      });
    }),
  );
});

test("a text before a pipe is the input", () => {
  fc.assert(
    fc.property(word, (given) => {
      const command = commandOf(`echo ${commandLine([given])} | node tide.js`);
      expect(command).toMatchObject({ argv: ["node", "tide.js"], input: `${given}\n` });
    }),
  );
});

test.each([
  ["printf 'high\\nlow\\n' | python tide.py", { argv: ["python3", "tide.py"], input: "high\nlow\n" }],
  ["echo -n high | python3 ./tide.py 3", { argv: ["python3", "tide.py", "3"], input: "high" }],
  ["node tide.js < data/tides.txt", { argv: ["node", "tide.js"], inputPath: "data/tides.txt" }],
  ['node tide.js <<< "high"', { argv: ["node", "tide.js"], input: "high\n" }],
])("%s", (text, command) => {
  expect(commandOf(text)).toMatchObject({ text, ...command });
});

test.each([
  "cat tides.txt | python3 tide.py",
  "python3 tide.py > tides.txt",
  "python3 tide.py && rm tides.txt",
  "echo $PORT | python3 tide.py",
  "printf '%s' high | python3 tide.py",
  "npm start",
  "go run tide.go",
])("%s needs a shell or another program", (text) => {
  expect(commandOf(text)).toBeNull();
});
