import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

type SnippetRow = readonly [language: string, filename: string | null, code: string];

/** The files of a conversation by their paths; each list of snippets is one fragment. */
function contents(...fragmentSnippets: readonly SnippetRow[][]) {
  const { fragments } = dreamWith(
    fragmentSnippets.map((snippets) => ({
      title: "Tides & <winds>",
      code_snippets: snippets.map(([language, filename, code]) => ({
        language,
        code,
        ...(filename && { filename }),
      })),
    })),
  );
  const { files } = assemble(fragments, new Paths());
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

const markup = ["html", null, '<p class="tide"></p>'] as const;
const style = ["css", null, ".tide { color: navy; }"] as const;
const script = ["javascript", null, "document.querySelector('.tide').textContent = 'high';"] as const;

test("markup, style and script become one page, also from several fragments", () => {
  const files = contents([markup], [style], [script]);
  expect(Object.keys(files).sort()).toEqual(["public/index.html", "public/style.css", "public/tide.js"]);
  expect(files["public/index.html"]).toContain("<title>Tides &amp; &lt;winds></title>");
  expect(files["public/index.html"]).toMatch(
    /<body>\n<p class="tide"><\/p>\n<script src="tide.js"><\/script>\n<\/body>/,
  );
});

test("a whole page stays unchanged, and its style and script get the names that it links to", () => {
  const page =
    '<html><link rel="stylesheet" href="sea.css"><p class="tide"></p><script src="app.js"></script></html>';
  const files = contents([["html", null, page], style, script]);
  expect(Object.keys(files).sort()).toEqual(["public/app.js", "public/index.html", "public/sea.css"]);
  expect(files["public/index.html"]).toBe(`${page}\n`);
});

test("an ES module is loaded with type=module", () => {
  const module = [
    "javascript",
    null,
    "import { high } from 'https://tides.example/high.js';\ndocument.title = high;",
  ] as const;
  expect(contents([markup, module])["public/index.html"]).toContain('<script type="module" src="script.js">');
});

test("markup with a file name stays unchanged", () => {
  expect(Object.values(contents([["html", "part.html", "<p></p>"], style]))).toContain("<p></p>\n");
});

test.each<[string, ...SnippetRow[]]>([
  ["in two snippets", markup, ["html", null, "<nav>Other</nav>"], style],
  ["of a template", ["html", null, "<p>{{ tide }}</p>"], style],
  ["alone", markup],
])("markup %s is a part of a page, and no file", (_, ...snippets) => {
  expect(Object.keys(contents(snippets)).filter((path) => path.endsWith(".html"))).toEqual([]);
});
