import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

async function faultsOf(body: string): Promise<string[]> {
  const code = `<!doctype html>\n<html>\n<body>\n${body}\n</body>\n</html>\n`;
  const dream = dreamWith([{ code_snippets: [{ language: "html", filename: "index.html", code }] }], {
    title: "A page of tides",
  });
  return (await rules.generate(dream, await rules.plan(dream, { now }))).proof.faults;
}

test.each([
  [
    "<b></b>\n<script>\nfunction rise( { }\n</script>",
    'index.html does not parse: Unexpected token, expected "," (7:0)',
  ],
  ["<script>let a = 1;</script>\n<script type='module'>let a = ;</script>", "Unexpected token (5:"],
])("an inline script that does not parse is a fault: %s", async (body, fault) => {
  expect(await faultsOf(body)).toEqual([expect.stringContaining(fault)]);
});

test.each([
  "<script>const s = '<script>a<\\/script>';\nreturn;\nawait rise();\n</script>",
  "<script type='application/ld+json'>{ not: script</script>",
  "<script type=text/babel>const b = <b/>;</script>",
  "<script type='text/template'><b>{{ tide }}</b></script>",
  "<script src='tide.js'>none of this ( is read</script>",
  "<!-- <script>let = ;</script> -->",
  "<script>const tides = {{ tides | json }};</script>",
  "<script>\nfunction rise() {\n  // ... the rest as before\n</script>",
  "<script><!--\nlet a = 1;\n//--></script>",
  "<script>let cut off",
])("any other script of a page is no fault: %s", async (body) => {
  expect(await faultsOf(body)).toEqual([]);
});

test.each([
  ['<button onclick="risee()">Up</button>\n<script>function rise() {}</script>', "risee"],
  ["<script>\nfunction rise() { return 1; }\nconsole.log(risee());\n</script>", "risee"],
])("a call of an undefined function is a fault of the page: %s", async (body, name) => {
  expect(await faultsOf(body)).toEqual([`index.html calls ${name}, which nothing defines`]);
});

test.each([
  '<button onclick="rise()">Up</button>\n<script>function rise() {}</script>',
  '<button onclick="rise()">Up</button>\n<script>const rise = () => alert(1);</script>',
  '<button onclick="rise()">Up</button>\n<script type="module">window.rise = () => alert(1);</script>',
  '<button onclick="rise()">Up</button>\n<script src="https://tides.example/tide.js"></script>',
  '<button onclick="rise()">Up</button>\n<script src="tide.js"></script>',
  '<button onclick="rise()">Up</button>\n<script src=tide.js></script>',
  "<button onclick=\"rise('{{ port }}')\">Up</button>",
  '<form id="rise"><button onclick="rise()">Up</button></form>',
  "<form><button onclick=\"submit(); if (confirm('rise(1)')) alert(String(1))\">Up</button></form>",
  '<!-- <button onclick="rise()">Up</button> -->',
  "<script>const name = 'rise'; window[name] = () => 1;</script><script>rise();</script>",
  "<script>class Tide { rise() { return 1; } }\nnew Tide().rise();</script>",
])("a call of a function that a page has, or may get, is no fault: %s", async (body) => {
  expect(await faultsOf(body)).toEqual([]);
});
