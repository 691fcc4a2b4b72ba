import { describe, expect, test } from "vitest";
import { hunksOf, patchesIn, replaceLines } from "./index.ts";

const patch = (...lines: string[]) => ["*** Begin Patch", ...lines, "*** End Patch"].join("\n");

describe("a patch", () => {
  test("adds, deletes, changes and moves files", () => {
    const text = patch(
      "*** Add File: a.py",
      "+print(1)",
      "+",
      "*** Delete File: old.py",
      "*** Update File: b.py",
      "*** Move to: c.py",
      "@@ def fire():",
      " x = 1",
      "-y = 2",
      "+y = 3",
      "*** End of File",
    );
    expect(patchesIn(text)).toEqual([
      { kind: "add", path: "a.py", content: "print(1)\n\n" },
      { kind: "delete", path: "old.py" },
      {
        kind: "update",
        path: "b.py",
        movedTo: "c.py",
        hunks: [{ below: "def fire():", old: ["x = 1", "y = 2"], new: ["x = 1", "y = 3"] }],
      },
    ]);
  });

  test("is found in a shell command, as often as it stands there", () => {
    const one = patch("*** Add File: a", "+1");
    const two = patch("*** Add File: b", "+2");
    const command = `apply_patch <<'EOF'\n${one}\nEOF\napply_patch <<'EOF'\n${two}\nEOF`;
    expect(patchesIn(command).map(({ path }) => path)).toEqual(["a", "b"]);
    expect(patchesIn("git apply x.diff")).toEqual([]);
  });

  test("is read as far as it goes when its end is missing", () => {
    expect(patchesIn("*** Begin Patch\n*** Add File: a\n+1")).toEqual([
      { kind: "add", path: "a", content: "1\n" },
    ]);
  });

  test("of unified form states lines by number", () => {
    expect(hunksOf(["@@ -4,2 +5,2 @@", "  a", "- b", "+ c"], " ")).toEqual([
      { near: 4, old: ["a", "b"], new: ["a", "c"] },
    ]);
  });
});

describe("replacing lines", () => {
  const text = "a\nb\na\nb\nc\n";
  test.each([
    ["the first place", [{ old: ["a", "b"], new: ["x"] }], "x\na\nb\nc\n"],
    ["the place nearest to the number", [{ old: ["a", "b"], new: ["x"], near: 3 }], "a\nb\nx\nc\n"],
    ["the place below a line", [{ old: ["a"], new: ["x"], below: "b" }], "a\nb\nx\nb\nc\n"],
    [
      "one place after the other",
      [
        { old: ["a"], new: ["x"] },
        { old: ["a"], new: ["y"] },
      ],
      "x\nb\ny\nb\nc\n",
    ],
    ["lines whose blanks differ", [{ old: [" c "], new: ["x"] }], "a\nb\na\nb\nx\n"],
    ["nothing, at the end", [{ old: [], new: ["d"] }], "a\nb\na\nb\nc\nd\n"],
    ["nothing, below a line", [{ old: [], new: ["d"], below: "a" }], "a\nd\nb\na\nb\nc\n"],
    ["nothing, at a number", [{ old: [], new: ["d"], near: 1 }], "a\nd\nb\na\nb\nc\n"],
  ])("replaces %s", (_, hunks, result) => {
    expect(replaceLines(text, hunks)).toBe(result);
  });

  test("fails where the lines are not there", () => {
    expect(replaceLines(text, [{ old: ["b", "z"], new: [] }])).toBeUndefined();
  });

  test("takes linear time for lines that are almost alike", { timeout: 10_000 }, () => {
    const many = "a\n".repeat(200_000);
    const old = [..."a".repeat(100_000), "b"];
    expect(replaceLines(many, [{ old, new: [] }])).toBeUndefined();
  });
});
