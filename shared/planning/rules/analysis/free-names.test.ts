import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeJavaScript } from "./javascript.ts";
import { analyzePython } from "./python.ts";

test("the member of a component is no free name", () => {
  expect(analyzeJavaScript("render(<Tide.High />)", "jsx").free).toEqual(["render", "Tide"]);
});

describe("free names of Python", () => {
  test.each([
    ["boat = moor(quay)", ["moor", "quay"]],
    ["@app.get('/tides')\ndef tides(port):\n    return port", ["app"]],
    ["total += 1", ["total"]],
    ["print(f'{height} m')", ["height"]],
    ["def f():\n    if low:\n        return high\n    return ebb", ["low", "high", "ebb"]],
    ["print(tide if True else 1, False or ebb, 0 + flow)", ["tide", "ebb", "flow"]],
    ["class Buoy(Base):\n    depth: float = DEEP", ["Base", "DEEP"]],
  ])("%j", (code, free) => expect(analyzePython(code).free).toEqual(free));

  test.each([
    "import os.path, sys as system\nprint(os, system)",
    "from sea import (tide,\n    ebb as low)\nprint(tide, low)",
    "def f(a, b=1, *rest, c: int = 2, **more):\n    return a + b + c + len(rest) + len(more)",
    "for i, (j, k) in enumerate([(1, 2)]):\n    print(i, j, k)",
    "print([x * y for x in range(3) for y in (1, 2) if x])",
    "print(sum(height * 2 for port, (height, _) in {}.items() if port), sep='')",
    "with open('a') as sea:\n    print(sea)",
    "try:\n    pass\nexcept OSError as fault:\n    print(fault)",
    "if (n := 3) > 2:\n    print(n, sep='')",
    "a, (b, *c) = d = [1, (2, 3)]\nprint(a, b, c, d)",
    "print((lambda low, high=2: low + high)(1))",
    "match 1:\n    case int(real=r):\n        print(r)",
    "from sea import *\nprint(tide)",
    "print(tide.now() if False else 'high')",
    "print('high' if 1 else 'low') if True else 0\nif False:\n    print(tide)\nelif 0:\n    print(ebb)",
    "while 0:\n    print(tide)\nprint(False and tide)",
    "def f():\n    raise OSError\n    print(tide)\n    return ebb",
    "globals().update(tide=1)\nprint(tide)",
    "type Height = float\n\ndef f[T](x: T) -> Height:\n    return x",
    "print(“tide”)",
    "def f():\n    global count\n    count = 1\nprint(__name__, count)",
  ])("none in %j", (code) => expect(analyzePython(code).free).toEqual([]));
});

describe("free names of JavaScript", () => {
  test.each([
    ["router.get('/tides', (req, res) => res.json(Tide.all()));", ["router", "Tide"]],
    ["export default () => <Chart of={tides} />;", ["Chart", "tides"]],
    ["export { tide };", ["tide"]],
    [
      "if (x) { tide(); } else ebb(); const f = () => { if (y) return flow; again(); };",
      ["x", "tide", "ebb", "y", "flow", "again"],
    ],
  ])("%j", (code, free) => expect(analyzeJavaScript(code, "jsx").free).toEqual(free));

  test.each([
    "import a, { b as c } from 'x'; import * as d from 'y'; a(c, d);",
    "export * as tides from './tides.js';",
    "export { q } from './q.js'; export { p as r } from './p.js';",
    "const { e, f: g = 1 } = {}, [h, ...i] = []; console.log(e, g, h, i);",
    "function j(k, { l }) { return k + l; } class M extends Array {} new M(j);",
    "try { n(); } catch (fault) { alert(fault); } function n() {}",
    "if (typeof tide !== 'undefined') tide(); if (window.ebb) ebb(); if ('flow' in globalThis) flow();",
    "if (false) tide(); else console.log(false ? tide : 1, false && tide);",
    "function f() { return g(); tide(); function g() { return 1; } }",
    "o = 1; for (p of [o]) document.title = p; var p;",
    "if (typeof google !== 'undefined') again: for (;;) break again;",
    "export default () => <main><p>{[1].map((q) => q)}</p></main>;",
  ])("none in %j", (code) => expect(analyzeJavaScript(code, "jsx").free).toEqual([]));

  test("the globals of p5.js are a host's in a sketch, and no others are", () => {
    const draw = "function draw() { background(220); rect(mouseX, tide(), 9, 9); }";
    const { free, hostGlobals } = analyzeJavaScript(
      `function setup() { createCanvas(9, 9); } ${draw}`,
      "jsx",
    );
    expect(free).toEqual(["tide"]);
    expect(hostGlobals).toContain("background");
    expect(analyzeJavaScript(draw, "jsx").free).toContain("background");
  });

  test("names of types are ignored", () => {
    for (const code of [
      "enum A { B } const c: Foo<Bar> = A.B as Baz; type D = E;",
      "type A = { [k in B]: true }; type C = { [P in keyof D]?: E };",
      "export const f = async <T>(key: string): Promise<T> => JSON.parse(key);",
    ])
      expect(analyzeJavaScript(code, "ts").free).toEqual([]);
  });
});

test("every free name occurs in the code", () => {
  const words = fc.constantFrom(
    ..."a b def class import from as for in lambda ( ) [ ] { } : , = . @ \n const => <A />".split(" "),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (all) => {
      const code = all.join(" ");
      for (const { free } of [analyzePython(code), analyzeJavaScript(code, "jsx")])
        for (const name of free) expect(code).toContain(name);
    }),
  );
});
