import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

async function intentOf(title: string, code?: readonly [language: string, code: string]) {
  const dream = dreamWith(code ? [{ code_snippets: [{ language: code[0], code: code[1] }] }] : [], { title });
  return (await rules.plan(dream, { now })).intent;
}

test.each([
  ["A web app for tide tables", "web_app", "javascript"],
  ["A REST API in Django for tide tables", "api", "python"],
  ["A command line tool in TypeScript for tides", "cli", "typescript"],
  ["A Python library for tides", "library", "python"],
  ["Scraping tide data sets every night", "data_job", "python"],
  ["A newsletter about tides", "document", "javascript"],
])("%s: %s in %s", async (title, kind, language) => {
  expect(await intentOf(title)).toMatchObject({ kind, language, evidence: expect.arrayContaining([title]) });
});

const kindOf = async (title: string, summary: string) =>
  (await rules.plan(dreamWith([], { title, summary }), { now })).intent.kind;

test.each([
  ["the CLI of a product", "Tides", "The flag of Curlew CLI is ignored.", "document"],
  ["the API of a product", "Tides", "Ask the Harbour API for the heights.", "document"],
  ["a path", "Tides", "Run it in ~/src/tide-cli and read tide.cli.md.", "document"],
  [
    "a thing of that name",
    "Tides",
    "I want to rent out payment terminals and keep a photo library.",
    "document",
  ],
  ["a call of an API", "Tides", "We need one API call and an API key.", "document"],
  ["a review", "Code review of the tide pages", "The web page is slow.", "document"],
  ["what is wanted before what is mentioned", "Tides", "Build a CLI. The dashboard we have is slow.", "cli"],
  ["an API that is to be made", "Tides", "Write a REST API for the heights.", "api"],
])("%s does not determine the kind unless it is to be built", async (_, title, summary, kind) => {
  expect(await kindOf(title, summary)).toBe(kind);
});

test.each([
  ["No app store, a CLI.", "cli"],
  ["Build an API, no dashboard and no web page.", "api"],
  ["It is not a web app but a command line tool.", "cli"],
  ["We don't need a website. Write a REST API.", "api"],
  ["Build a web app instead of a CLI. There is to be no script.", "web_app"],
  ["Geen app, maar een nieuwsbrief schrijven.", "document"],
  ["A no-code web app. Not just a page.", "web_app"],
])("a negated kind does not count: %s", async (summary, kind) => {
  expect(await kindOf("Tides", summary)).toBe(kind);
});

test("a negated language does not count", async () => {
  const dream = dreamWith([], { title: "Tides", summary: "Build a script, not in Python." });
  expect((await rules.plan(dream, { now })).intent.language).toBe("javascript");
});

test.each([
  ["Inventory API", "It keeps the stock of parts.", "api"],
  ["Notes on using the Harbour API", "It has limits.", "document"],
  ["Tides", "Let's build an Express API for a todo list.", "api"],
])(
  "a title's name is the project's own, and a framework is no product name: %s",
  async (title, summary, kind) => {
    expect(await kindOf(title, summary)).toBe(kind);
  },
);

test("a browser extension is a web app, also when its code runs on load", async () => {
  const code = "chrome.action.onClicked.addListener(() => chrome.tabs.query({}));";
  expect(await intentOf("Tab saver", ["javascript", code])).toMatchObject({ kind: "web_app" });
});

test("a program that runs is a CLI, code that only declares a library", async () => {
  expect((await intentOf("Tides", ["python", "print(1)"])).kind).toBe("cli");
  expect((await intentOf("Tides", ["python", "def high():\n    return 1"])).kind).toBe("library");
});

test("code weighs more than text, and is quoted as evidence", async () => {
  const { kind, language, evidence } = await intentOf("Tides", ["python", "import sys\n\nprint(sys.argv)\n"]);
  expect({ kind, language }).toEqual({ kind: "cli", language: "python" });
  expect(evidence.join()).toContain("sys.argv");
});

test("a dream without any evidence is a document, with low confidence", async () => {
  expect(await intentOf("Tides")).toMatchObject({ kind: "document", confidence: 0.2, evidence: [] });
});
