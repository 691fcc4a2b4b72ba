import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";
import { saidPaths } from "./said-paths.ts";

const said = (content: string) => saidPaths([{ content }]);

test("the paths that a text says are those in its sentences and in its trees", () => {
  expect(said("I put it into `src/tide.ts` and ./web/moon.css, see https://tides.org/a/b.html.")).toEqual([
    "src/tide.ts",
    "web/moon.css",
  ]);
  expect(said("The schema (db/schema.sql) and the page (app/(shop)/page.tsx)")).toEqual([
    "db/schema.sql",
    "app/(shop)/page.tsx",
  ]);
  expect(
    said(
      "tides/\n├── backend/\n│   ├── db.js   # the store\n│   └── routes/\n│       └── tide.js\n└── README.md\n",
    ),
  ).toEqual(["backend/db.js", "backend/routes/tide.js"]);
  expect(said("/home/ann/tides/src/a.ts node_modules/x/index.js c%3A/Users/ann/b.js a/b.unknown")).toEqual(
    [],
  );
});

test("are found in linear time", () => {
  for (const text of ["a/", "├── a/\n", "│   ", "a.b/c.ts ", "(", "a".repeat(50)])
    expect(said(text.repeat(20_000)).length).toBeLessThan(20_001);
});

const filesOf = (content: string, ...snippets: readonly (readonly [string, string | null, string])[]) =>
  assemble(
    dreamWith([
      {
        content,
        code_snippets: snippets.map(([language, filename, code]) => ({
          language,
          ...(filename === null ? {} : { filename }),
          code,
        })),
      },
    ]).fragments,
    new Paths(),
  ).files.map(({ path }) => path);

test("a file goes into the folder that the conversation says, where it says one", () => {
  const code = "export const high = 1;";
  expect(filesOf("In backend/src/tide.js it is.", ["javascript", "tide.js", code])).toEqual([
    "backend/src/tide.js",
  ]);
  expect(filesOf("In a/tide.js or b/tide.js.", ["javascript", "tide.js", code])).toEqual(["tide.js"]);
});

test("a nameless module is the file that is named after what it exports", () => {
  const hook = "export function useTide() {\n  return 1;\n}";
  expect(filesOf("See src/hooks/useTide.ts.", ["typescript", null, hook])).toEqual(["src/hooks/useTide.ts"]);
  expect(filesOf("See src/hooks/use_tide.py.", ["typescript", null, hook])).toEqual(["src/use-tide.ts"]);
});

test("a page stays beside those that it links to", () => {
  const page = (link: string) => `<!DOCTYPE html>\n<html><body><a href="${link}">Tides</a></body></html>`;
  const pages = [
    ["html", "ebb.html", page("flood.html")],
    ["html", "flood.html", page("ebb.html")],
  ] as const;
  expect(filesOf("Open web/ebb.html.", ...pages)).toEqual(["ebb.html", "flood.html"]);
  expect(filesOf("Open web/ebb.html and web/flood.html.", ...pages)).toEqual([
    "web/ebb.html",
    "web/flood.html",
  ]);
});

test("a route of Next.js goes to the only path of one that is said", () => {
  const route =
    "export async function POST(request: Request) {\n  return Response.json(await request.json());\n}";
  expect(filesOf("See `app/api/tides/route.ts`.", ["typescript", null, route])).toEqual([
    "app/api/tides/route.ts",
  ]);
  expect(filesOf("See app/api/a/route.ts and app/api/b/route.ts.", ["typescript", null, route])).toEqual([
    "src/post.ts",
  ]);
});
