import { expect, test } from "vitest";
import { snippetsOf } from "./code.ts";
import { readTalk } from "./talk.ts";

const snippets = (...answers: string[]) =>
  snippetsOf(
    readTalk({
      source: "generic",
      external_id: null,
      title: null,
      url: null,
      model: null,
      created: null,
      updated: null,
      documents: [],
      messages: answers.flatMap((content) => [
        { role: "user" as const, content: "next", created: null },
        { role: "assistant" as const, content, created: null },
      ]),
    }),
  ).map(({ language, filename, code }) => [language, filename, code.split("\n", 1)[0]]);

const fenced = (info: string, ...lines: string[]) => `\`\`\`${info}\n${lines.join("\n")}\n\`\`\``;

test("the language is canonical, told or seen, and the file is the one the text names", () => {
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

test("commands of one line, output, logs and prose are left out; scripts and small programs stay", () => {
  expect(snippets(fenced("bash", "npm install tide"), fenced("", "pip install moon"))).toEqual([]);
  expect(
    snippets(fenced("", "2026-01-02 10:00:00 INFO started", "2026-01-02 10:00:01 ERROR no moon")),
  ).toEqual([]);
  expect(snippets(fenced("", "Dear neighbour,", "may I borrow your boat?"))).toEqual([]);
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

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "a fence marked %s is code like any other",
  (info) => {
    const [first] = snippets(fenced(info, "let moon = 1;", "let tide = moon + 1;"));
    expect(typeof first?.[0]).toBe("string");
  },
);
