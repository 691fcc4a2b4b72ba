import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

type Piece = readonly [language: string, code: string, filename?: string];

/** The paths of the files made of some pieces of code, each the answer to a message of its own. */
function pathsOf(...pieces: readonly Piece[]): string[] {
  const dream = dreamWith(
    pieces.map(([language, code, filename]) => ({
      code_snippets: [{ language, code, ...(filename && { filename }) }],
    })),
  );
  return assemble(dream.fragments, new Paths()).files.map(({ path }) => path);
}

const page = (...links: string[]) =>
  `<!DOCTYPE html>\n<html>\n<head>${links.join("\n")}</head>\n<body><p id="tide"></p></body>\n</html>\n`;
const style = (name: string) =>
  Array.from({ length: 4 }, (_, at) => `.${name}-${at} {\n  margin: ${at}px;\n}\n`).join("");
const script = (name: string) =>
  [
    `function ${name}() {`,
    "  const tide = document.getElementById('tide');",
    ...Array.from({ length: 6 }, (_, at) => `  tide.dataset.${name}${at} = "${at}";`),
    "}",
    `${name}();\n`,
  ].join("\n");

test("a style and a script get the names that the page before them links to", () => {
  expect(
    pathsOf(
      [
        "html",
        page('<link rel="stylesheet" href="sea.css">', '<script src="./js/sea.js"></script>'),
        "index.html",
      ],
      ["css", style("sea")],
      ["javascript", script("showSea")],
    ).toSorted(),
  ).toEqual(["index.html", "js/sea.js", "sea.css"]);
});

test("each of two nameless pages has its own files, in the folder of pages", () => {
  const one = ["html", page('<link rel="stylesheet" href="old.css">')] as const;
  const two = ["html", page('<link rel="stylesheet" href="new.css">', "<title>New</title>")] as const;
  const paths = pathsOf(one, ["css", style("old")], two, ["css", style("new")]);
  expect(paths).toContain("public/old.css");
  expect(paths).toContain("public/new.css");
});

test("a short rule, a name that is taken and one of several links name nothing", () => {
  const index = page('<link rel="stylesheet" href="sea.css">');
  expect(pathsOf(["html", index, "index.html"], ["css", "p {\n  margin: 0;\n}\n"])).not.toContain("sea.css");
  expect(
    pathsOf(["html", index, "index.html"], ["css", style("land")], ["css", style("sea"), "sea.css"]),
  ).toEqual(["index.html", "sea.css"]);
  const both = page('<link href="sea.css" rel="stylesheet">', '<link href="land.css" rel="stylesheet">');
  expect(pathsOf(["html", both, "index.html"], ["css", style("sea")])).toEqual([
    "index.html",
    "public/style.css",
  ]);
});
