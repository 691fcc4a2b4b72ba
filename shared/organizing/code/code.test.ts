import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { snippetsOf } from "./code.ts";

const snippets = (...answers: string[]) =>
  snippetsOf(parseConversation(transcriptOf(answers.flatMap((answer) => ["next", answer])))).map(
    ({ language, filename, code }) => [language, filename, code.split("\n", 1)[0]],
  );

const fenced = (info: string, ...lines: string[]) => `\`\`\`${info}\n${lines.join("\n")}\n\`\`\``;

test("the language is declared or recognized, and the file name comes from the text", () => {
  expect(snippets(`Create \`tide.py\`:\n\n${fenced("py", "import moon", "print(moon.tide())")}`)).toEqual([
    ["python", "tide.py", "import moon"],
  ]);
  expect(snippets(fenced("", "FROM alpine:3", "RUN apk add curl", 'CMD ["curl"]'))[0]?.[0]).toBe(
    "dockerfile",
  );
  expect(snippets(fenced("tsx", "// src/Tide.tsx", "export const Tide = () => <p>high</p>;"))).toEqual([
    ["typescript", "src/Tide.tsx", "// src/Tide.tsx"],
  ]);
  expect(
    snippets(`${fenced("python", "a = 1", "b = 2")}\n\nSave this script as \`sum.py\` and run it.`)[0]?.[1],
  ).toBe("sum.py");
  expect(
    snippets(`With Next.js it reads:\n\n${fenced("js", "export default 1;", "let b = 2;")}`)[0]?.[1],
  ).toBeUndefined();
});

test("a comment names a file by its path, and is none of the code where that is JSON", () => {
  const settings = fenced("json", "// filepath: .vscode/tide.json", "{", '  "tide": "high"', "}");
  expect(snippets(settings)).toEqual([["json", ".vscode/tide.json", "{"]]);
  const program = fenced("js", "// filepath: src/tide.js", "let a = 1;", "let b = 2;");
  expect(snippets(program)).toEqual([["javascript", "src/tide.js", "// filepath: src/tide.js"]]);
});

test("quoted lines of a file that is there are no code of the conversation", () => {
  expect(snippets(fenced("12:14:src/Tide.jsx", "const {", "  tide,", "} = useTide();"))).toEqual([]);
});

test("commands after a sentence on a program are not that program", () => {
  const commands = fenced("text", "python demo.py tide.txt --out text", "python demo.py moon.txt --out json");
  expect(snippets(`\`demo.py\` is called like this:\n\n${commands}`)[0]?.[1]).toBeUndefined();
});

test.each(["clock.js", "Counter.js", "toggle.js"])("%s is a file name, not the name of a product", (file) => {
  expect(snippets(`\`${file}\`:\n\n${fenced("js", "let a = 1;", "let b = 2;")}`)[0]?.[1]).toBe(file);
});

test("of two file names before a block the one that the code does not import is its own", () => {
  const code = fenced("python", "from moon import phase", "print(phase(1))");
  expect(snippets(`Now we let \`tide.py\` use \`moon.py\`:\n\n${code}`)[0]?.[1]).toBe("tide.py");
});

test("a file with an ending of no language known here keeps its name", () => {
  const spec = fenced("", "module Tide {", "  rise: daily", "}");
  expect(snippets(`Create the file \`specs/Tide.rux\`:\n\n${spec}`)[0]?.[1]).toBe("specs/Tide.rux");
  const code = fenced("python", "import moon", "print(moon.frame.head)");
  expect(snippets(`This file uses \`moon.frame\`:\n\n${code}`)[0]?.[1]).toBeUndefined();
});

test("what code makes with a property of something is named by no file", () => {
  const code = fenced("", "for (tide in tides)", "  print(tide)");
  expect(snippets(`sea = create_sea(name or moon.phase)\n\n${code}`)[0]?.[1]).toBeUndefined();
  expect(snippets(`Create the file(s) in \`moon.phase\`:\n\n${code}`)[0]?.[1]).toBe("moon.phase");
});

test("the title among the first comments of a program names it, and not what a few lines are a change of", () => {
  const lines = Array.from({ length: 20 }, (_, at) => `print(${at})`);
  const titled = (...code: string[]) => snippets(fenced("python", ...code))[0]?.[1];
  expect(titled("# ----", "# tide.py : the tides of a day", "# ----", ...lines)).toBe("tide.py");
  expect(titled("# tide.py - print it twice", "print(1)", "print(2)")).toBeUndefined();
  expect(titled("# main.py - a short version", ...lines)).toBeUndefined();
  expect(titled("# tide.js : the other program", ...lines)).toBeUndefined();
});

