import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

type SnippetRow = readonly [language: string, filename: string | null, code: string];

/** The files by their paths, and why the sketches are none. */
function assembled(snippets: readonly SnippetRow[], content = "") {
  const { fragments } = dreamWith([
    {
      content,
      code_snippets: snippets.map(([language, filename, code]) => ({
        language,
        code,
        ...(filename && { filename }),
      })),
    },
  ]);
  const { files, sketches } = assemble(fragments, new Paths());
  return {
    files: Object.fromEntries(files.map((file) => [file.path, file.content.trimEnd()])),
    why: sketches.map(({ why }) => why),
  };
}

test.each<[string, string, string]>([
  ["bash", "cd tide\nnpm install\nnpm run dev", "lists commands to type"],
  ["powershell", "docker ps\ndocker logs tide", "lists commands to type"],
  ["dockerfile", 'ENTRYPOINT ["tide"]\nCMD ["rise"]', "is a part of a Dockerfile"],
  ["html", '<link rel="stylesheet" href="a.css">', "is a part of a page"],
  ["yaml", "containers:\n  - name: tide", "has no file name in the conversation"],
  ["json", '{ "type": "RECORD" }', "has no file name in the conversation"],
  ["go", "if tide {\n\trise()\n}", "is an excerpt"],
  ["swift", ".padding()\n.frame(width: 3)", "is an excerpt"],
  ["python", 'if __name__ == "__main__":\n    print(1)', "is only the end of a program"],
])("an unnamed piece of %s is no file: %j", (language, code, why) => {
  expect(assembled([[language, null, code]])).toEqual({ files: {}, why: [why] });
});

test.each<[string, string, string]>([
  ["bash", "#!/bin/bash\nmv a b\n", "scripts/run.sh"],
  ["bash", 'for f in *.jpg; do\n  mv "$f" "a-$f"\ndone', "scripts/run.sh"],
  ["powershell", "$all = Get-ChildItem\n$all | Remove-Item", "scripts/run.ps1"],
  ["dockerfile", "FROM alpine\nCMD tide", "Dockerfile"],
  ["yaml", "services:\n  tide:\n    image: tide", "docker-compose.yml"],
  ["json", '{ "scripts": { "a": "b" } }', "package.json"],
  ["swift", "import SwiftUI\n\nstruct TideView: View {\n}", "TideView.swift"],
])("a whole piece of %s is a file: %j", (language, code, path) => {
  expect(Object.keys(assembled([[language, null, code]]).files)).toEqual([path]);
});

test("settings that a person is told to put into a file that is there are not that file", () => {
  const code = 'SESSION_ENGINE = "db"';
  const text = (lead: string) => `${lead}\n\n\`\`\`python\n${code}\n\`\`\`\n`;
  const snippets: SnippetRow[] = [["python", "settings.py", code]];
  expect(assembled(snippets, text("Add this to your `settings.py`:")).why).toEqual([
    "is to be put into settings.py",
  ]);
  expect(assembled(snippets, text("`settings.py`:")).files).toEqual({ "settings.py": code });
  const whole: SnippetRow = [
    "python",
    "settings.py",
    `import os\n\n${code}\n\ndef of(name):\n    return os.environ[name]`,
  ];
  expect(Object.keys(assembled([whole], text("Add this to your `settings.py`:")).files)).toEqual([
    "settings.py",
  ]);
});

test("code that a person is told to put into a file, and that uses what it defines, is not that file", () => {
  const code = "@app.route('/tides')\ndef tides():\n    return jsonify([])";
  const text = (lead: string) => `${lead}\n\n\`\`\`python\n${code}\n\`\`\`\n`;
  expect(assembled([["python", "app.py", code]], text("In `app.py`, add this to the routes:")).why).toEqual([
    "is to be put into app.py",
  ]);
  expect(assembled([["python", "app.py", code]], text("`app.py`:")).why).toEqual([]);
});

