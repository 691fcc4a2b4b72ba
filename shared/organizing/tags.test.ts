import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { rules } from "./index.ts";

const tagsFor = async (messages: string[], title: string | null = null): Promise<string[]> =>
  (await rules.organize(transcriptOf(messages, { title }))).tags;

test("a phrase is a tag as a whole, not cut from a longer one", async () => {
  const tags = await tagsFor([
    "I want to build a tide table app. The tide table app must work offline.",
    "A tide table app needs the harbour of the user.",
  ]);
  expect(tags).not.toContain("tide table");
  expect(tags.filter((tag) => tag.includes("tide"))).toHaveLength(1);
});

test.each([
  ["install the pump driver", /install/],
  ["how to label jars and store labels", /^store/],
  ["running the bakery server", /running/],
  ["the harbour quickly grows", /quickly/],
  ["the pump installed yesterday", /installed/],
])("what is done is in no tag: %s", async (said, done) => {
  const tags = await tagsFor([`${said}. ${said}.`, `${said}.`]);
  expect(tags.filter((tag) => tag.includes(" ") && done.test(tag))).toEqual([]);
});

test.each([
  ["Our k8s cluster, and Kubernetes pods", "kubernetes"],
  ["A postgres table for PostgreSQL users", "postgresql"],
  ["A NodeJS server, or a Node.js worker", "node.js"],
  ["The lighthouses and a lighthouse", "lighthouse"],
  ["APIs of the weather API", "api"],
  ["The lighthouse’s keeper at the lighthouse", "lighthouse"],
])("one thing has one tag: %s", async (said, name) => {
  const words = (await tagsFor([said])).flatMap((tag) => tag.split(" "));
  expect(words.filter((word) => word === name)).toHaveLength(1);
});

test("a name keeps its plural", async () => {
  expect(await tagsFor(["We use GitHub Actions, since GitHub Actions are fast"])).toContain("github actions");
});

test.each([
  ["```rust\nfn main() {}\n```", "rust"],
  ["See `boat.go` and `harbour.go`.", "golang"],
  ["```cpp\nint main() {}\n```", "c++"],
])("the language of the programs is a tag: %s", async (answer, language) => {
  expect(await tagsFor(["Count the boats in the harbour for me", answer])).toContain(language);
});

test.each([
  "```json\n{}\n```",
  "See `boats.md`, `boats.csv` and `harbour.md`.",
  "Vue.js and Three.js are fine.",
])("no language of programs: %s", async (answer) => {
  const tags = await tagsFor(["Count the boats in the harbour for me", answer]);
  expect(tags.filter((tag) => /^(?:json|markdown|csv|javascript)$/.test(tag))).toEqual([]);
});

test("a role that the assistant is to play is no topic", async () => {
  const tags = await tagsFor(["Act as a lighthouse keeper. Which rope holds a rowing boat best?"]);
  expect(tags.join(" ")).not.toMatch(/lighthouse|keeper/);
});

test("what is only refused is no tag", async () => {
  const tags = await tagsFor(["I want a shop for honey. No accounts."]);
  expect(tags.join(" ")).not.toContain("account");
});
