import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { filesNamedIn } from "./named-files.ts";

const namedIn = (content: string) => filesNamedIn(dreamWith([{ content }], {}));

test.each([
  ["a path", "See src/tides.ts and lib/ports.py.", ["src/tides.ts", "lib/ports.py"]],
  [
    "what a tool installs",
    "It fails in node_modules/tides/index.js and .venv/lib/site-packages/tides.py.",
    [],
  ],
  ["what a tool notes", "I wrote .cursor/plans/review.canvas.tsx.", []],
  ["the address of a page", "See https://tides.example/ports/index.html or www.tides.example/low.html.", []],
  ["the address of a program that runs here", "Open localhost:8000/ports.html or 127.0.0.1/low.html.", []],
  [
    "the address of code",
    "See https://github.com/curlew/tides/blob/main/src/tides.ts.",
    ["github.com/curlew/tides/blob/main/src/tides.ts"],
  ],
  ["initials", "A story in the style of J.R.R. Marin.", []],
  ["a package", "Import java.sql for that.", []],
])("which files a talk names: %s", (_, content, files) => {
  expect(namedIn(content)).toEqual(files);
});