test.each<[string, string, string, string]>([
  ["go", "tide.go", "func Rise() int {\n\treturn 1\n}", "is an excerpt"],
  ["vue", "Tide.vue", "const tide = ref(1);", "is an excerpt"],
  ["dockerfile", "Dockerfile", "RUN npm ci", "is a part of a Dockerfile"],
])("a part of a file in %s is not %s", (language, path, code, why) => {
  expect(assembled([[language, path, code]])).toEqual({ files: {}, why: [why] });
});

test.each([
  ["home.tsx", "// Now with the tides\n<Title order={2}>\n  Tides\n</Title>"],
  ["jobs.py", "log.info(port)\nif port == 'A':\n    gauge = Gauge(seed=seed)"],
])("code in %s that defines nothing and uses what stands around it is an excerpt", (path, code) => {
  const language = path.endsWith("py") ? "python" : "tsx";
  expect(assembled([[language, path, code]])).toEqual({ files: {}, why: ["is an excerpt"] });
});

test("go.mod is a file without a package", () => {
  expect(Object.keys(assembled([["go", "go.mod", "module tide\n\ngo 1.22"]]).files)).toEqual(["go.mod"]);
});

test("JSON under a file's name that ends before it is closed was cut off", () => {
  expect(assembled([["json", "launch.json", '[\n  { "type": "a",\n    "details":']]).why).toEqual([
    "is cut off",
  ]);
  expect(assembled([["json", "launch.json", '[{ "a": "{" }, ]']]).why).toEqual([]);
});

test.each([
  ["fields alone", '"moon": {\n  "full": true\n}'],
  ["dots", '{ "moon": true,\n  ...\n}'],
  ["a comment", '{ "moon": true // or false\n}'],
])("JSON under a file's name with %s is a part of that file", (_, code) => {
  expect(assembled([["json", "tide.json", code]])).toEqual({ files: {}, why: ["is a part of tide.json"] });
  expect(assembled([["json", "tsconfig.json", '{ "strict": true // or false\n}']]).why).toEqual([]);
});

test("a few lines under a file's name that leave something out are no file", () => {
  const code = "// ...existing code...\n#define HIGH 1\n";
  expect(assembled([["c", "tide.h", code]]).why).toEqual(["leaves something out"]);
  expect(assembled([["c", "tide.h", `${code}${"int a;\n".repeat(40)}`]]).why).toEqual([]);
});

test.each([
  ["javascript", "tide.js", "// Line 14 in tide.js\nif (!tide) return;", "shows lines of tide.js"],
  ["javascript", "tide.js", "rise();\n=======\nfall();\n>>>>>>> REPLACE", "shows lines of tide.js"],
  ["css", null, ".tide {\n  color: navy;\n}", "has a few rules of a style sheet"],
  ["bash", null, "#!/bin/bash\n# Restore the tides\npsql -f tides.sql", "lists commands to type"],
  ["html", "tide.html", '<div class="a">\n<div class="b">', "is a part of tide.html"],
])("a piece of %s (%s) is no file: %j", (language, name, code, why) => {
  expect(assembled([[language, name, code]])).toEqual({ files: {}, why: [why] });
});

test("a file named by the end of its path is where the files that import it expect it", () => {
  const { files } = assembled([
    [
      "typescript",
      "src/App.tsx",
      'import { Tide } from "./views/Tide";\n\nexport const App = () => <Tide />;',
    ],
    [
      "typescript",
      null,
      'import { high } from "../lib/moon";\nimport { Wave } from "./Wave";\n\nexport const Tide = () => <Wave a={high} />;',
    ],
    ["typescript", "Wave.tsx", "export const Wave = () => <p>1</p>;"],
    ["typescript", "lib/moon.ts", "export const high = 1;"],
  ]);
  expect(Object.keys(files).sort()).toEqual([
    "src/App.tsx",
    "src/lib/moon.ts",
    "src/views/Tide.tsx",
    "src/views/Wave.tsx",
  ]);
});