test("the patterns of a .gitignore are known by the first of them", () => {
  expect(snippets(fenced("", "# Node", "node_modules/", ".env", "*.log"))[0]?.[0]).toBe("gitignore");
  expect(snippets(fenced("", "# Node", "", "## Install", "- node_modules"))[0]?.[0]).toBe("markdown");
});

test("a comment below the first line may say the path, and an ending that is announced is the language", () => {
  expect(
    snippets(fenced("bash", "# Save the tides", "# filepath: ~/save.sh", "cp a b", "cp c d"))[0]?.[1],
  ).toBe("/save.sh");
  const spec = fenced("plaintext", "module Tide {", "  rise: daily", "}");
  expect(snippets(`Now the .rux files:\n\n${spec}`)[0]?.[0]).toBe("rux");
});

test("the arguments of an agent's tools are none of the code", () => {
  expect(snippets(`⚙ Grep\n\n${fenced("", "{", '  "pattern": "tide",', '  "-n": true', "}")}`)).toEqual([]);
});

test("a file that an answer names without its folders stays in them", () => {
  const file = (path: string, low: number) =>
    `\`${path}\`:\n\n${fenced("js", "let high = 1;", `let low = ${low};`, "export { high, low };")}`;
  expect(snippets(file("web/src/tide.js", 1), file("tide.js", 2)).map(([, name]) => name)).toEqual([
    "web/src/tide.js",
  ]);
});

test("commands of one line, output, logs and prose are left out; scripts and small programs stay", () => {
  expect(snippets(fenced("bash", "npm install tide"), fenced("", "pip install moon"))).toEqual([]);
  expect(
    snippets(fenced("", "2026-01-02 10:00:00 INFO started", "2026-01-02 10:00:01 ERROR no moon")),
  ).toEqual([]);
  expect(snippets(fenced("", "Dear neighbour,", "may I borrow your boat?"))).toEqual([]);
  expect(snippets(fenced("perl", "https://tides.example/noon", "https://tides.example"))).toEqual([]);
  expect(
    snippets(`You should get a response like:\n\n${fenced("", '{"tide": "high", "at": "noon"}')}`),
  ).toEqual([]);
  expect(snippets(fenced("bash", "mkdir tide", "cd tide"))).toHaveLength(1);
  expect(
    snippets(fenced("bash", `df -h / | awk 'NR==2 {gsub("%",""); print 100-$5}' | tee free.txt`)),
  ).toHaveLength(1);
});

test("the last version of a block wins, and a part does not replace the whole", () => {
  const first = fenced("yaml", "name: tide", "port: 80", "host: moon", "user: me");
  const second = fenced("yaml", "name: tide", "port: 80", "host: moon", "user: you");
  expect(snippets(`A draft:\n\n${first}`, `Better:\n\n${second}`)).toHaveLength(1);
  expect(snippets(first, fenced("yaml", "name: tide", "port: 80"))).toHaveLength(2);
  expect(snippets(first, first)).toHaveLength(1);
});

test("what leaves something out, or is much shorter, does not replace the file that it is a part of", () => {
  const lines = ["a", "b", "c", "d", "e", "f"].map((name) => `${name}${name} = "${name}"`);
  const whole = fenced("python", "# tide.py", ...lines);
  const excerpt = fenced("python", "# tide.py", "# ... existing code ...", ...lines.slice(0, 4), "gg = 1");
  expect(snippets(whole, excerpt)).toHaveLength(2);
  expect(snippets(whole, fenced("python", "# tide.py", 'aa = "b"', 'bb = "c"'))).toHaveLength(2);
  expect(snippets(whole, fenced("python", "# tide.py", ...lines.slice(0, 4)))).toHaveLength(1);
});

test("files of different names are not versions of each other, and an answer may write one in parts", () => {
  const service = (name: string) =>
    fenced("yaml", `# ${name}.yaml`, "kind: Service", "port: 80", "host: moon");
  expect(snippets(`${service("tide")}\n\n${service("wave")}`)).toHaveLength(2);
  const part = (of: string) => fenced("python", "# tide.py", `def ${of}():`, `    return "${of}"`);
  expect(snippets(`${part("high")}\n\n${part("low")}`)).toHaveLength(2);
  expect(snippets(part("high"), part("low"))).toHaveLength(1);
});

test("two parts of one file, of which both are short, do not replace each other", () => {
  const lines = Array.from({ length: 12 }, (_, at) => `def tide_${at}(): return ${at}`);
  const file = (...code: string[]) => fenced("python", "# tide.py", ...code);
  const [whole, ebb, flood] = [
    file(...lines),
    file("def ebb():", "    return 1"),
    file("def flood():", "    x()"),
  ];
  expect(snippets(whole, ebb, flood)).toHaveLength(3);
  expect(snippets(whole, ebb, file("def ebb():", "    return 2"))).toHaveLength(2);
  expect(snippets(whole, ebb, file(...lines, "def ebb(): return 3"))).toHaveLength(1);
});

