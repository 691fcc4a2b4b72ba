import { expect, test } from "vitest";
import { pathsInProject } from "./paths-in-project.ts";

test("files on a person's machine are without the folders that they have in common", () => {
  const names = ["/home/ann/tide/package.json", "/home/ann/tide/src/main.ts", "/home/ann/.claude/notes.md"];
  expect(names.map(pathsInProject(names))).toEqual(["package.json", "src/main.ts", "notes.md"]);
  const windows = ["D:\\\\tide\\\\src\\\\a.js", "D:\\\\tide\\\\b.js"];
  expect(windows.map(pathsInProject(windows))).toEqual(["src/a.js", "b.js"]);
  expect(["~/tide/a.py"].map(pathsInProject(["~/tide/a.py"]))).toEqual(["a.py"]);
});

test("other names stay, also of the system's folders", () => {
  const names = ["/etc/nginx/nginx.conf", "src/main.ts", "home/a.html", ""];
  expect(names.map(pathsInProject(names))).toEqual(names);
});
