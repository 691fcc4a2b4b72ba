import { describe, expect, test } from "vitest";
import { analyzeJavaScript } from "./javascript.ts";
import { analyzeFile, analyzeUnnamed } from "./languages.ts";
import { analyzePython } from "./python.ts";

describe("JavaScript and TypeScript", () => {
  test("imports of every syntax", () => {
    const { imports, modules } = analyzeJavaScript(
      `import a, { b as c, d } from "./x.js"; import * as n from 'y'; import "z"; export { e } from "./k.js";
       const { f, g: h } = require("./w"); await import("./v.js");`,
      "jsx",
    );
    expect(imports.map(({ specifier, names }) => [specifier, names.map(({ name }) => name)])).toEqual(
      expect.arrayContaining([
        ["./x.js", ["b", "d", "default"]],
        ["y", []],
        ["z", []],
        ["./k.js", ["e"]],
        ["./w", ["f", "g"]],
        ["./v.js", []],
      ]),
    );
    expect(modules).toBe("esm");
  });

  test.each([
    ["const half = (height: number) => height / 2;", "ts"],
    ["const tides = data as Tide[];", "ts"],
    ["const seen = all.filter((tide): tide is Tide => tide !== null);", "ts"],
    ['const Tide = ({ high }: Props) => <b className="tide">{high}</b>;', "tsx"],
    ["const Tide = ({ high }) => <b>{high}</b>;", "jsx"],
    ["const half = (height) => (height ? height / 2 : 0);", "js"],
  ])("unnamed code is of the language that it is in, whatever its fence says: %s", (code, extension) => {
    expect(analyzeUnnamed("javascript", code, true)).toMatchObject({
      extension,
      analysis: { parses: true },
    });
  });

  test("TypeScript under a name of JavaScript is for a compiler", () => {
    const code = "export const half = (height: number) => height / 2;";
    expect(analyzeFile("half.js", code)).toMatchObject({ parses: true, needsBuild: true, exports: ["half"] });
    expect(analyzeFile("half.ts", code)).toMatchObject({ parses: true, needsBuild: false });
    expect(analyzeFile("half.js", "const half = (;")).toMatchObject({ parses: false });
  });

  test.each([
    ["const high = 3;\nconst high = 4;", false],
    ["let high = 3;\n// Or:\nconst high = 4, low = 1;", false],
    ["const high = 3;\nif (high) {\n  const high = 4;\n}\nvar low = 1;\nvar low = 2;", true],
  ])("a constant has one value: %j", (code, parses) => {
    expect(analyzeJavaScript(code, "jsx").parses).toBe(parses);
  });

  test("exports of values, and separately of types", () => {
    const { exports, types } = analyzeJavaScript(
      `export const a = 1, { b } = c; export function d() {} export class E {} export { f as g, type H };
       export type I = string; export interface J {} export type { K } from "./k.ts"; export default 1;`,
      "ts",
    );
    expect(new Set(exports)).toEqual(new Set(["a", "b", "d", "E", "g", "default"]));
    expect(new Set(types)).toEqual(new Set(["H", "I", "J", "K"]));
  });

  test.each([
    ["module.exports = { a, b };", ["a", "b"]],
    ["exports.a = 1; module.exports.b = 2;", ["a", "b"]],
    ["module.exports = make;", ["default"]],
  ])("exports of CommonJS: %s", (code, exports) => {
    expect(analyzeJavaScript(code, "jsx")).toMatchObject({ exports, modules: "commonjs" });
  });

  test.each([
    ["export const a = new Map([[1, 2]]);", true],
    ["export function a() { fetch(x); process.exit(1); }", true],
    ["export const a = { b() { start(); } };", true],
    ["export const a = readFileSync('x');", false],
    ["export const a = await b;", false],
    ["if (x) throw y;", false],
    ["main();", false],
    ["class A { static b = start(); }", false],
    ["export class A extends HTMLElement {}", false],
    ["export const a = () => document.title;", true],
  ])("%s only declares: %s", (code, onlyDeclares) => {
    expect(analyzeJavaScript(code, "jsx")).toMatchObject({ parses: true, onlyDeclares, runs: !onlyDeclares });
  });

  test.each([
    "enum A { B }",
    "class A { constructor(private b: number) {} }",
    "@a class B {}",
    "namespace A { b() }",
  ])("%s needs a compiler", (code) => {
    expect(analyzeJavaScript(code, "ts").needsBuild).toBe(true);
  });

  test.each(["const = 1", "return 1", "function (", "a b"])("%s does not parse", (code) => {
    expect(analyzeJavaScript(code, "jsx").parses).toBe(false);
  });

  test("a number that ends in its point is one", () => {
    expect(analyzePython("share = 1./255\nrest = 1.\nname = sea.north").parses).toBe(true);
    expect(analyzePython("share = sea1.").parses).toBe(false);
  });

  test("deeply nested code is not analyzed and does not hang the parser", { timeout: 10_000 }, () => {
    expect(analyzeJavaScript("[".repeat(90_000), "jsx").parses).toBe(false);
    expect(analyzePython("(".repeat(90_000)).parses).toBe(false);
    expect(analyzeJavaScript("/*".repeat(45_000), "jsx").parses).toBe(false);
  });
});

describe("Python", () => {
  test("imports of every syntax", () => {
    const { imports } = analyzePython(
      "import a.b, c as d\nfrom .x import (y,\n  z as w)\nfrom ..q import *\n" +
        "try:\n    import e\nexcept ImportError:\n    e = None\n",
    );
    expect(
      imports.map(({ specifier, names, optional }) => [specifier, names.map(({ name }) => name), optional]),
    ).toEqual([
      ["a.b", [], false],
      ["c", [], false],
      [".x", ["y", "z"], false],
      ["..q", [], false],
      ["e", [], true],
    ]);
  });

  test("exports of a module", () => {
    const { exports, onlyDeclares, runs } = analyzePython(
      '"""Words."""\nA = 1\n@cached\ndef f(x):\n    return open(x)\nclass B:\n    c: int = 1\n' +
        'if __name__ == "__main__":\n    f(1)\n',
    );
    expect(exports).toEqual(["A", "f", "B"]);
    expect({ onlyDeclares, runs }).toEqual({ onlyDeclares: true, runs: true });
  });

  test.each([
    ["X = re.compile('a')", true],
    ["x = open('a')", false],
    ["print(1)", false],
    ["for a in b:\n    pass", false],
    ["class A:\n    b = start()", false],
    ["A = os.environ['A']", false],
    ["def a():\n    return os.environ['A']", true],
  ])("%s only declares: %s", (code, onlyDeclares) => {
    expect(analyzePython(code)).toMatchObject({ parses: true, onlyDeclares, runs: !onlyDeclares });
  });

  test.each(['print "x"', "  def f():\n    pass", "def f(:", "return 1"])("%s does not parse", (code) => {
    expect(analyzePython(code).parses).toBe(false);
  });
});
