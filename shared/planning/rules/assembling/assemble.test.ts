import { describe, expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

type Piece = readonly [language: string, filename: string | null, code: string];

/** The assembly of a talk, each list of pieces being a fragment. */
const assembled = (...fragments: readonly Piece[][]) =>
  assemble(
    dreamWith(
      fragments.map((pieces) => ({
        code_snippets: pieces.map(([language, filename, code]) => ({
          language,
          ...(filename === null ? {} : { filename }),
          code,
        })),
      })),
    ).fragments,
    new Paths(),
  );
const contents = (...fragments: readonly Piece[][]) =>
  Object.fromEntries(assembled(...fragments).files.map(({ path, content }) => [path, content.trimEnd()]));

describe("versions", () => {
  test("the last one wins", () => {
    expect(
      contents(
        [["javascript", "a.js", "export const a = 1;"]],
        [["javascript", "a.js", "export const a = 2;"]],
      ),
    ).toEqual({
      "a.js": "export const a = 2;",
    });
  });

  test("a nameless correction of one function leaves the rest of its file", () => {
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

  test("a version that leaves out what others import shows only what changed", () => {
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

  test("a version without what nobody imports is whole", () => {
    expect(
      contents(
        [["python", "a.py", "def a():\n    pass\n\ndef b():\n    pass"]],
        [["python", "a.py", "def a():\n    pass"]],
      ),
    ).toEqual({ "a.py": "def a():\n    pass" });
  });

  test("what does not parse replaces nothing that does, and is kept as a sketch", () => {
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

describe("parts", () => {
  const base = "FROM node:24\nCOPY . .\nCMD node server.js";
  const settings = "import os\n\nDEBUG = os.environ.get('DEBUG')\n\ndef url():\n    return 'x'";

  test.each([
    ["an excerpt that says so", "settings.py", settings, "PORTS = [\n    # ...\n    80,\n]"],
    ["a Dockerfile without a base", "Dockerfile", base, "COPY run.sh /run.sh"],
    ["one step of a workflow", "ci.yml", "on: push\njobs:\n  test: {}\n", "- run: npm test"],
  ])("%s does not take the place of its file", (_, path, whole, part) => {
    const { files, sketches } = assembled([["text", path, whole]], [["text", path, part]]);
    expect(files).toMatchObject([{ path, content: `${whole.trimEnd()}\n` }]);
    expect(sketches).toMatchObject([
      { path: `sketches/${path}.txt`, content: `${part}\n`, why: `shows only a part of ${path}` },
    ]);
  });

  test("a program is no part for the page it no longer has in it", () => {
    const before =
      "const page = '<html><p>tides</p></html>';\nserve(page);\nimport { serve } from './serve.js';";
    const after = "import { page, serve } from './serve.js';\nserve(page);";
    expect(
      contents([["javascript", "server.js", before]], [["javascript", "server.js", after]])["server.js"],
    ).toBe(after);
  });

  test("a later version with gaps is a part, however long", () => {
    const after = `// ... the imports\n${"export const b = 1;\n".repeat(9)}start();`;
    const { files, sketches } = assembled(
      [["javascript", "a.js", "export const a = 1;\nstart(a);"]],
      [["javascript", "a.js", after]],
    );
    expect(files).toMatchObject([{ content: "export const a = 1;\nstart(a);\n" }]);
    expect(sketches).toMatchObject([{ why: "shows only a part of a.js" }]);
  });

  test("functions that need what only the file has are put into it", () => {
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
  ])("a nameless piece that %s is a sketch", (why, language, code) => {
    const { files, sketches } = assembled([[language, null, code]]);
    expect({ files, why: sketches.map((sketch) => sketch.why) }).toEqual({ files: [], why: [why] });
  });

  test("a nameless piece that others import from is a file, whatever it lacks", () => {
    expect(
      Object.keys(
        contents([
          ["python", "run.py", "from tide import high\n\nhigh()"],
          ["python", null, "def high():\n    return LIMIT"],
        ]),
      ).sort(),
    ).toEqual(["run.py", "tide.py"]);
  });

  test("a nameless piece that shows most lines of a file again is its later version", () => {
    const first = "create table tides (\n  port text,\n  height real,\n  at timestamp\n);";
    const second = first.replace("height real", "metres real");
    expect(contents([["sql", null, first]], [["sql", null, second]])).toEqual({ "db/schema.sql": second });
    expect(contents([["sql", "db/tides.sql", first]], [["sql", null, second]])).toEqual({
      "db/tides.sql": second,
    });
  });

  test("a nameless piece that only quotes a file is nothing new", () => {
    const code =
      "import { a } from 'x';\nlisten(a);\nserve(a);\nclose(a);\nimport { listen, serve, close } from 'y';";
    const quote = code.split("\n").slice(1, 4).join("\n");
    const { files, sketches } = assembled([["javascript", "server.js", code]], [["javascript", null, quote]]);
    expect(files).toHaveLength(1);
    expect(sketches).toEqual([]);
  });

  test("a whole without a name gets it from a part that has one", () => {
    const whole = "on: push\njobs:\n  test: {}";
    expect(
      contents([["yaml", null, whole]], [["yaml", ".github/workflows/test.yml", "- run: npm test"]]),
    ).toEqual({ ".github/workflows/test.yml": whole });
  });

  test("programs of Python stand in nobody's way", () => {
    expect(Object.keys(contents([["python", null, "secrets = input()\nprint(secrets)"]]))).toEqual([
      "src/secrets_program.py",
    ]);
  });
});

describe("places and imports", () => {
  test("a file named without its folder goes where it is imported from", () => {
    const files = contents([
      ["javascript", "ledger.js", "export const x = 1;"],
      ["javascript", "src/cli.js", 'import { x } from "./ledger.js";'],
    ]);
    expect(Object.keys(files)).toEqual(["src/ledger.js", "src/cli.js"]);
  });

  test("nameless code goes where its names are imported from", () => {
    expect(
      Object.keys(
        contents([
          ["python", null, "def plan():\n    return 1"],
          ["python", "run.py", "from watering import plan\n\nplan()"],
        ]),
      ).sort(),
    ).toEqual(["run.py", "watering.py"]);
  });

  test("an import that leads nowhere sensible places nothing", () => {
    expect(
      Object.keys(
        contents([
          [
            "javascript",
            "a.js",
            "import { b } from './b$'; import { b as c } from '..'; import { d } from './d.js';",
          ],
          ["javascript", null, "export const b = 1;"],
          ["python", null, "d = 1"],
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
  ])("%s finds %s", (from, to, before, after) => {
    const files = contents([
      ["typescript", to, "export const b = 1;"],
      ["typescript", from, before],
    ]);
    expect(files[from]).toBe(after);
  });

  test("types are taken as types, as Node wants them", () => {
    const files = contents([
      ["typescript", "b.ts", "export interface B {}\nexport const c = 1;"],
      ["typescript", "a.ts", 'import { B, c } from "./b";'],
    ]);
    expect(files["a.ts"]).toBe('import { type B, c } from "./b.ts";');
  });

  test("packages are told from the standard library and from files never shown", () => {
    const { files } = assembled([
      [
        "javascript",
        "a.js",
        'import "express"; import "node:fs"; import "fs/promises"; import "@x/y/z"; import "./gone.js";',
      ],
      ["python", "b.py", "import json\nimport yaml\nimport utils\n"],
    ]);
    expect(files.map(({ packages, missing }) => ({ packages, missing }))).toEqual([
      { packages: ["express", "@x/y"], missing: ["gone.js"] },
      { packages: ["PyYAML"], missing: ["utils.py"] },
    ]);
  });

  test("what the talk installs is a package, whatever else is known", () => {
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
      missing: [],
    });
    expect(packagesOf("", "sea-level>=1\n# moon\n")).toMatchObject({
      packages: ["sea-level"],
      missing: ["moon.py"],
    });
  });

  test("a module of the same folder that was never shown is missing under its own name", () => {
    const { files } = assembled([
      ["python", "tides/urls.py", "from . import views\nfrom .models import Tide"],
    ]);
    expect(files[0]?.missing).toEqual(["tides/views.py", "tides/models.py"]);
  });

  test("what loads a file that needs a package is not plain either", () => {
    const { files } = assembled([
      ["javascript", "a.js", 'import "express"; export const a = 1;'],
      ["javascript", "b.js", 'import { a } from "./a.js"; export const b = a;'],
      ["javascript", "c.js", "export const c = 1;"],
    ]);
    expect(files.map(({ isSelfContained }) => isSelfContained)).toEqual([false, false, true]);
  });

  test("other languages become files too, each in its place", () => {
    expect(
      Object.keys(
        contents([
          ["sql", null, "create table a (b int);"],
          ["html", null, "<p>a</p>"],
          ["css", null, "p { color: red; }"],
          ["css", null, "a { color: red; }"],
          ["bash", null, "set -e\necho a"],
          ["constructor", null, "x"],
        ]),
      ),
    ).toEqual([
      "db/schema.sql",
      "public/page.html",
      "public/style.css",
      "public/style_2.css",
      "scripts/run.sh",
      "snippets/snippet.txt",
    ]);
  });
});