test("two unlike versions are linked by one between them", () => {
  const versions = ["a b c d e f g h i j", "a b c d e f g h k l", "a b c d e f m n k l"].map((names) =>
    fenced("python", ...names.split(" ").map((name) => `${name}${name} = 1`)),
  );
  expect(snippets(...versions)).toHaveLength(1);
});

test("blocks that share only brackets are not versions of each other", () => {
  const call = (name: string) => fenced("js", `${name}.run({`, "});", "(", ")", "{", "}", "[", "]");
  expect(snippets(call("tide"), call("moon"))).toHaveLength(2);
});

test("of two file names in a sentence the new one is the block's", () => {
  const code = fenced("python", "import tide", "tide.check()");
  expect(snippets(`Make a new file named \`check.py\` beside \`tide.py\`:\n\n${code}`)[0]?.[1]).toBe(
    "check.py",
  );
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "a fence with the info string %s is code like any other",
  (info) => {
    const [first] = snippets(fenced(info, "let moon = 1;", "let tide = moon + 1;"));
    expect(typeof first?.[0]).toBe("string");
  },
);

test("what a coding agent quotes of a file, or of the text that is to be shown, is left out", () => {
  const session = (answer: string) => {
    const conversation = { ...parseConversation(transcriptOf(["next", answer])), agentic: true };
    return snippetsOf(conversation).map(({ filename }) => filename);
  };
  const lines = ["let a = 1;", "let b = 2;", "let c = 3;", "let d = 4;", "let e = 5;", "let f = 6;"];
  expect(session(`In \`tide.js\`:\n\n${fenced("js", "let a = 1;", "let b = 2;")}`)).toEqual([]);
  expect(session(`In \`tide.js\`:\n\n${fenced("js", ...lines.slice(0, 3))}`)).toEqual(["tide.js"]);
  expect(session(fenced("js", ...lines.slice(0, 5)))).toEqual([]);
  expect(session(fenced("js", ...lines))).toEqual([undefined]);
  expect(session(fenced("markdown", "# Tide", ...lines))).toEqual([]);
});

test("code that an answer was cut off in is one with what the next answer goes on with", () => {
  const whole = (...messages: string[]) =>
    snippetsOf(parseConversation(transcriptOf(messages))).map(({ filename, code }) => [filename, code]);
  const first = "`tide.py`:\n\n```python\nimport moon\n\ndef tide():\n    high = moon.full()\n    return hi";
  const rest = "```python\n    return high\n\nprint(tide())\n```";
  const code = "import moon\n\ndef tide():\n    high = moon.full()\n    return high\n\nprint(tide())";
  expect(whole("Write a tide table.", first, "continue", rest)).toEqual([["tide.py", code]]);
  expect(whole("Write a tide table.", first, "Ga verder", `Here is the rest:\n\n${rest}`)).toEqual([
    ["tide.py", code],
  ]);
  expect(whole("Write a tide table.", first, "Now as JavaScript", rest)).toHaveLength(2);
  expect(whole("Write a tide table.", `${first}gh\n\`\`\``, "continue", rest)).toHaveLength(2);
});

test("code in closed fences that stops amid a statement is one with its rest", () => {
  const whole = (...messages: string[]) =>
    snippetsOf(parseConversation(transcriptOf(messages))).map(({ code }) => code);
  const first = "```python\nimport moon\n\nfor tide in moon.tides():\n    print\n```";
  const rest = "Sorry, here is the rest:\n\n```python\n    print(tide.high)\n    print(tide.low)\n```";
  const code = "import moon\n\nfor tide in moon.tides():\n    print(tide.high)\n    print(tide.low)";
  expect(whole("Print the tides.", first, "finished?", rest)).toEqual([code]);
  expect(whole("Print the tides.", first, "continue1 / 1", rest)).toEqual([code]);
  expect(whole("Print the tides.", first, "Print the moon as well", rest)).toHaveLength(2);
});

test("a database is no file of what a message shows", () => {
  const shown = fenced("", "import tide", "tide.open()", "print(tide.rows())");
  expect(snippets(`Create the file \`tide.db\` so:\n\n${shown}`)[0]).not.toHaveProperty("filename");
});

test("the beginning of an address is no file", () => {
  const go = fenced("go", "package main", "", "func main() {", "  tide.Print(1)", "}");
  expect(snippets(`Create it with the \`example.tides.org/print\` package:\n\n${go}`)[0]).not.toHaveProperty(
    "filename",
  );
});

test("a property that a sentence names is no file", () => {
  const code = fenced("js", "draw() {", "  fillRect(this.x, this.y, this.w, this.h);", "}");
  expect(snippets(`The height is in this.h and drawn from there:\n\n${code}`)[0]).not.toHaveProperty(
    "filename",
  );
});

describe("code that is shown again without its name", () => {
  const tide = (limit: number) => [
    `const LIMIT = ${limit};`,
    ...["ebb", "flood", "neap", "spring"].map((each) => `const ${each} = LIMIT * 2;`),
  ];

  test("keeps the name, over several versions", () => {
    expect(
      snippets(
        fenced("js", "// src/tide.js", ...tide(1)),
        fenced("js", ...tide(2)),
        fenced("js", ...tide(3)),
      ),
    ).toEqual([["javascript", "src/tide.js", "const LIMIT = 3;"]]);
  });

  test("gets none where it is other code, or in another language", () => {
    expect(
      snippets(fenced("js", "// src/tide.js", ...tide(1)), fenced("js", "let moon = 1;", "rise(moon);"))[1],
    ).toEqual(["javascript", undefined, "let moon = 1;"]);
  });
});

test("an executable without an ending has the path that stands in the line before it", () => {
  const script = ["#!/usr/bin/env ruby", "require 'tide'", "Tide.rise"];
  expect(snippets(`Files:\n\n- exe/tide\n${fenced("ruby", ...script)}`)[0]?.[1]).toBe("exe/tide");
  expect(snippets(`- exe/tide\n${fenced("ruby", ...script.slice(1))}`)[0]?.[1]).toBeUndefined();
  expect(snippets(`Run exe/tide like this.\n\n${fenced("ruby", ...script)}`)[0]?.[1]).toBeUndefined();
  const gem = ["Gem::Specification.new do |spec|", "  spec.name = 'tide'", "end"];
  expect(snippets(`- tide.gemspec\n${fenced("ruby", ...gem)}`)[0]?.[1]).toBe("tide.gemspec");
});

test("code has the file that the comment at its head states, and none that an agent only read", () => {
  const code = (head: string) => fenced("js", "/**", ` * ${head}`, " */", "draw(low);", "draw(high);");
  expect(snippets(code("@file: tideTable.js"))[0]?.[1]).toBe("tideTable.js");
  expect(snippets(code("@file draws the tide.js table"))[0]?.[1]).toBeUndefined();
  const inPackage = fenced("java", "/**", " * @file: Tide.java", " */", "package sea.tide;", "class Tide {}");
  expect(snippets(inPackage)[0]?.[1]).toBeUndefined();
  const read = "Read file: src/low.js\n\nRead file: src/high.js\n\n";
  expect(
    snippets(`${read}${fenced("js", "import low from './low.js';", "draw(low);")}`)[0]?.[1],
  ).toBeUndefined();
});

describe("a program like another", () => {
  const lines = ["a", "b", "c", "d", "e", "f", "g"].map((name) => `${name}${name} = "${name}"`);
  const program = (last: string) => fenced("python", ...lines, last);
  const run = (name: string) => fenced("bash", `python ${name}.py`);

  test("is another where its answer runs it under another name, with the correction that follows it", () => {
    const ebb = `${program("ebb = 1")}\n\n${run("ebb")}`;
    const flood = `${program("flood = 1")}\n\n${run("flood")}`;
    expect(snippets(ebb, flood)).toHaveLength(2);
    expect(snippets(ebb, program("ebb = 2"), flood)).toHaveLength(2);
    expect(snippets(ebb, program("ebb = 2"))).toHaveLength(1);
  });

  test("is another where its page loads it under another name", () => {
    const page = (name: string) => fenced("html", "<html>", `<script src="${name}.js"></script>`, "</html>");
    const script = (last: string) => fenced("js", ...lines.map((line) => `let ${line};`), last);
    const answer = (name: string) => `${page(name)}\n\n${script(`let ${name} = 1;`)}`;
    const found = snippets(answer("ebb"), answer("flood"));
    expect(found.filter(([language]) => language === "javascript")).toHaveLength(2);
    expect(snippets(answer("ebb"), answer("ebb")).filter(([language]) => language !== "html")).toHaveLength(
      1,
    );
  });

  test("is another where one answer tests two modules alike", () => {
    const tested = (name: string) =>
      fenced("python", "import pytest", `from ${name} import tide`, "def test_tide():", ...lines);
    expect(snippets(`${tested("ebb")}\n\n${tested("flood")}`)).toHaveLength(2);
    expect(snippets(tested("ebb"), tested("flood"))).toHaveLength(1);
  });
});
