import { describe, expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";
import { assembled, contents, type SnippetRow } from "./fixtures.ts";

describe("versions", () => {
  test("the last version wins", () => {
    expect(
      contents(
        [["javascript", "a.js", "export const a = 1;"]],
        [["javascript", "a.js", "export const a = 2;"]],
      ),
    ).toEqual({
      "a.js": "export const a = 2;",
    });
  });

  test("an unnamed correction of one function keeps the rest of its file", () => {
    expect(
      contents(
        [
          [
            "javascript",
            "src/a.js",
            "export function a() { return 1; }\n\nexport function b() { return a(); }",
          ],
        ],
        [["javascript", null, "function a() { return 2; }"]],
      ),
    ).toEqual({ "src/a.js": "export function a() { return 2; }\n\nexport function b() { return a(); }" });
  });

  test("a version without exports that other files import is partial", () => {
    const before = "def a():\n    return 1\n\n\ndef b():\n    return a()";
    const files = contents(
      [
        ["python", "lib.py", before],
        ["python", "run.py", "from lib import b\n\nb()"],
      ],
      [["python", "lib.py", "def a():\n    return 2"]],
    );
    expect(files["lib.py"]).toBe(before.replace("return 1", "return 2"));
  });

  test("a version without exports that no file imports is whole", () => {
    expect(
      contents(
        [["python", "a.py", "def a():\n    pass\n\ndef b():\n    pass"]],
        [["python", "a.py", "def a():\n    pass"]],
      ),
    ).toEqual({ "a.py": "def a():\n    pass" });
  });

  test("a function more, under the name of a long file, is joined to it; a shorter file replaces it", () => {
    const define = (name: string) => `def ${name}():\n    return "${name}"\n`;
    const whole = ["ebb", "flood", "noon", "spring"].map(define).join("\n");
    const file = (code: string): [string, string, string] => ["python", "tide.py", code];
    const joined = contents([file(whole)], [file(define("neap"))])["tide.py"];
    expect(joined).toContain("def ebb");
    expect(joined).toContain("def neap");
    const rewritten = `${define("neap")}\n${define("moon")}\nprint(neap())`;
    expect(contents([file(whole)], [file(rewritten)])).toEqual({ "tide.py": rewritten });
  });

  test("tests of two modules that are written alike are two files", () => {
    const tested = (name: string): [string, null, string] => [
      "python",
      null,
      `import pytest\nfrom ${name} import tide\n\ndef test_tide():\n    assert tide(1) == 2\n    assert tide(2) == 3\n`,
    ];
    expect(assembled([tested("ebb"), tested("flood")]).files).toHaveLength(2);
    expect(assembled([tested("ebb")], [tested("flood")]).files).toHaveLength(1);
  });

  test("code that does not parse replaces no code that does, and becomes a sketch", () => {
    const { files, sketches } = assembled(
      [["javascript", "a.js", "export const a = 1;"]],
      [
        ["javascript", "a.js", "export const a = ..."],
        ["python", null, "def f(:"],
      ],
    );
    expect(files.map(({ content }) => content)).toEqual(["export const a = 1;\n"]);
    expect(sketches.map(({ path }) => path.endsWith(".txt"))).toEqual([true, true]);
  });
});

test("a second program with a main function of its own changes no other", () => {
  const server =
    'package main\n\nimport "tide"\n\ntype Sea struct {\n}\n\nfunc main() {\n\tport := tide.Listen()\n\ttide.Serve(port, Sea{})\n}';
  const client =
    'package main\n\nimport "tide"\n\nfunc main() {\n\tsea := tide.Dial()\n\tsea.Rise(2)\n\tsea.Ebb(1)\n\tsea.Close()\n}';
  expect(
    contents([
      ["go", null, server],
      ["go", null, client],
    ]),
  ).toEqual({
    "main.go": server,
    "main_2.go": client,
  });
});

test("a part of a contract is no file", () => {
  const part = "function rise(string memory tide) public {\n    tides.push(tide);\n}";
  expect(assembled([["solidity", null, part]]).files).toEqual([]);
});

test.each<[string, string, string | null, string]>([
  ["has only one line", "javascript", null, 'const moon = await import("moon");'],
  ["leaves out the value of tide", "python", null, "import moon\n\ntide = ...\nprint(moon.of(tide))"],
  [
    "has comments in place of code",
    "java",
    null,
    "public class Tide extends Sea {\n    // Your code here\n}",
  ],
  ["has comments in place of code", "java", "Tide.java", "public class Tide {\n    // Your code\n}"],
  ["is a part of tides.xml", "xml", "tides.xml", '<tide at="1"/>\n<tide at="2">low</tide>'],
  ["is a part of colors.xml", "xml", "colors.xml", '<color name="sea">#036</color>'],
  ["is a part of Tide.java", "java", "Tide.java", "  public int high() {\n    return 3;\n  }"],
  ["is a part of app/config.php", "php", "app/config.php", "$config['sea'] = 'north';"],
  ["has no rule", "makefile", null, "TIDES = low high"],
])("code that is no file: it %s", (why, language, path, code) => {
  const { files, sketches } = assembled([[language, path, code]]);
  expect([files, sketches.map((each) => each.why)]).toEqual([[], [why]]);
});

test.each<[string, string | null, string]>([
  ["java", "Tide.java", "public class Tide {\n    // Twice a day\n    int high = 2;\n}"],
  ["xml", "tides.xml", '<?xml version="1.0"?>\n<!-- <b/> -->\n<tides note="a > b"><tide/><tide/></tides>'],
  ["php", "index.php", "<h1>Tides</h1>"],
  ["makefile", null, "TIDES = low high\n\nall: $(TIDES)\n\techo $(TIDES)"],
  ["python", null, "import moon\n\ntide = 2\nprint(moon.of(tide))"],
])("a file in %s, %s: %j", (language, path, code) => {
  expect(assembled([[language, path, code]]).files).toHaveLength(1);
});

test("a later program with all of two earlier pieces replaces both, though it forgets an import", () => {
  const body = ["tides = sea.tides()", "print(len(tides))", "print(tides[0])", "tides.save()"].join("\n");
  const more =
    "low = math.floor(min(tides))\nprint(low)\nprint(low + 1)\nprint(low + 2)\nprint(low + 3)\nprint(low + 4)\nprint(low + 5)";
  const [first, piece] = [`import sea\n\n${body}\n`, `import math\n\n${more}\n`];
  const whole = `import sea\n\n${body}\n\n${more}\n`;
  expect(contents([["python", null, first]], [["python", null, piece]], [["python", null, whole]])).toEqual({
    "src/tides.py": whole.trimEnd(),
  });
});

test("two functions that are written alike are two files", () => {
  const written = (name: string, act: string) =>
    `const sea = require("sea");\n\nconst ${name} = async (tide) => {\n  const now = sea(tide);\n  await now.open();\n  now.${act}();\n  console.log(now);\n};`;
  const [ebb, flood] = [written("ebb", "fall"), written("flood", "rise")];
  expect(assembled([["javascript", null, ebb]], [["javascript", null, flood]]).files).toHaveLength(2);
});

test("fields of a package.json are put into the one that is there, or make one beside code", () => {
  const whole = '{\n  "name": "sea",\n  "version": "1.0.0",\n  "scripts": { "tide": "node tide.js" }\n}';
  const [low, high] = [
    '"scripts": {\n  "low": "node low.js"\n}',
    '"scripts": {\n  "high": "node high.js"\n},',
  ];
  const scripts = (...rows: SnippetRow[][]) =>
    assembled(...rows).files.flatMap(({ path, content }) =>
      path === "package.json" ? JSON.parse(content).scripts : [],
    );
  const code: SnippetRow = ["javascript", "low.js", "console.log(1);"];
  expect(scripts([["json", null, whole]], [["json", null, low]])).toEqual([
    { tide: "node tide.js", low: "node low.js" },
  ]);
  expect(scripts([code, ["json", "package.json", low]], [["json", null, high]])).toEqual([
    { low: "node low.js", high: "node high.js" },
  ]);
  expect(scripts([["json", null, low]])).toEqual([]);
});

test("fields of a package.json stay in its folder", () => {
  const [low, high] = ['"scripts": { "low": "node low.js" }', '"scripts": { "high": "node high.js" }'];
  const scripts = (...rows: SnippetRow[][]) =>
    assembled(...rows).files.flatMap(({ path, content }) =>
      path.endsWith("package.json") ? [[path, JSON.parse(content).scripts]] : [],
    );
  const code: SnippetRow = ["javascript", "shore/low.js", "console.log(1);"];
  const shore: SnippetRow = ["json", "shore/package.json", low];
  const boat: SnippetRow = ["json", "boat/package.json", high];
  expect(scripts([code, shore], [boat])).toEqual([
    ["shore/package.json", { low: "node low.js" }],
    ["boat/package.json", { high: "node high.js" }],
  ]);
  const whole = '{ "name": "shore", "scripts": { "tide": "node tide.js" } }';
  expect(scripts([code, ["json", "shore/package.json", whole]], [boat, shore])).toEqual([
    ["shore/package.json", { tide: "node tide.js", low: "node low.js" }],
    ["boat/package.json", { high: "node high.js" }],
  ]);
});

test("long JSON is told from a package.json in a time that grows with its length", () => {
  const code = `{"sea": [${'"name", '.repeat(40_000)}1]}`;
  const start = performance.now();
  contents([["json", null, code]], [["json", null, '"scripts": { "low": "node low.js" }']]);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("a page loads the later version of the script that stood in it", () => {
  const act = (tide: number) =>
    ["low", "high", "ebb", "flood", "neap"].map(
      (each) => `document.getElementById("${each}").textContent = tide * ${tide};`,
    );
  const script = ["let tide = 2;", ...act(2)].join("\n");
  const page = (inner: string) => `<html>\n<body>\n<b id="low"></b>\n${inner}\n</body>\n</html>`;
  const later = `${script}\ndocument.getElementById("low").onclick = () => document.body.remove();`;
  const of = (code: string) =>
    contents([["html", null, page(`<script>\n${script}\n</script>`)]], [["javascript", null, code]]);
  expect(of(later)).toEqual({
    "public/index.html": page('<script src="low.js"></script>'),
    "public/low.js": later,
  });
  const other = act(3).join("\n");
  expect(of(other)["public/index.html"]).toContain("let tide = 2");
});

test("a later sketch of p5.js is the sketch", () => {
  const sketch = (draw: string) =>
    `function setup() {\n  createCanvas(400, 400);\n  background(0);\n}\n\nfunction draw() {\n${draw}\n}`;
  const later = `let tide = 2;\n\n${sketch("  rect(tide, 0, 9, 9);\n  tide += 1;\n  line(0, tide, 9, 9);")}\n\nfunction mousePressed() {\n  tide = 0;\n}`;
  const first = sketch("  ellipse(mouseX, mouseY, 9, 9);\n  fill(2);");
  expect(contents([["javascript", null, first]], [["javascript", null, later]])).toEqual({
    "sketch.js": later,
  });
});

test("a few rules beside the style sheet that a page loads are no style sheet", () => {
  const page = '<html><head><link rel="stylesheet" href="tide.css"></head><body><b>High</b></body></html>';
  const { files, sketches } = assembled(
    [
      ["html", null, page],
      ["css", "tide.css", "b { color: blue; }\ni { color: red; }"],
    ],
    [["css", null, "u {\n  display: block;\n  margin: 2px;\n}"]],
  );
  expect(files.map(({ language, path }) => [language, path].join(" "))).toHaveLength(2);
  expect(sketches.map(({ why }) => why)).toEqual(["has a few rules of a style sheet"]);
});

test("pieces that a later program has all lines of are no files beside it", () => {
  const [load, rise] = ["library(sea)\nlibrary(moon)", "tide <- rise(sea)\nplot(tide)"];
  const whole = `# All of it\n${load}\n\n${rise}`;
  const { files, sketches } = assembled(
    [
      ["r", null, load],
      ["r", null, rise],
    ],
    [["r", null, whole]],
  );
  expect([files.map(({ path }) => path), sketches]).toEqual([["src/main.R"], []]);
  expect(
    assembled([
      ["r", null, load],
      ["r", null, rise],
    ]).files,
  ).toHaveLength(2);
});

describe("partial code", () => {
  const base = "FROM node:24\nCOPY . .\nCMD node server.js";
  const settings = "import os\n\nDEBUG = os.environ.get('DEBUG')\n\ndef url():\n    return 'x'";

  test.each([
    ["an excerpt with an elision comment", "settings.py", settings, "PORTS = [\n    # ...\n    80,\n]"],
    ["a Dockerfile without a base", "Dockerfile", base, "COPY run.sh /run.sh"],
    ["one step of a workflow", "ci.yml", "on: push\njobs:\n  test: {}\n", "- run: npm test"],
  ])("%s does not replace its file", (_, path, whole, part) => {
    const { files, sketches } = assembled([["text", path, whole]], [["text", path, part]]);
    expect(files).toMatchObject([{ path, content: `${whole.trimEnd()}\n` }]);
    expect(sketches).toMatchObject([
      { path: `sketches/${path}.txt`, content: `${part}\n`, why: `shows only a part of ${path}` },
    ]);
  });

  test("a program that no longer contains a page is not partial", () => {
    const before =
      "const page = '<html><p>tides</p></html>';\nserve(page);\nimport { serve } from './serve.js';";
    const after = "import { page, serve } from './serve.js';\nserve(page);";
    expect(
      contents([["javascript", "server.js", before]], [["javascript", "server.js", after]])["server.js"],
    ).toBe(after);
  });

  test("a later version with gaps is partial, however long", () => {
    const after = `// ... the imports\n${"export const b = 1;\n".repeat(9)}start();`;
    const { files, sketches } = assembled(
      [["javascript", "a.js", "export const a = 1;\nstart(a);"]],
      [["javascript", "a.js", after]],
    );
    expect(files).toMatchObject([{ content: "export const a = 1;\nstart(a);\n" }]);
    expect(sketches).toMatchObject([{ why: "shows only a part of a.js" }]);
  });

  test("functions that use names of the earlier file are spliced into it", () => {
    const files = contents(
      [["python", "settings.py", settings]],
      [["python", "settings.py", "def port():\n    return os.environ['PORT']"]],
    );
    expect(files).toEqual({
      "settings.py": `${settings}\n\n\ndef port():\n    return os.environ['PORT']`,
    });
  });

  test.each([
    ["uses app, which nothing in it defines", "javascript", "app.get('/tides', () => 1);"],
    ["only imports", "python", "import os\nfrom sea import tide"],
    ["leaves something out", "yaml", "services:\n  web:\n    # ...\n    ports: [80]"],
    ["does not parse", "python", "db.del(1)"],
  ])("an unnamed snippet that %s is a sketch", (why, language, code) => {
    const { files, sketches } = assembled([[language, null, code]]);
    expect({ files, why: sketches.map((sketch) => sketch.why) }).toEqual({ files: [], why: [why] });
  });

  test("an unnamed snippet that others import from is a file, even with undefined names", () => {
    expect(
      Object.keys(
        contents([
          ["python", "run.py", "from tide import high\n\nhigh()"],
          ["python", null, "def high():\n    return LIMIT"],
        ]),
      ).sort(),
    ).toEqual(["run.py", "tide.py"]);
  });

  test("an unnamed snippet with most lines of a file is its later version", () => {
    const first = "create table tides (\n  port text,\n  height real,\n  at timestamp\n);";
    const second = first.replace("height real", "metres real");
    expect(contents([["sql", null, first]], [["sql", null, second]])).toEqual({ "db/schema.sql": second });
    expect(contents([["sql", "db/tides.sql", first]], [["sql", null, second]])).toEqual({
      "db/tides.sql": second,
    });
  });

  test("an unnamed snippet that only quotes a file is dropped", () => {
    const code =
      "import { a } from 'x';\nlisten(a);\nserve(a);\nclose(a);\nimport { listen, serve, close } from 'y';";
    const quote = code.split("\n").slice(1, 4).join("\n");
    const { files, sketches } = assembled([["javascript", "server.js", code]], [["javascript", null, quote]]);
    expect(files).toHaveLength(1);
    expect(sketches).toEqual([]);
  });

  test("an unnamed whole file gets its path from a named part", () => {
    const whole = "on: push\njobs:\n  test: {}";
    expect(
      contents([["yaml", null, whole]], [["yaml", ".github/workflows/test.yml", "- run: npm test"]]),
    ).toEqual({ ".github/workflows/test.yml": whole });
  });

  test("Python programs do not shadow standard modules", () => {
    expect(Object.keys(contents([["python", null, "secrets = input()\nprint(secrets)"]]))).toEqual([
      "src/secrets_program.py",
    ]);
  });
});

describe("paths and imports", () => {
  test("a file named without its folder moves to the folder that imports expect", () => {
    const files = contents([
      ["javascript", "ledger.js", "export const x = 1;"],
      ["javascript", "src/cli.js", 'import { x } from "./ledger.js";'],
    ]);
    expect(Object.keys(files)).toEqual(["src/ledger.js", "src/cli.js"]);
  });

  test("an unnamed snippet gets the path from which others import its names", () => {
    expect(
      Object.keys(
        contents([
          ["python", null, "def plan():\n    return 1"],
          ["python", "run.py", "from watering import plan\n\nplan()"],
        ]),
      ).sort(),
    ).toEqual(["run.py", "watering.py"]);
  });

  test("an import of an invalid path determines no path", () => {
    expect(
      Object.keys(
        contents([
          [
            "javascript",
            "a.js",
            "import { b } from './b$'; import { b as c } from '..'; import { d } from './d.js';",
          ],
          ["javascript", null, "export const b = 1;"],
          ["python", null, "d = 1\nprint(d)"],
        ]),
      ),
    ).toEqual(["a.js", "src/b.js", "src/d.py"]);
  });

  test.each([
    ["src/a.ts", "src/b.ts", 'import { b } from "./b";', 'import { b } from "./b.ts";'],
    ["src/a.ts", "src/b.ts", 'import { b } from "./b.js";', 'import { b } from "./b.ts";'],
    ["src/a.js", "src/b/index.js", 'import { b } from "./b";', 'import { b } from "./b/index.js";'],
    ["src/a.js", "lib/b.js", 'import { b } from "./b.js";', 'import { b } from "../lib/b.js";'],
    ["src/a.js", "src/b.js", 'import { b } from "@/b";', 'import { b } from "./b.js";'],
    [
      "src/a.ts",
      "src/user.service.ts",
      'import { b } from "./user.service";',
      'import { b } from "./user.service.ts";',
    ],
  ])("an import in %s is rewritten to %s", (from, to, before, after) => {
    const files = contents([
      ["typescript", to, "export const b = 1;"],
      ["typescript", from, before],
    ]);
    expect(files[from]).toBe(after);
  });

  test("imported types get the keyword `type`, as Node requires", () => {
    const files = contents([
      ["typescript", "b.ts", "export interface B {}\nexport const c = 1;"],
      ["typescript", "a.ts", 'import { B, c } from "./b";'],
    ]);
    expect(files["a.ts"]).toBe('import { type B, c } from "./b.ts";');
  });

  test("packages are distinguished from the standard library and from missing files", () => {
    const { files } = assembled([
      [
        "javascript",
        "a.js",
        'import "express"; import "node:fs"; import "fs/promises"; import "@x/y/z"; import "./gone.js";',
      ],
      ["python", "b.py", "import json\nimport yaml\nimport utils\n"],
    ]);
    expect(files.map(({ packages, missingFiles }) => ({ packages, missingFiles }))).toEqual([
      { packages: ["express", "@x/y"], missingFiles: ["gone.js"] },
      { packages: ["PyYAML"], missingFiles: ["utils.py"] },
    ]);
  });

  test("imports of a program that is bundled stay as they are written", () => {
    const page = 'import { high } from "./tide";\nexport const Page = () => <p>{high}</p>;\n';
    const tide = 'import { moon } from "./moon";\nexport const high = moon;\n';
    const moon = "export const moon = 1;";
    const store = 'import { moon } from "./moon";\nexport default moon;\n';
    const { files } = assembled([
      ["tsx", "client/page.tsx", page],
      ["typescript", "client/tide.ts", tide],
      ["typescript", "client/moon.ts", moon],
      ["javascript", "server/store.js", store],
      ["javascript", "server/moon.js", moon],
    ]);
    const found = new Map(files.map((file) => [file.path, file]));
    expect(found.get("client/page.tsx")?.content).toBe(page);
    expect(found.get("client/tide.ts")).toMatchObject({ content: tide, isSelfContained: false });
    expect(found.get("server/store.js")).toMatchObject({
      content: store.replace("./moon", "./moon.js"),
      isSelfContained: true,
    });
  });

  test("data is imported from no program of its name", () => {
    const map = 'import tides from "../data/tides.json";\nexport default tides;\n';
    const { files } = assembled([
      ["typescript", "src/map.ts", map],
      ["typescript", "test/tides.ts", "export const tides = [];"],
    ]);
    expect(files.find(({ path }) => path === "src/map.ts")).toMatchObject({
      content: map,
      missingFiles: ["data/tides.json"],
    });
  });

  test("packages come with what they need, and modules of a host are neither packages nor missing", () => {
    const { files } = assembled([
      [
        "python",
        "a.py",
        'import pandas\nfrom notion_client.errors import APIError\npandas.read_excel("tides.xlsx")\n',
      ],
      ["python", "b.py", "from mpl_toolkits.mplot3d import Axes3D\nimport google.generativeai as genai\n"],
      ["python", "c.py", "import bpy\nfrom machine import Pin\n"],
    ]);
    expect(files.map(({ packages, missingFiles }) => ({ packages, missingFiles }))).toEqual([
      { packages: ["pandas", "notion-client", "openpyxl"], missingFiles: [] },
      { packages: ["matplotlib", "google-generativeai"], missingFiles: [] },
      { packages: [], missingFiles: [] },
    ]);
    expect(files[2]?.isSelfContained).toBe(false);
  });

  test("a bare name within a package is no path, and what pandas loads is a package as well", () => {
    const { files } = assembled([
      ["python", "harbour/gauge/read.py", "import dredger.core\nfrom . import unit\n"],
      ["python", "table.py", "import pandas as pd\nprint(pd.read_excel('tide.xlsx'))\n"],
      ["javascript", "web/map.js", 'import "https://example.com/map.js";'],
    ]);
    expect(files.map(({ packages, missingFiles }) => ({ packages, missingFiles }))).toEqual([
      { packages: [], missingFiles: ["dredger", "harbour/gauge/unit.py"] },
      { packages: ["pandas", "openpyxl"], missingFiles: [] },
      { packages: [], missingFiles: [] },
    ]);
  });

  test("a module that the conversation installs is a package", () => {
    const snippet = (code: string) => ({ language: "python", filename: "tide.py", code });
    const packagesOf = (content: string, requirements = "") =>
      assemble(
        dreamWith([
          {
            content,
            code_snippets: [
              snippet("import sea_level\nimport moon"),
              { language: "text", filename: "requirements.txt", code: requirements },
            ],
          },
        ]).fragments,
        new Paths(),
      ).files.find(({ path }) => path === "tide.py");
    expect(packagesOf("Run `pip install -U sea-level moon==2.1`.")).toMatchObject({
      packages: ["sea-level", "moon"],
      missingFiles: [],
    });
    expect(packagesOf("", "sea-level>=1\n# moon\n")).toMatchObject({
      packages: ["sea-level"],
      missingFiles: ["moon.py"],
    });
  });

  test("a missing module of the same folder is listed under its own path", () => {
    const { files } = assembled([
      [
        "python",
        "tides/urls.py",
        "from . import views\nfrom .models import Tide\n\nroutes = [views.tide, Tide]",
      ],
    ]);
    expect(files[0]?.missingFiles).toEqual(["tides/views.py", "tides/models.py"]);
  });

  test("a file that imports one with packages is not self-contained either", () => {
    const { files } = assembled([
      ["javascript", "a.js", 'import "express"; export const a = 1;'],
      ["javascript", "b.js", 'import { a } from "./a.js"; export const b = a;'],
      ["javascript", "c.js", "export const c = 1;"],
    ]);
    expect(files.map(({ isSelfContained }) => isSelfContained)).toEqual([false, false, true]);
  });

  test("snippets in other languages become files too, at default paths", () => {
    expect(
      Object.keys(
        contents([
          ["sql", null, "create table a (b int);"],
          ["html", null, "<html><p>a</p></html>"],
          ["css", null, "p { color: red; }"],
          ["css", null, "a { color: red; }"],
          ["bash", null, "set -e\necho a"],
          ["constructor", null, "x"],
        ]),
      ),
    ).toEqual([
      "db/schema.sql",
      "public/index.html",
      "public/style.css",
      "public/style_2.css",
      "scripts/run.sh",
      "snippets/snippet.txt",
    ]);
  });
});

test("a script goes to where a page loads it from, and what it imports goes with it", () => {
  const page =
    '<!DOCTYPE html>\n<html><body><div id="tide"></div><script type="module" src="/src/main.tsx"></script></body></html>';
  const files = contents([
    ["html", "index.html", page],
    ["typescript", "main.tsx", "import './index.css';\nimport { Tide } from './Tide';\nTide();"],
    ["typescript", "Tide.tsx", "export const Tide = () => <p>high</p>;"],
    ["css", "index.css", "p {\n  color: blue;\n}"],
  ]);
  expect(Object.keys(files).sort()).toEqual(["index.html", "src/Tide.tsx", "src/index.css", "src/main.tsx"]);
});

test("what stands in a pom.xml is no file of that name", () => {
  const part = "<dependency>\n  <groupId>org.tide</groupId>\n  <artifactId>moon</artifactId>\n</dependency>";
  for (const name of ["pom.xml", null]) {
    const { files, sketches } = assemble(
      dreamWith([{ code_snippets: [{ language: "xml", ...(name && { filename: name }), code: part }] }])
        .fragments,
      new Paths(),
    );
    expect(files).toEqual([]);
    expect(sketches[0]).toMatchObject({ path: "sketches/pom.xml.txt", why: "is a part of pom.xml" });
  }
});
