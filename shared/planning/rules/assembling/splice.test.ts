import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineOf } from "../analysis/outline.ts";
import { analyzePython } from "../analysis/python.ts";
import type { Snippet } from "../analysis/snippets.ts";
import { splice } from "./splice.ts";

const python = (code: string): Snippet => ({
  language: "python",
  path: "tide.py",
  extension: "py",
  code,
  fragment: 0,
  lead: "",
  outline: null,
  analysis: analyzePython(code),
});

test("declarations are replaced in place, new ones come last, and imports join the others", () => {
  const before =
    '"""Tides."""\nimport os\n\nLIMIT = 3\n\n\ndef high():\n    return LIMIT\n\n\n' +
    'if __name__ == "__main__":\n    high()\n';
  const part = "import os\nimport math\n\nLIMIT = 4\n\ndef low():\n    return math.floor(LIMIT)\n";
  expect(splice(python(before), python(part))).toBe(
    '"""Tides."""\nimport math\nimport os\n\nLIMIT = 4\n\n\ndef high():\n    return LIMIT\n\n\n' +
      'def low():\n    return math.floor(LIMIT)\n\n\nif __name__ == "__main__":\n    high()\n',
  );
});

const outlined = (language: string, code: string): Snippet => ({
  ...python(""),
  language,
  code,
  outline: outlineOf(language, code),
  analysis: null,
});

test("imports join the others in a language without a parser as well, below its package", () => {
  const tide = (level: number) => `class Tide {\n  int level = ${level};\n}\n`;
  const imports = "import 'dart:math';\nimport 'package:sea/moon.dart';\n";
  expect(splice(outlined("dart", tide(1)), outlined("dart", `${imports}\n${tide(2)}`))).toBe(
    `${imports}\n${tide(2)}`,
  );
  expect(splice(outlined("dart", `${imports}\n${tide(1)}`), outlined("dart", tide(2)))).toBe(
    `${imports}\n${tide(2)}`,
  );
  const java = (head: string, level: number) => outlined("java", `${head}@Sea\n${tide(level)}`);
  expect(splice(java("package sea;\n", 1), java("import sea.Moon;\n\n", 2))).toBe(
    `package sea;\nimport sea.Moon;\n\n@Sea\n${tide(2)}`,
  );
});

test("the result has each name once, in its later version", () => {
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
  const file = (of: string[], value: number) =>
    python(of.map((name) => `def ${name}():\n    return ${value}\n`).join("\n"));
  fc.assert(
    fc.property(names, names, (before, now) => {
      const code = splice(file(before, 1), file(now, 2));
      const { parses, definitions } = analyzePython(code);
      expect(parses).toBe(true);
      expect(definitions.map(({ name }) => name).sort()).toEqual([...new Set([...before, ...now])].sort());
      for (const { name, from, to } of definitions)
        expect(code.slice(from, to)).toContain((now as string[]).includes(name) ? "return 2" : "return 1");
    }),
  );
});
