import { expect, test } from "vitest";
import { treeOf } from "./tree-of.ts";

const file = (path: string) => ({ name: path.slice(path.lastIndexOf("/") + 1), path, children: null });

test("folders come before files, and folders of one folder are joined", () => {
  expect(
    treeOf([
      ".gitignore",
      "package.json",
      "src/lib/deep/b.js",
      "src/lib/deep/a.js",
      "README.md",
      "test/x.js",
    ]),
  ).toEqual([
    {
      name: "src/lib/deep",
      path: "src/lib/deep",
      children: ["a", "b"].map((n) => file(`src/lib/deep/${n}.js`)),
    },
    { name: "test", path: "test", children: [file("test/x.js")] },
    file("package.json"),
    file("README.md"),
    file(".gitignore"),
  ]);
});

test("a folder with a file and a folder keeps both", () => {
  expect(treeOf(["a/b/c.js", "a/d.js"])).toEqual([
    {
      name: "a",
      path: "a",
      children: [{ name: "b", path: "a/b", children: [file("a/b/c.js")] }, file("a/d.js")],
    },
  ]);
});