test("style sheets have the paths from which programs import them", () => {
  const sheet = (about: string) => `/* ${about} */\n${".a {\n  color: navy;\n}\n".repeat(5)}`;
  const app = (name: string) =>
    `import styles from "./styles/${name}.module.css";\n\nexport const ${name} = () => <p className={styles.a} />;`;
  const { files } = assembled([
    ["typescript", "src/Tide.tsx", app("Tide")],
    ["typescript", "src/Moon.tsx", app("Moon")],
    ["css", null, sheet("The tide")],
    ["css", null, sheet("All other styles").replaceAll(".a", ".b")],
  ]);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["src/styles/Tide.module.css", "src/styles/Moon.module.css"]),
  );
});

test("style sheets that declare the same for other elements are two", () => {
  const sheet = (name: string) =>
    ["a", "b", "c", "d", "e"].map((each) => `.${name}-${each} {\n  color: navy;\n  margin: 0;\n}\n`).join("");
  const { files } = assembled([
    ["css", null, sheet("tide")],
    ["css", null, sheet("moon")],
  ]);
  expect(Object.keys(files)).toHaveLength(2);
});

test("a component is a file of its own name, also with comments between its elements", () => {
  const code = (type: string) =>
    `export default function TideTable(${type}) {\n  return (\n    <p>\n      <b>1</b>\n      {/* high */}\n    </p>\n  );\n}`;
  expect(Object.keys(assembled([["javascript", null, code("tide")]]).files)).toEqual(["src/TideTable.jsx"]);
  expect(Object.keys(assembled([["javascript", null, code("tide: Tide")]]).files)).toEqual([
    "src/TideTable.tsx",
  ]);
});

test("JavaScript with types is TypeScript", () => {
  const code = "export function rise(tide: string) {\n  return tide;\n}";
  expect(Object.keys(assembled([["javascript", null, code]]).files)).toEqual(["src/rise.ts"]);
});

test("settings of a tool replace those with most of the same fields", () => {
  const first = '{ "extends": ["tide"], "rules": {} }';
  const second = '{ "extends": ["moon"], "plugins": ["tide"], "rules": {} }';
  expect(
    assembled([
      ["json", null, first],
      ["json", null, second],
    ]).files,
  ).toEqual({ ".eslintrc.json": second });
});

test("settings of a tool have the name by which it finds them", () => {
  const vite = 'import { defineConfig } from "vite";\n\nexport default defineConfig({});';
  expect(Object.keys(assembled([["typescript", null, vite]]).files)).toEqual(["vite.config.ts"]);
});

test("an agent's comment in place of Python's code leaves the file as it is", () => {
  const tide = "def rise():\n    return 1\n\n\ndef fall():\n    return 2";
  const part = "def fall():\n    return 3\n\n// ... existing code ...";
  expect(
    assembled([
      ["python", "tide.py", tide],
      ["python", "tide.py", part],
    ]).files,
  ).toEqual({ "tide.py": tide.replace("2", "3") });
});

test("a name for a part of one nameless file names the whole", () => {
  const tide = "import math\n\n\ndef rise():\n    return math.pi\n\n\ndef fall():\n    return 2";
  const files = assembled([
    ["python", null, tide],
    ["python", "tide.py", "def fall():\n    return 3\n\n# ... the rest"],
  ]).files;
  expect(files).toEqual({ "tide.py": tide.replace("2", "3") });
});

test("programs of one name in one answer that import the same are versions", () => {
  const program = (n: number) =>
    `import os\nimport sys\nfrom tides import rise\n\nheight_${n} = rise(${n})\nname_${n} = os.name\nargs_${n} = sys.argv\nprint(height_${n}, ${n})`;
  const files = assembled([
    ["python", "tide.py", program(1)],
    ["python", "tide.py", program(2)],
  ]).files;
  expect(files).toEqual({ "tide.py": program(2) });
});

test("a file deep within folders keeps them", () => {
  const path = "src/main/java/org/tides/app/moon/phase/dto/request/Moon.java";
  const code = "package org.tides.app.moon.phase.dto.request;\n\npublic class Moon {\n}";
  expect(Object.keys(assembled([["java", path, code]]).files)).toEqual([path]);
});

