import { expect, it } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { bundle } from "#shared/planning/bundle.ts";
import { dreamWith } from "#shared/planning/fixtures.ts";
import { rules } from "#shared/planning/rules/index.ts";
import { resultsOf } from "#shared/planning/verdict/check-results.ts";
import { runZip, skipReason } from "./runner.ts";

const PAGE = `<!doctype html>
<html>
<body>
<ul id="tides"></ul>
<script>document.getElementById("tides").append("high");</script>
</body>
</html>
`;
const SERVER = `import { createServer } from "node:http";

createServer((_, response) => response.end(JSON.stringify({ high: 3 }))).listen(3000);
`;

/** What came out of the checks of a project whose conversation says what its server answers. */
async function resultsFor(page: string, server: string) {
  const dream = dreamWith([
    {
      content: '`GET /tides` returns `{"high": 3}`.',
      code_snippets: [
        { language: "html", filename: "public/index.html", code: page },
        { language: "javascript", filename: "server.js", code: server },
      ],
    },
  ]);
  const project = await rules.generate(dream, await rules.plan(dream, { now }));
  const results = resultsOf(project, await runZip(await bundle(project)));
  return results.flatMap(({ kind, outcome, came_out }) =>
    kind === "page" || kind === "request" ? [[kind, outcome, came_out]] : [],
  );
}

it.skipIf(skipReason)("a page is loaded and a server asked", async () => {
  expect(await resultsFor(PAGE, SERVER)).toEqual([
    ["request", "held", null],
    ["page", "held", null],
  ]);
  expect(await resultsFor(PAGE.replace('"tides")', '"tide")'), SERVER.replace("3 }", "4 }"))).toEqual([
    ["request", "failed", '200 {"high":4}'],
    ["page", "failed", expect.stringContaining("Cannot read properties of null (reading 'append')")],
  ]);
});
