import { describe, expect, test } from "vitest";
import { FileEdits } from "./file-edits.ts";

function after(change: (edits: FileEdits) => void) {
  const edits = new FileEdits();
  change(edits);
  return edits.files.map(({ path, parts, isWhole }) => [
    path,
    isWhole ? parts[0]?.text : parts.map(({ text }) => text),
  ]);
}

describe("the files that edits leave", () => {
  test("are written, edited, moved and removed in order", () => {
    expect(
      after((edits) => {
        edits.write("a", "one two two");
        edits.edit("a", "two", "$& three");
        edits.edit("a", "two", "2", true);
        edits.write("b", "x");
        edits.move("b", "c");
        edits.write("d", "y");
        edits.remove("d");
        edits.edit("e", "", "made by an edit of nothing");
      }),
    ).toEqual([
      ["a", "one $& three 2"],
      ["c", "x"],
      ["e", "made by an edit of nothing"],
    ]);
  });

  test("are known in part where they began before, or an edit is not seen", () => {
    expect(
      after((edits) => {
        edits.edit("a", "gone", "kept");
        edits.edit("a", "kept", "kept on");
        edits.edit("a", "elsewhere", "more");
        edits.write("b", "whole");
        edits.changeUnseen("b");
        edits.changeUnseen("unknown");
        edits.write("c", "text");
        edits.edit("c", "other text", "new text");
      }),
    ).toEqual([
      ["a", ["kept on", "more"]],
      ["b", ["whole"]],
      ["c", ["text", "new text"]],
    ]);
  });

  test("have a change in the part that its number is near to", () => {
    const parts = (near: number) =>
      after((edits) => {
        edits.patch("a", [{ old: ["if (ebb)", "}"], new: ["if (ebb)", "  wait();", "}"], near: 500 }]);
        edits.patch("a", [{ old: ["}"], new: ["} // end"], near }]);
      })[0]?.[1];
    expect(parts(510)).toEqual(["if (ebb)\n  wait();\n} // end"]);
    expect(parts(100)).toEqual(["if (ebb)\n  wait();\n}", "} // end"]);
  });

  test("are whole once they are shown or written anew", () => {
    expect(
      after((edits) => {
        edits.show("a", "before");
        edits.edit("a", "before", "after");
        edits.edit("b", "x", "y");
        edits.show("b", "all of y");
        edits.edit("c", "x", "y");
        edits.write("c", "new");
      }),
    ).toEqual([
      ["a", "after"],
      ["b", "all of y"],
      ["c", "new"],
    ]);
  });

  test("say when they were changed last, and whether they were", () => {
    const edits = new FileEdits();
    edits.at = 3;
    edits.write("a", "x");
    edits.at = 5;
    edits.show("b", "read");
    edits.show("a", "formatted");
    edits.at = 7;
    edits.edit("a", "formatted", "y");
    edits.edit("c", "x", "y");
    expect(edits.files).toMatchObject([
      { path: "a", at: 7, isChanged: true },
      { path: "b", isChanged: false },
      { path: "c", at: 7, isChanged: true },
    ]);
  });

  test("are made by a patch that replaces nothing", () => {
    expect(
      after((edits) => {
        edits.patch("a", [{ old: [""], new: ["x", ""], near: 0 }]);
        edits.patch("a", [{ old: ["x"], new: ["y"] }]);
        edits.patch("b", [{ old: ["x"], new: ["y"], near: 0 }]);
        edits.patch("c", []);
      }),
    ).toEqual([
      ["a", "y\n"],
      ["b", ["y"]],
    ]);
  });

  test("go with their folder", () => {
    expect(
      after((edits) => {
        edits.write("src/a", "1");
        edits.write("src2/b", "2");
        edits.removeFolder("src");
      }),
    ).toEqual([["src2/b", "2"]]);
  });

  test("take bounded time and space", { timeout: 20_000 }, () => {
    const edits = new FileEdits();
    edits.write("a", "x".repeat(2_000_000));
    edits.write("b", "ab".repeat(400_000));
    for (let n = 0; n < 100_000; n++) edits.edit("b", "abc", "z".repeat(100));
    const [a, b] = edits.files;
    expect(a).toMatchObject({ isWhole: false });
    expect(b?.parts.map(({ text }) => text).join("").length).toBeLessThan(1_100_000);
  });
});