test("a program with the same functions is the later version of one without a name", () => {
  const first = "class Tide:\n    high = 1\n\nprint(Tide().high)";
  const second =
    "class Tide:\n    high = 2\n    low = 0\n\ntide = Tide()\ntide.low += 1\nprint(tide.low, tide.high)";
  expect(
    assembled([
      ["python", null, first],
      ["python", null, second],
    ]).files,
  ).toEqual({ "src/tide.py": second });
  const main = (...lines: string[]) => `def main():\n    ${lines.join("\n    ")}\n\nmain()`;
  expect(
    Object.keys(
      assembled([
        ["python", null, main("rise = 1", "print(rise)", "return rise")],
        ["python", null, main("fall = [2]", "fall.append(3)", "print(len(fall))")],
      ]).files,
    ),
  ).toHaveLength(2);
});

test("types are replaced in the file that declares them, also where there is no parser for it", () => {
  const file = "import SwiftUI\n\nstruct TideView: View {\n  let a: Int\n}\n\nstruct SeaView: View {\n}";
  const change = "struct SeaView: View {\n  let b: Int\n}";
  expect(
    assembled([
      ["swift", "Tide.swift", file],
      ["swift", null, change],
    ]).files,
  ).toEqual({
    "Tide.swift": file.replace("struct SeaView: View {\n}", change),
  });
});

test("a file without a name is an earlier version of the one that is named after its type", () => {
  const view = (text: string) => `import SwiftUI\n\nstruct TideView: View {\n  ${text}\n}`;
  expect(
    assembled([
      ["swift", null, view("let a = 1")],
      ["swift", "TideView.swift", view("let b = 2")],
    ]).files,
  ).toEqual({ "TideView.swift": view("let b = 2") });
});

test("a module is named after what others import it as", () => {
  const model =
    'const mongoose = require("mongoose");\nconst Tide = mongoose.model("Tide");\nmodule.exports = Tide;';
  const router =
    'const express = require("express");\nconst Tide = require("./tide");\nconst router = express.Router();\nmodule.exports = router;';
  const server =
    'const express = require("express");\nconst tideRouter = require("./tideRouter");\nconst app = express();\napp.use(tideRouter);\napp.listen(3000);';
  const { files } = assembled([
    ["javascript", null, model],
    ["javascript", null, router],
    ["javascript", null, server],
  ]);
  expect(Object.keys(files).sort()).toEqual(["src/server.js", "src/tide.js", "src/tideRouter.js"]);
});

test("a longer version that uses what only the earlier one defines is a part of it", () => {
  const whole =
    'const app = require("express")();\napp.get("/tides", (a, b) => {\n  b.json([]);\n});\nmodule.exports = app;';
  const part =
    'app.get("/tides", (a, b) => {\n  b.json([]);\n});\n' +
    "// Every tide of the day, one after the other.\n".repeat(5);
  expect(
    assembled([
      ["javascript", "tides.js", whole],
      ["javascript", "tides.js", part],
    ]),
  ).toEqual({
    files: { "tides.js": whole },
    why: ["shows only a part of tides.js"],
  });
});

test("docker-compose.yaml is a later version of docker-compose.yml", () => {
  const compose = (image: string) => `services:\n  tide:\n    image: ${image}`;
  expect(
    assembled([
      ["yaml", "docker-compose.yml", compose("a")],
      ["yaml", "docker-compose.yaml", compose("b")],
    ]).files,
  ).toEqual({ "docker-compose.yml": compose("b") });
});

test("files of the same name in one answer are apart, in folders after their headings", () => {
  const gate =
    "# main.py\nfrom fastapi import FastAPI\n\ngate = FastAPI()\n\ndef login(name):\n    return name";
  const tide = "# main.py\nimport math\nimport json\n\ndef rise(height):\n    return math.ceil(height)";
  const text = (first: string, second: string) =>
    `${first}\n\n\`\`\`python\n${gate}\n\`\`\`\n\n${second}\n\n\`\`\`python\n${tide}\n\`\`\`\n`;
  const paths = (content: string) =>
    Object.keys(
      assembled(
        [
          ["python", "main.py", gate],
          ["python", "main.py", tide],
        ],
        content,
      ).files,
    );
  expect(paths(text("### 1. API gateway", "### 2. Tide service"))).toEqual([
    "api-gateway/main.py",
    "tide-service/main.py",
  ]);
  expect(paths(text("2. Tide service:\n\nWith FastAPI:", "3. Sea service:\n\nWithout:"))).toEqual([
    "tide-service/main.py",
    "sea-service/main.py",
  ]);
  expect(paths("")).toEqual(["main.py", "main_2.py"]);
});

