import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineOf } from "./outline.ts";

const WHOLE: readonly [language: string, code: string, names: string[]][] = [
  [
    "go",
    'package tide\n\nimport "fmt"\n\nfunc Rise(a int) int {\n\treturn a\n}\n\nvar q = `\nselect 1\n`',
    ["Rise", "q"],
  ],
  [
    "rust",
    "use std::fmt;\n\n#[derive(Debug)]\npub struct Tide {\n  a: f64,\n}\n\nfn main() {\n}",
    ["Tide", "main"],
  ],
  ["dart", "import 'a.dart';\n\nclass Tide extends Sea {\n}\n\nint rise(int a) => a;", ["Tide", "rise"]],
  [
    "swift",
    "import SwiftUI\n\n@main\nstruct Tide: View {\n}\n\nextension Sea {\n}",
    ["Tide", "extension Sea"],
  ],
  ["java", "package a.b;\n\nimport java.util.*;\n\n/** A tide. */\npublic class Tide\n{\n}", ["Tide"]],
  ["kotlin", "import a.b\n\ndata class Tide(\n  val a: Int,\n)\n\nfun main() {\n}", ["Tide", "main"]],
  ["csharp", "using System;\n\nnamespace Sea;\n\npublic class Tide\n{\n}", ["Sea", "Tide"]],
  ["cpp", "#include <a>\n\nint led = 3;\n\nvoid setup() {\n}\n\nvoid loop() {\n}", ["setup", "loop"]],
  ["php", "<?php\n\nfunction rise($a) {\n}\necho rise(1);", ["rise"]],
];

test.each(WHOLE)("a file in %s only declares, with the names that it declares", (language, code, names) => {
  const outline = outlineOf(language, code);
  expect(outline?.isWhole).toBe(true);
  expect(outline?.definitions.map(({ name }) => name)).toEqual(names);
});

test.each<[string, string]>([
  ["go", "func Rise(a int) int {\n\treturn a\n}"],
  ["go", "if tide {\n\trise()\n}"],
  ["go", "} else {\n\tfall()\n}"],
  ["rust", 'let tide = rise();\nprintln!("{tide}");'],
  ["swift", "NavigationStack {\n  Text(tide)\n}"],
  ["swift", ".padding()\n.frame(width: 3)"],
  ["csharp", "    public int Rise() {\n    }"],
  ["csharp", "Position += new Vector2(1, 0);"],
  ["java", "public static void main(String[] args) {\n}"],
  ["kotlin", "class Tide {\n  fun a() {\n  }\n" + "  fun b() {\n"],
  ["php", "$tide = rise();"],
])("an excerpt in %s is no file: %j", (language, code) => {
  expect(outlineOf(language, code)?.isWhole).toBe(false);
});

test("a definition ends before the next one and before its comment", () => {
  const code = "type A struct {\n\ta int\n}\n\n// B is next.\ntype B int\n";
  const { definitions = [] } = outlineOf("go", code) ?? {};
  expect(definitions.map(({ from, to }) => code.slice(from, to))).toEqual([
    "type A struct {\n\ta int\n}",
    "type B int",
  ]);
});

test("other languages have no outline", () => {
  expect(outlineOf("python", "a = 1")).toBeNull();
  expect(outlineOf("constructor", "a = 1")).toBeNull();
});

test("definitions are in order, apart and within the code, for any lines", () => {
  const line = fc.constantFrom(
    "func a() {",
    "}",
    "\tb",
    "/*",
    "*/",
    "`",
    '"""',
    "type C int",
    "",
    "x",
    "// d",
    ")",
  );
  fc.assert(
    fc.property(fc.constantFrom("go", "rust", "swift", "cpp"), fc.array(line), (language, lines) => {
      const code = lines.join("\n");
      let end = 0;
      for (const { from, to } of outlineOf(language, code)?.definitions ?? []) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(code.length);
    }),
  );
});

test.each(["/*\n", '"""\n', "`a\n", "func a() {\n", "((((", "int a "])(
  "many of %j take time in proportion",
  (part) => {
    const time = (count: number) => {
      const start = performance.now();
      outlineOf("cpp", part.repeat(count));
      return performance.now() - start;
    };
    time(1_000);
    expect(time(40_000)).toBeLessThan(2_000);
  },
);
