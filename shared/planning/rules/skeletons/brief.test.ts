import type { Feature } from "@dreamcatcher/contracts/dream";
import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { briefOf } from "./brief.ts";

const featureOf = (text: string, quote: string, n: number): Feature => ({
  id: `f-${n}`,
  text,
  evidence: { conversation_id: "c-1", message: n, quote },
});
const briefFor = (quotes: readonly string[], title = "Sailing club") =>
  briefOf(
    dreamWith([], { title, features: quotes.map((quote, n) => featureOf(`part ${n}`, quote, n)) }).dream,
  );
const titlesOf = (...quotes: string[]) =>
  briefFor(quotes)
    .features.map(({ title }) => title)
    .filter((title) => !/^part/i.test(title));

test.each([
  ["I want to add a boat with a name and a length.", ["Add a boat with a name and a length"]],
  ["It should list boats, and people can book a boat.", ["List boats", "Book a boat"]],
  ["A tool that renames photos and skips the rest.", ["Rename photos", "Skip the rest"]],
  ["Members post a photo, others request it.", ["Post a photo", "Request it"]],
  ["Build a web app that shows the tides.", ["Show the tides"]],
  [
    "Users add boats (e.g., sloops, ketches), edit, delete and print boats.",
    ["Add boats", "Edit boats", "Delete boats", "Print boats"],
  ],
  ["It should provide Track and Trace for boats.", ["Provide Track and Trace for boats"]],
  ["Write an epic with user stories. Sailors can see orders for a week.", ["See orders for a week"]],
  ["There are three harbours.", []],
])("the acts of %s", (quote, titles) => expect(titlesOf(quote)).toEqual(titles));

test("every quote is a stretch of its sentence", () => {
  const long =
    "I want a REST API for a boat club: create boats with a name and an owner, borrow a boat, return a boat, and " +
    "list the loans that are overdue.";
  const { features } = briefFor([long]);
  expect(features.length).toBeGreaterThan(3);
  for (const { quote } of features) expect(long).toContain(quote);
});

test("what is denied is a limit, what is put off is for later", () => {
  const { features, limits } = briefFor([
    "I want to add boats and rate a boat. No chat.",
    "Let's first do boats, the rating comes later.",
    "You can print a list of boats later.",
  ]);
  expect(limits).toEqual(["No chat"]);
  const later = features.filter(({ isLater }) => isLater).map(({ title }) => title);
  expect(later).toEqual(expect.arrayContaining(["Print a list of boats"]));
  expect(features.find(({ title }) => title === "Add boats")?.isLater).toBe(false);
});

test.each([
  [
    "fields after with",
    "I want to add boats with a name, a length and a photo.",
    "boat",
    "name length photo",
  ],
  ["fields that a thing has", "I want to list boats. Boats have a name and a length.", "boat", "name length"],
  ["a field that is posted", "Members add a boat, post a photo, and see all boats.", "boat", "photo"],
])("entities: %s", (_, quote, name, fields) => {
  const entity = briefFor([quote]).entities.find((each) => each.name === name);
  expect(entity?.fields.map(({ label }) => label).join(" ")).toBe(fields);
});

test.each([
  ["Charts can come later.", "Charts"],
  ["Later I want reminders for harbours.", "Reminders for harbours"],
  ["I want to add boats, maybe harbours later.", "Harbours"],
])("what is only named for later: %s", (quote, title) => {
  const { features } = briefFor(["People can print harbours.", quote].slice(title === "Harbours" ? 1 : 0));
  expect(features.filter(({ isLater }) => isLater)).toMatchObject([{ title, quote }]);
});

test("a record refers to what it is about, and a part to its whole", () => {
  const { entities } = briefFor(["Members add boats and book a boat.", "Each boat belongs to a harbour."]);
  expect(entities.map(({ name, of }) => [name, of])).toEqual(
    expect.arrayContaining([
      ["booking", ["boat"]],
      ["boat", ["harbour"]],
    ]),
  );
});

test("a record is also of the one who leaves it, where that is kept", () => {
  const { entities } = briefFor([
    "Members have a name.",
    "A member can book a boat.",
    "I want to list boats.",
  ]);
  expect(entities.find(({ name }) => name === "booking")?.of).toEqual(["boat", "member"]);
});

test("what there is only one of, and what is no thing, is no entity", () => {
  expect(briefFor(["Add a dark mode toggle, create an interactive infographic."]).entities).toEqual([]);
});

test.each([
  ["many acts", (n: number) => `add thing${n}, `.repeat(60)],
  ["blanks", () => " ".repeat(500)],
  ["conjunctions", () => ", and ".repeat(90)],
  ["brackets", () => "(".repeat(500)],
  ["one word", () => "a".repeat(500)],
  ["refusals", (n: number) => `${"keep x and ".repeat(45)}${n}`],
])("the largest dreams are read in little time: %s", (_, textOf) => {
  const features = Array.from({ length: 200 }, (_, n) => featureOf(`f${n}`, textOf(n).slice(0, 500), n));
  const { dream } = dreamWith([], { title: "Long", description: textOf(0).repeat(40), features });
  const start = performance.now();
  briefOf(dream);
  expect(performance.now() - start).toBeLessThan(10_000);
});