test("code under a file's name that begins indented and does not parse is an excerpt of it", () => {
  const code = "    tides = [\n        1,\n    ]\n  rise = 2";
  expect(assembled([["python", "tide.py", code]]).why).toEqual(["is an excerpt"]);
});

test("documents of the same name in one answer are versions", () => {
  const text = (word: string) => `# Tides\n\n${`The ${word} is told of.\n`.repeat(3)}\n1\n2\n3\n`;
  expect(
    Object.keys(
      assembled([
        ["markdown", "tide.md", text("flood")],
        ["markdown", "tide.md", text("ebb")],
      ]).files,
    ),
  ).toEqual(["tide.md"]);
});

test("what a later version shows around its elisions is put into the whole file", () => {
  const whole = "import sys\n\n\ndef rise(level):\n    return level + 1\n\n\nprint(rise(int(sys.argv[1])))\n";
  const later =
    "# ... existing code ...\ndef rise(level):\n    level = abs(level)\n    return level + 1\n# ... existing code ...\n";
  const { files, why } = assembled([
    ["python", "tide.py", whole],
    ["python", "tide.py", later],
  ]);
  expect(files["tide.py"]).toContain("    level = abs(level)\n    return level + 1\n\n\nprint(");
  expect(why).toEqual([]);
});

test("a page is whole where an agent writes only before and after it that code is left out", () => {
  const page = "<!DOCTYPE html>\n<html>\n<body><p>Tides</p></body>\n</html>";
  const { files } = assembled([
    ["html", "tides.html", `// ...existing code...\n${page}\n// ...existing code...\n`],
  ]);
  expect(files["tides.html"]).toBe(page);
});

test("an excerpt under a file's name names the whole page that it is of", () => {
  const row = (name: string, at: number) => `<p class="${name}">The ${name} at ${at}</p>`;
  const page = (name: string) =>
    `<!DOCTYPE html>\n<html>\n<body>\n${[1, 2, 3, 4, 5].map((at) => row(name, at)).join("\n")}\n</body>\n</html>`;
  const { files } = assembled([
    ["html", null, page("tide")],
    ["html", null, page("moon")],
    ["html", "moon.html", `<!-- ... -->\n${row("moon", 2)}\n<p>New</p>\n${row("moon", 3)}\n<!-- ... -->`],
  ]);
  expect(files["moon.html"]).toContain(`${row("moon", 1)}\n${row("moon", 2)}\n<p>New</p>`);
});

test("a whole page after an excerpt of it is the file", () => {
  const page = `<!DOCTYPE html>\n<html>\n<body>\n${"<p>Tides</p>\n".repeat(9)}</body>\n</html>`;
  expect(
    Object.keys(
      assembled([
        ["html", "tide.html", "<!-- ... -->\n<h1>Ebb</h1>\n<!-- ... -->"],
        ["html", "tide.html", page],
      ]).files,
    ),
  ).toEqual(["tide.html"]);
});

test("settings of which a longer excerpt leaves something out are no whole file either", () => {
  const { files, why } = assembled([
    ["toml", "tide.toml", "[ebb]\nlow = 1\n"],
    ["toml", "tide.toml", "[flood]\n# ... other settings ...\nhigh = 1\nmoon = 2\nsun = 3\n"],
  ]);
  expect(files).toEqual({});
  expect(why).toHaveLength(2);
});

