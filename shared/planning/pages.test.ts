import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Built, build, failuresOf, judge, run, triedIn } from "./built.fixtures.ts";
import { dreamWith } from "./fixtures.ts";
import { resultsOf } from "./verdict/check-results.ts";

type File = readonly [filename: string, code: string];

const dreamOf = (...files: readonly File[]) =>
  dreamWith([
    {
      code_snippets: files.map(([filename, code]) => ({
        language: filename.endsWith(".html") ? "html" : "javascript",
        filename,
        code,
      })),
    },
  ]);

/** A project with the DOM that the sandbox has. */
async function built(...files: readonly File[]): Promise<Built> {
  const made = await build(dreamOf(...files));
  mkdirSync(join(made.folder, "node_modules"));
  symlinkSync(resolve("node_modules/happy-dom"), join(made.folder, "node_modules/happy-dom"));
  return made;
}

async function pageResults(made: Built) {
  const results = resultsOf(made.project, await run(made));
  return results.flatMap(({ kind, outcome, came_out }) =>
    kind === "page" ? [`${outcome}: ${came_out}`] : [],
  );
}

const page = (body: string, head = "") =>
  `<!doctype html>\n<html>\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
const inline = (script: string) => page(`<ul id="tides"></ul>\n<script>\n${script}\n</script>`);

test("a page with its script loads, and one wrong letter in the script is found", async () => {
  const html = page('<ul id="tides"></ul>\n<script src="tides.js"></script>');
  const script = 'document.getElementById("tides").append("high");\n';
  const made = await built(["public/index.html", html], ["public/tides.js", script]);
  expect(triedIn(made)).toEqual(["public/index.html: it loads with its scripts, without an error"]);
  expect(await failuresOf(made)).toEqual([]);
  expect((await judge(made)).verdict).toBe("partly");
  expect(made.project.proof.untried).toEqual([
    "public/index.html: it runs, but the conversation does not say what must come out",
    "public/tides.js: it runs, but the conversation does not say what must come out",
  ]);

  const wrong = await built(
    ["public/index.html", html],
    ["public/tides.js", script.replace("tides", "tide")],
  );
  expect(await failuresOf(wrong)).toEqual([
    expect.stringContaining("Cannot read properties of null (reading 'append') (public/tides.js:1"),
  ]);
  expect((await judge(wrong)).verdict).toBe("failed");
});

describe("a page loads", () => {
  test.each<[string, string]>([
    [
      "with what waits for the document",
      'document.addEventListener("DOMContentLoaded", () => tides.append("high"));',
    ],
    [
      "with a function that a handler calls",
      'onload = () => { tides.setAttribute("onclick", "rise()"); tides.click(); };\nfunction rise() {}',
    ],
    [
      "while timers go on",
      "setInterval(() => {}, 1);\nfunction draw() { requestAnimationFrame(draw); }\ndraw();",
    ],
    [
      "that draws and plays",
      'const c = document.createElement("canvas").getContext("2d");\nc.fillRect(0, 0, c.measureText("high").width, 9);\nnew AudioContext().createGain().gain.value = 1;',
    ],
    [
      "that keeps what it shows",
      'localStorage.setItem("tides", JSON.stringify([1]));\nJSON.parse(localStorage.getItem("tides")).map(String);',
    ],
    [
      "that does without an answer of the network",
      'fetch("https://tides.example/now").then((r) => r.json()).catch(() => {});',
    ],
  ])("%s", async (_, script) => {
    expect(await pageResults(await built(["index.html", inline(script)]))).toEqual(["held: null"]);
  });

  test("with scripts that share what they declare", async () => {
    const html = page('<script src="b.js"></script>', '<script src="a.js"></script>');
    const made = await built(
      ["index.html", html],
      ["a.js", "const high = 1;\nfunction rise() {}\n"],
      ["b.js", "rise(high);\n"],
    );
    expect(await pageResults(made)).toEqual(["held: null"]);
  });

  test("with modules", async () => {
    const html = page('<script type="module">import { high } from "./tides.js";\nhigh();</script>');
    const code = "export const high = () => 1;\n";
    expect(await pageResults(await built(["index.html", html], ["tides.js", code]))).toEqual(["held: null"]);
    const wrong = code.replace("() =>", "");
    expect(await pageResults(await built(["index.html", html], ["tides.js", wrong]))).toEqual([
      expect.stringMatching(/^failed: TypeError: high is not a function/),
    ]);
  });
});

test.each([
  'getBuiltinModule("node:fs").readFileSync("/etc/passwd")',
  'getBuiltinModule("node:fs").writeFileSync("tides.txt", "high")',
  'getBuiltinModule("node:child_process").execSync("id")',
  "env.PATH.length",
])("a script that gets out of the DOM may do nothing: process.%s", async (does) => {
  const script = `const process = window.constructor.constructor("return process")();\nprocess.${does};`;
  expect(await pageResults(await built(["index.html", inline(script)]))).toEqual([
    expect.stringMatching(/Access to this API has been restricted|Cannot read properties of undefined/),
  ]);
});

describe("it is no failure of a page", () => {
  test.each<[string, string, string]>([
    [
      "that a library is not there",
      page('<script src="https://cdn.example/chart.js"></script>\n<script>\nnew Chart();\n</script>'),
      "It needs https://cdn.example/chart.js, without which: ReferenceError: Chart is not defined",
    ],
    [
      "that nothing answers",
      inline('fetch("https://tides.example/now").then((r) => r.json()).then((now) => now.high.toFixed());'),
      "It needs https://tides.example/now",
    ],
    ["that it asks for input", inline('prompt("Which port?").trim();'), "It asks for input"],
  ])("%s", async (_, html, why) => {
    expect(await pageResults(await built(["index.html", html]))).toEqual([
      expect.stringContaining(`not_run: ${why}`),
    ]);
  });

  test("that there is no DOM", async () => {
    const { dependencies } = JSON.parse(readFileSync("sandbox/package.json", "utf8"));
    const made = await build(dreamOf(["index.html", inline("tides.append(1);")]));
    expect(await pageResults(made)).toEqual([
      `not_run: There is no DOM here. Run: npm install --no-save happy-dom@${dependencies["happy-dom"]}`,
    ]);
  });
});

test.each<[string, readonly File[], string]>([
  [
    "without scripts",
    [["index.html", page("<p>High at noon.</p>")]],
    "index.html: it has no scripts of its own that could be tried",
  ],
  [
    "whose script is missing",
    [["index.html", page('<script src="tides.js"></script>')]],
    "index.html: it loads tides.js, which the conversation does not contain",
  ],
  [
    "that needs a build",
    [
      ["index.html", page('<script type="module" src="/src/main.ts"></script>')],
      ["src/main.ts", "export const high: number = 1;\n"],
    ],
    "index.html: it loads src/main.ts, which needs a build",
  ],
])("a page %s is not loaded", async (_, files, why) => {
  const made = await build(dreamOf(...files));
  expect(made.project.checks.filter(({ kind }) => kind === "page")).toEqual([]);
  expect(made.project.proof.untried).toContain(why);
});
