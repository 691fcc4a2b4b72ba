import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { rules } from "./index.ts";
import { tagKey } from "./tag-key.ts";
import { type OwnersTags, pickTags, type TagCandidate } from "./tags.ts";

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
  [
    "The lighthouse has a lamp, a horn, a ladder, a winch, a buoy, a radio and a keeper. I am afraid. Twice we look. We leave tomorrow.",
    /afraid|twice|tomorrow|look/,
  ],
  [
    "De vuurtoren heeft een lamp, een hoorn, een ladder, een lier, een boei, een radio en een wachter. Wij vroegen haar. Het zijn er twee. Hij is 40 m2. Of drie.",
    /haar|m2|twee|drie/,
  ],
])("what names no thing is no tag: %s", async (said, none) => {
  const tags = await tagsFor([said, said]);
  expect(tags.filter((tag) => none.test(tag))).toEqual([]);
  expect(tags).not.toEqual([]);
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

/** Candidates with a score each, which are about their words. */
const candidates = (scores: Record<string, number>): TagCandidate[] =>
  Object.entries(scores).map(([tag, score]) => ({ tag, topics: tag.split(" "), score }));

/** An owner with so many other dreams, and so many of them with each tag. */
const owner = (dreams: number, tags: Record<string, number>): OwnersTags => ({
  dreams,
  tags: new Map(Object.entries(tags).map(([tag, of]) => [tagKey(tag), { tag, dreams: of }])),
});

const NINE = { a: 18, b: 17, c: 16, d: 15, e: 14, f: 13, g: 12, "rain barrel": 11, "pump house": 10 };

test("a phrase that other dreams have replaces one with little more score that none has", () => {
  expect(pickTags(candidates(NINE))).toContain("rain barrel");
  const known = pickTags(candidates(NINE), owner(40, { "pump house": 2 }));
  expect(known).toHaveLength(8);
  expect(known).toContain("pump house");
  expect(known).not.toContain("rain barrel");
});

test.each([
  ["no dreams", owner(0, {})],
  ["dreams about other things", owner(40, { kite: 9 })],
  ["a tag that nearly half of the dreams have", owner(40, { "pump house": 18 })],
  ["a tag that only the dream itself has", owner(40, { "pump house": 0 })],
])("%s change nothing", (_, others) => {
  expect(pickTags(candidates(NINE), others)).toEqual(pickTags(candidates(NINE)));
});

test("a common word gains from the second dream on, a phrase from the first", () => {
  const last = (tag: string, dreams: number) =>
    pickTags(candidates({ ...NINE, "pump house": 1, [tag]: 10.5 }), owner(40, { [tag]: dreams })).includes(
      tag,
    );
  expect([last("pump", 1), last("pump", 2), last("garden pump", 1)]).toEqual([false, true, true]);
});

test("many dreams move no candidate far", () => {
  const far = candidates({ ...NINE, "pump house": 8 });
  expect(pickTags(far, owner(400, { "pump house": 90 }))).not.toContain("pump house");
});

test("of an owner with few dreams three may share a tag, though it is a large share", () => {
  expect(pickTags(candidates(NINE), owner(3, { "pump house": 3 }))).toContain("pump house");
});

test("a tag is spelled as the owner spells it", () => {
  const others = owner(9, { "Data set": 1, Sailing: 4, "rain barrels": 0 });
  expect(pickTags(candidates({ datasets: 3, sailing: 2, "rain barrel": 1 }), others)).toEqual([
    "Data set",
    "Sailing",
    "rain barrels",
  ]);
});

test("two candidates that the owner spells alike are one tag", () => {
  expect(pickTags(candidates({ webshop: 2, "web shop": 1 }), owner(9, { webshop: 2 }))).toEqual(["webshop"]);
});

test("the language of the programs stays a tag, in the owner's spelling", () => {
  const always: TagCandidate = { tag: "rust", topics: [], score: 0, always: true };
  expect(pickTags([...candidates(NINE), always], owner(9, { Rust: 1 })).at(-1)).toBe("Rust");
  const named = candidates({ ...NINE, "rust server": 20 });
  expect(pickTags([...named, always], owner(9, { Rust: 1 }))).not.toContain("Rust");
});

test("more candidates are offered than are picked, at most 30, and the tags are among them", async () => {
  const words = Array.from({ length: 60 }, (_, n) => `harbour${n} lighthouse${n}`).join(". ");
  const dream = await rules.organize(transcriptOf([`I want a map. ${words}.`, "Use `map.rs`."]));
  const { tags, tag_candidates } = dream;
  expect(tag_candidates).toHaveLength(30);
  expect(tags).toHaveLength(8);
  expect(tag_candidates.map(({ tag }) => tag)).toEqual(expect.arrayContaining(tags));
  expect(pickTags(tag_candidates)).toEqual(tags);
});