test("a far shorter version with some functions of a file changes only these", () => {
  const functions = ["rise", "fall", "ebb", "flow"].map((name) => `def ${name}():\n    return "${name}"\n`);
  const { files } = assembled([
    ["python", "tide.py", functions.join("\n\n")],
    ["python", "tide.py", 'def fall():\n    return "down"\n'],
  ]);
  expect(files["tide.py"]).toBe(functions.join("\n\n").replace('"fall"', '"down"').trimEnd());
});

test("a nameless excerpt of a class is put into the class", () => {
  const fields = ["    private int high;", "    private int low;"];
  const rest = ["    int mean() {", "        return (high + low) / 2;", "    }"];
  const whole = ["public class Tide {", ...fields, "", ...rest, "}", ""].join("\n");
  const excerpt = ["public class Tide {", ...fields, "    private int moon;", "    ...", "}"].join("\n");
  const { files, why } = assembled([
    ["java", null, whole],
    ["java", null, excerpt],
  ]);
  expect(Object.values(files)[0]).toContain("    private int moon;\n\n    int mean() {");
  expect(why).toEqual([]);
});

test.each([
  ["xml", "pom.xml", "<dependency>\n  <artifactId>tide</artifactId>\n</dependency>", "is a part of pom.xml"],
  [
    "xml",
    null,
    "<dependency>\n  <artifactId>tide</artifactId>\n</dependency>",
    "has no file name in the conversation",
  ],
  ["html", "tide.html", "<!--<script>\n  ...\n</script>-->", "has only comments"],
  ["python", "tests/test_tide.py", "from coast import moon\nfrom sea import tide", "only imports"],
  ["ruby", null, "    def ebb(hours)\n      @tide = hours\n    end", "is an excerpt"],
  ["typescript", "Tide.tsx", "// Changed\nconst [tide, setTide] = useState('high')", "is an excerpt"],
])("a piece of %s (%s) is no whole file: %j", (language, name, code, why) => {
  expect(assembled([[language, name, code]])).toEqual({ files: {}, why: [why] });
});

test.each([
  ["python", "sea/__init__.py", "from sea.tide import ebb"],
  ["javascript", "main.js", 'import "./tide.js";'],
])("%s that only imports may be a file: %s", (language, name, code) => {
  expect(assembled([[language, name, code]]).why).toEqual([]);
});

