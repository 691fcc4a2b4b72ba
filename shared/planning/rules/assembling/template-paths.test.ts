import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

const server = (...pages: string[]) =>
  [
    "from flask import Flask, render_template\n\napp = Flask(__name__)\n",
    ...pages.map(
      (page, at) => `@app.get("/${at}")\ndef page_${at}():\n    return render_template("${page}")\n`,
    ),
  ].join("\n");
const page = (title: string) => `<!DOCTYPE html>\n<html><body><h1>${title}</h1>{{ level }}</body></html>\n`;

/** The paths of a server and its pages; those without a name come under the name null. */
function pathsOf(code: string, ...names: (string | null)[]): string[] {
  const { fragments } = dreamWith([
    {
      code_snippets: [
        { language: "python", filename: "tides/app.py", code },
        ...names.map((filename, at) => ({
          language: "html",
          code: page(`Page ${at}`),
          ...(filename && { filename }),
        })),
      ],
    },
  ]);
  return assemble(fragments, new Paths())
    .files.map(({ path }) => path)
    .filter((path) => path.endsWith(".html"));
}

test("the only nameless page is the only template that a server lacks", () => {
  expect(pathsOf(server("tides.html"), null)).toEqual(["tides/templates/tides.html"]);
  expect(pathsOf(server("tides.html", "waves.html"), null)).toEqual(["public/index.html"]);
});

test("a page named without its folder is where the server looks for it", () => {
  expect(pathsOf(server("tides.html", "waves.html"), "waves.html", "about.html")).toEqual([
    "tides/templates/waves.html",
    "about.html",
  ]);
});

test("a page that is in a folder stays there", () => {
  expect(pathsOf(server("tides.html"), "web/tides.html")).toEqual(["web/tides.html"]);
});
