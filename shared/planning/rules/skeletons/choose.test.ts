import type { Dream } from "@dreamcatcher/contracts/dream";
import type { Intent } from "@dreamcatcher/contracts/plan";
import { spokenBy } from "@dreamcatcher/text/speakers";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { briefOf } from "./brief.ts";
import { chooseSkeleton } from "./choose.ts";

function choose(
  text: string,
  kind: Intent["kind"],
  language: Intent["language"] = null,
  content: Partial<Omit<Dream, "todos">> = {},
  answer = "",
) {
  const features = [{ id: "f-1", text }];
  const dream = dreamWith([{ content: answer }], { title: "Boats", features, ...content });
  return chooseSkeleton(dream, { kind, language, confidence: 1, evidence: [] }, briefOf(dream.dream));
}

test.each([
  ["add boats with a name", "web_app", "web_app"],
  ["a static site where people add boats with a name", "web_app", "page"],
  ["front end only, add boats with a name", "web_app", "browser_app"],
  ["show a page with our boats", "web_app", "page"],
  ["add boats with a name and list boats", "api", "api"],
  ["rename boats and print boats", "cli", "cli"],
  ["rename the files every night and print a list", "cli", "job"],
  ["list boats with /boats and add boats", "bot", "bot"],
  ["fetch prices every morning and print a list", "data_job", "job"],
  ["fetch prices and print a list", "data_job", "job"],
  ["compare prices and plot prices", "data_job", "notebook"],
  ["add boats with a name", "database", "database"],
  ["in Home Assistant, turn on the lamp at sunset", "automation", "home_automation"],
  ["start a newsletter, it should have a tip", "document", "newsletter"],
] as const)("%s as %s is %s", (text, kind, skeleton) => {
  const choice = choose(text, kind);
  expect(choice.kind).toBe(skeleton);
  expect(choice.reasons.length).toBeGreaterThan(0);
});

test.each([
  ["another language", choose("add boats", "web_app", "dart"), /dart/],
  ["Python for a bot", choose("list boats and add boats", "bot", "python"), /python/],
  ["a kind without one", choose("add boats", "mobile_app"), /mobile app/],
  ["a text", choose("have a tip", "document"), /text/],
  ["a framework", choose("add boats with Django", "api"), /Django/],
  ["a program that exists", choose("add boats in main.go", "cli"), /main\.go/],
  ["a fix", choose("add boats", "api", null, { kind: "fix", confidence: 0.8 }), /mends/],
  ["no feature", choose("it is nice", "web_app", null, { features: [] }), /no feature/],
  ["hardly anything", choose("list boats", "cli"), /hardly anything/],
  ["nothing to keep and no page", choose("draw on a canvas", "web_app"), /neither/],
  ["another automation", choose("run the tests at each commit", "automation"), /automation/],
  [
    "a newsletter that is written",
    choose(
      "start a newsletter, it should have a tip",
      "document",
      null,
      {},
      "The moon pulls at the sea. ".repeat(50),
    ),
    /text itself/,
  ],
  [
    "a plan",
    choose("add boats", "api", null, {}, "## Part\n\nThe moon pulls at the sea.\n\n".repeat(100)),
    /plan or an analysis/,
  ],
] as const)("none for %s", (_, choice, reason) => {
  expect(choice.kind).toBeNull();
  expect(choice.reasons.join()).toMatch(reason);
});

test("in a conversation only where the person asks for a program", () => {
  const of = (asked: string) => {
    const features = ["add boats", "list boats"].map((text, at) => ({ id: `f-${at}`, text }));
    const content = spokenBy("user", [asked]);
    const dream = dreamWith([{ content: `${content}\n\n${spokenBy("assistant", ["Yes."])}` }], {
      title: "Boats",
      features,
    });
    const intent: Intent = { kind: "api", language: null, confidence: 1, evidence: [] };
    return chooseSkeleton(dream, intent, briefOf(dream.dream)).kind;
  };
  expect(of("I want a REST API to add boats and list boats.")).toBe("api");
  expect(of("Call the server of the harbour, add boats and list boats.")).toBeNull();
  expect(of("Write a text for the shop: add boats, list boats.")).toBeNull();
});

test("a framework that is refused does not count", () => {
  expect(choose("add boats and list boats, without React", "api").kind).toBe("api");
});