test("three short excerpts without a name are one file, in order and with their words", () => {
  const rules = [".a", ".b", ".c"].map((name) => `${name} {\n  color: navy;\n}`);
  const content = rules.map((rule, at) => `For ${at}:\n\n\`\`\`css\n${rule}\n\`\`\`\n`).join("\n");
  const { fragments } = dreamWith([
    { title: "Tides in navy", content, code_snippets: rules.map((code) => ({ language: "css", code })) },
  ]);
  const { sketches } = assemble(fragments, new Paths());
  expect(sketches.map(({ path }) => path)).toEqual(["sketches/excerpts.md"]);
  expect(sketches[0]?.content).toMatch(/## Tides in navy[\s\S]*For 0[\s\S]*\.a \{[\s\S]*For 2[\s\S]*\.c \{/);
});

test("a few nameless lines beside a program are none by themselves", () => {
  const program = `import sys\n\n\ndef tide():\n    return [\n${"        1,\n".repeat(12)}    ]\n\n\nprint(tide())\n`;
  const { files, why } = assembled([
    ["python", "tide.py", program],
    ["python", null, "import math\nprint(math.pi)\n"],
  ]);
  expect(Object.keys(files)).toEqual(["tide.py"]);
  expect(why).toEqual(["has only a few lines"]);
});

const LONG = Array.from({ length: 16 }, (_, at) => `    levels.append(rise(${at}))`).join("\n");

test("code is a file that lacks only forgotten imports and a name in ten lines", () => {
  const program = `import sys\n\n\ndef tides() -> Optional[list]:\n    levels = []\n${LONG}\n    return levels\n`;
  expect(Object.keys(assembled([["python", null, program]]).files)).toEqual(["src/tides.py"]);
  const another = program.replaceAll("append(", "append(ebb + flow + spring + ");
  expect(assembled([["python", null, another]]).why).toEqual([
    "uses Optional, ebb, flow, spring, rise, which nothing in it defines",
  ]);
});

test("code that lacks names is no file where a whole one has its path", () => {
  const server = (route: string, answer: string) =>
    ["from flask import Flask", "app = Flask(__name__)", `@app.get("/${route}")`, `def ${route}():`]
      .concat(Array.from({ length: 9 }, (_, at) => `    ${route}_${at} = ${answer}`))
      .concat(`    return [${route}_1]`, "")
      .join("\n");
  const { files, why } = assembled([
    ["python", null, server("tides", "1")],
    ["python", null, server("waves", "read_waves()")],
  ]);
  expect(Object.keys(files)).toEqual(["src/server.py"]);
  expect(why).toEqual(["lacks names that another version of src/server.py has"]);
});

test("one object or list is data, and no program", () => {
  expect(assembled([["python", null, '{\n  "ebb": "low",\n  "flood": "high",\n}\n']]).why).toEqual([
    "is data",
  ]);
  expect(assembled([["python", null, "[print(tide) for tide in (1, 2)]\n"]]).why).toEqual([]);
});

test("a method outside of its class is an excerpt", () => {
  const method = `def tides(self):\n    levels = []\n${LONG}\n    return levels\n`;
  expect(assembled([["python", null, method]]).why).toHaveLength(1);
});

test("long code that leaves something out is a file, and a short one is none", () => {
  const long = `def rise(at):\n    return at\n\n\ndef tides():\n    levels = []\n${LONG}\n${LONG}\n    return levels\n`;
  expect(
    Object.keys(assembled([["python", null, `${long}\n# ... rest of the file stays the same ...\n`]]).files),
  ).toEqual(["src/rise.py"]);
  expect(
    assembled([["python", null, "def rise(at):\n    return at\n# ... existing code ...\n"]]).why,
  ).toEqual(["leaves something out"]);
});

test("a few names that are set are a file only where they are alone, or imported", () => {
  const setting = ["python", null, "LIMITS = {\n    'ebb': 1,\n    'flood': 2,\n}\n"] as const;
  expect(Object.keys(assembled([setting]).files)).toEqual(["src/limits.py"]);
  const program = (name: string) =>
    ["python", null, `def tide(at):\n    return ${name}[at]\n\n\nprint(tide('ebb'))\n`] as const;
  expect(assembled([setting, program("LIMITS")]).why).toEqual([]);
  expect(assembled([setting, ["python", "tide.py", "print(1)\n"]]).why).toEqual(["only sets LIMITS"]);
});

test("a program without a name that says something is called after its heading", () => {
  const code = "x = 1\nprint(x)\n";
  const content = (heading: string) => `${heading}\n\nHere it is:\n\n\`\`\`python\n${code}\`\`\`\n`;
  expect(Object.keys(assembled([["python", null, code]], content("## Tide tables")).files)).toEqual([
    "src/tide_tables.py",
  ]);
  expect(Object.keys(assembled([["python", null, code]], content("So.")).files)).toEqual(["src/x.py"]);
});

test("the words above an excerpt begin with a sentence, or say that they do not", () => {
  const excerpts = (words: string): string => {
    const codes = ["tides.one(map)", "tides.two(map)", "tides.three(map)"];
    const content = `${words}\n\n${codes.map((code) => `\`\`\`js\n${code}\n\`\`\``).join("\n\n")}`;
    const { fragments } = dreamWith([
      { content, code_snippets: codes.map((code) => ({ language: "js", code })) },
    ]);
    return assemble(fragments, new Paths()).sketches[0]?.content ?? "";
  };
  const long = "the tide of the harbour rises and falls, ".repeat(5).trim();
  expect(excerpts(`First, ${long} twice. Then it turns:`)).toContain(
    "\n\nThen it turns:\n\n````javascript\ntides.one(map)\n````\n\n````javascript",
  );
  expect(excerpts(`First, ${long} and then it turns:`)).toMatch(/\n\n… (?:the|tide|of|harbour|rises|and) /);
});
