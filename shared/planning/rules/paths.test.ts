import { ProjectPath } from "@dreamcatcher/contracts/plan";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joined, Paths, relative, safePath } from "./paths.ts";

describe("safe paths", () => {
  test.each([
    ["src/cli.js", "src/cli.js"],
    ["./src//cli.js", "src/cli.js"],
    ["../../etc/passwd", "etc/passwd"],
    ["/etc/passwd", "etc/passwd"],
    ["C:\\temp\\x.py", "temp/x.py"],
    ["a\0b.js", "ab.js"],
    ["\u202egpj.js", "gpj.js"],
    [".git/hooks/pre-commit", "_git/hooks/pre-commit"],
    ["node_modules/x.js", "_node_modules/x.js"],
    ["--eval.js", "eval.js"],
    ["app/(shop)/[id]/[...rest]/page.tsx", "app/(shop)/[id]/[...rest]/page.tsx"],
    ["src/routes/[page=integer]/+page.svelte", "src/routes/[page=integer]/+page.svelte"],
    ["app/feed/(..)photo/@modal/page.tsx", "app/feed/(..)photo/@modal/page.tsx"],
    ["src/$id{0}!.js", "src/_id_0__.js"],
    ["café.md", "cafe.md"],
    ["CON.txt", "_CON.txt"],
    ["...", ""],
    [" / ", ""],
  ])("%j is %j", (name, path) => {
    expect(safePath(name)).toBe(path);
  });

  test("are valid or empty for any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const path = safePath(name);
        if (path !== "") expect(ProjectPath.parse(path)).toBe(path);
      }),
    );
  });

  test("claimed paths are valid and distinct on any file system", () => {
    const step = fc.constantFrom("a", "A", "b", "a.js", "A.JS");
    fc.assert(
      fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 30 }), (wanted) => {
        const paths = new Paths();
        const claimed = wanted.map((steps) => paths.claim(steps.join("/")).toLowerCase());
        expect(new Set(claimed).size).toBe(claimed.length);
        expect(claimed.filter((path) => claimed.some((other) => other.startsWith(`${path}/`)))).toEqual([]);
        for (const path of claimed) expect(ProjectPath.parse(path)).toBe(path);
      }),
    );
  });
});

test("a relative path joined to its folder is the original path", () => {
  const path = fc
    .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 })
    .map((steps) => steps.join("/"));
  fc.assert(
    fc.property(fc.oneof(fc.constant(""), path), path, (folder, to) => {
      expect(joined(folder, relative(folder, to))).toBe(to);
    }),
  );
  expect(joined("a", "../../b")).toBeNull();
});
