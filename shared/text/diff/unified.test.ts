import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesAsDiff, looseHunksOf, replaceLines, unifiedDiffs, unifiedPatchesIn } from "./index.ts";

describe("the patches of a diff", () => {
  test("have the names of their files", () => {
    const text = [
      "diff --git a/src/tide.py b/src/tide.py",
      "index 12ab..34cd 100644",
      "--- a/src/tide.py",
      "+++ b/src/tide.py",
      "@@ -4,2 +4,2 @@ def rise():",
      " high = 1",
      "-low = 2",
      "+low = 0",
      "--- /dev/null",
      "+++ b/moon.sql",
      "@@ -0,0 +1,2 @@",
      "+-- the moon",
      "+SELECT 1;",
    ].join("\n");
    expect(unifiedPatchesIn(text)).toMatchObject([
      { path: "src/tide.py", made: null, hunks: [{ near: 3, old: ["high = 1", "low = 2"] }] },
      { path: "moon.sql", made: "-- the moon\nSELECT 1;" },
    ]);
  });

  test("make a file where they only add, with or without a blank behind each mark", () => {
    expect(unifiedPatchesIn("- \n+ {:paths\n+  [1]}\n")).toMatchObject([
      { path: "", made: "{:paths\n [1]}" },
    ]);
    expect(unifiedPatchesIn("+def rise():\n+    pass")[0]?.made).toBe("def rise():\n    pass");
    expect(unifiedPatchesIn("@@ -7,0 +8,1 @@\n+rise()")[0]?.made).toBeNull();
    expect(unifiedPatchesIn(" a\n+rise()")[0]?.made).toBeNull();
  });

  test("name no file by a removed comment of SQL", () => {
    expect(unifiedPatchesIn("--- the moon\n+-- the tide\n SELECT 1;")).toMatchObject([{ path: "" }]);
  });

  test("take linear time", () => {
    for (const line of ["--- a", "+++ ", "@@ -1 +1 @@", "- ", "+  x", "diff --git a b"])
      expect(unifiedPatchesIn(`${line}\n`.repeat(50_000)).length).toBeLessThanOrEqual(50_000);
  });
});

test("a diff that leaves lines out without a mark is read in pieces", () => {
  const text = "a\nb\nc\nd\ne\nf\ng";
  const change = " a\n-b\n+B\n c\n f\n-g\n+G";
  expect(replaceLines(text, looseHunksOf(change))).toBe("a\nB\nc\nd\ne\nf\nG");
  expect(looseHunksOf(change).map(({ old }) => old)).toEqual([
    ["a", "b", "c"],
    ["f", "g"],
  ]);
  expect(looseHunksOf("@@\n-a\n+b")).toEqual([{ old: ["a"], new: ["b"] }]);
});

describe("a unified diff", () => {
  test("has the headings that tools need, and numbers in order where none are stated", () => {
    expect(unifiedDiffs("src/tide.py", "@@\n a\n-b\n+B\n c\n@@ -20 +20 @@\n-d")).toEqual([
      [
        "--- a/src/tide.py",
        "+++ b/src/tide.py",
        "@@ -2,3 +2,3 @@",
        " a",
        "-b",
        "+B",
        " c",
        "@@ -20,1 +20,0 @@",
        "-d",
        "",
      ].join("\n"),
    ]);
  });

  test("has its hunks by their places, and those that change what others write in one of its own", () => {
    const change =
      "@@ -30 +30 @@\n-the ebb\n+the ebb tide\n@@ -9 +9 @@\n-a\n+b\n@@ -30 +30 @@\n-the ebb tide\n+z";
    const [first, second, ...others] = unifiedDiffs("tide.txt", change);
    expect(others).toEqual([]);
    expect(first).toMatch(/^-a\n\+b\n@@ .*\n-the ebb$/m);
    expect(second).toMatch(/^-the ebb tide\n\+z$/m);
    expect(unifiedDiffs("tide.txt", "@@\n-the ebb tide\n+the ebb tide\n".repeat(10_000)).length).toBe(20);
  });

  test("is one that git applies, change after change", () => {
    const folder = mkdtempSync(join(tmpdir(), "diff-"));
    const tide = Array.from({ length: 40 }, (_, n) => `the tide of hour ${n}`);
    const changes = [
      {
        old: tide.slice(29, 32),
        new: ["the tide of hour 29", "high water", "the tide of hour 31"],
        near: 29,
      },
      { old: tide.slice(9, 12), new: [tide[9] ?? "", "low water", tide[11] ?? ""], near: 9 },
      {
        old: ["high water", "the tide of hour 31"],
        new: ["the highest water", "the tide of hour 31"],
        near: 30,
      },
    ];
    try {
      writeFileSync(join(folder, "tide.txt"), `${tide.join("\n")}\n`);
      for (const input of unifiedDiffs("tide.txt", changesAsDiff(changes)))
        expect(spawnSync("git", ["apply", "-"], { cwd: folder, input, encoding: "utf8" })).toMatchObject({
          stderr: "",
          status: 0,
        });
      const made = readFileSync(join(folder, "tide.txt"), "utf8").split("\n");
      expect([made[10], made[30]]).toEqual(["low water", "the highest water"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("of changes has at least as many lines of context below as above", () => {
    const lines = ["a", "b", "c", "d", "e"];
    expect(changesAsDiff([{ old: lines, new: ["a", "b", "X", "d", "e"] }])).toBe(
      "@@\n a\n b\n-c\n+X\n d\n e",
    );
    expect(changesAsDiff([{ old: ["a"], new: ["a", "b"] }])).toBe("@@\n-a\n+a\n+b");
    expect(changesAsDiff([{ old: ["a", "b"], new: ["X", "b"], near: 4 }])).toBe(
      "@@ -5,2 +5,2 @@\n-a\n+X\n b",
    );
  });

  test("makes the change it is of", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (old, replacement) => {
        fc.pre(old.join("") !== replacement.join("") && old.join("") !== "");
        const change = changesAsDiff([{ old, new: replacement }]);
        const hunks = unifiedDiffs("x", change)
          .flatMap((diff) => unifiedPatchesIn(diff))
          .flatMap((patch) => patch.hunks);
        expect(
          replaceLines(
            old.join("\n"),
            hunks.map(({ near: _, ...hunk }) => hunk),
          ),
        ).toBe(replacement.join("\n"));
      }),
    );
  });
});
