import fc from "fast-check";
import { expect, test } from "vitest";
import { ProjectPath } from "./plan.ts";

const isPath = (text: string) => ProjectPath.safeParse(text).success;

test.each([
  "src/cli.js",
  ".github/workflows/ci.yml",
  ".gitignore",
  "a.git/b",
  "app/[id]/page.tsx",
  "app/[...slug]/page.tsx",
  "app/[[...slug]]/page.tsx",
  "app/(shop)/layout.tsx",
  "app/(..)photo/page.tsx",
  "src/routes/[page=integer]/+page.svelte",
  "docs/read me.md",
])("%j is a path", (path) => expect(isPath(path)).toBe(true));

test.each([
  "",
  "/etc/passwd",
  "../a",
  "a/..",
  "a/./b",
  "a//b",
  "a/",
  "a\\b",
  "C:/a",
  "~/a",
  "a.",
  "a /b",
  " a",
  "...",
  "$(id)",
  "a\n",
  "caf\u00e9.md",
  ".git/config",
  "a/.GIT",
])("%j is none", (path) => expect(isPath(path)).toBe(false));

test("whatever is a path stays inside the project, on every system", () => {
  const character = fc.constantFrom(..."aZ0._@()[]+=- /\\:$\n");
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
      if (!isPath(text)) return;
      for (const step of text.split("/")) expect(step).toMatch(/^[^ \\:$\n][^\\:$\n]*(?<![. ])$/);
    }),
    { numRuns: 5_000 },
  );
});
