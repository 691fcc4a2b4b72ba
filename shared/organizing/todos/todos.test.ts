import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { proposalsOf } from "../proposals/proposals.ts";
import { todosIn } from "./fixtures.ts";

const todos = (...messages: string[]): string[] => todosIn(messages);

/** What the answers propose to do. */
const steps = (...messages: string[]): string[] =>
  proposalsOf(parseConversation(transcriptOf(messages))).map(({ text }) => text);

test("a gerund in a list of steps becomes an imperative", () => {
  expect(
    steps("My boat is slow.", "Next steps could be:\n\n- Scraping the hull\n- Painting the hull of the boat"),
  ).toEqual(["Scrape the hull", "Paint the hull of the boat"]);
});

test("under an item that is only a label, the nested items are the steps", () => {
  expect(
    steps(
      "How do I sell my boat?",
      "Follow these steps:\n\n1. Boat:\n   a. Paint the hull\n   b. Mend the sail\n2. Call the harbour",
    ),
  ).toEqual(["Paint the hull", "Mend the sail", "Call the harbour"]);
});

test("each numbered heading of a plan that the person writes is a todo", () => {
  expect(
    todos("## Context\n\nIt leaks.\n\n### 1. Paint the hull\n\nTwice.\n\n### 2. Results\n\nDry.", "Done."),
  ).toEqual(["x Paint the hull"]);
});

test("a row of a plan is one step, with all its numbered steps", () => {
  const table = "| Part | Proposed change |\n| --- | --- |\n";
  expect(
    steps(
      "What would you change?",
      `${table}| Cabin | 1. **Light:** Paint the walls white. 2. **Air:** Open the hatch. |`,
    ),
  ).toEqual(["Paint the walls white, open the hatch"]);
});

test("a sentence of an answer that requires a step proposes it", () => {
  expect(
    steps(
      "My boat is slow.",
      "Note: In addition to what I said, you'll also need to install the second sail.",
    ),
  ).toEqual(["Install the second sail"]);
});

test("a list of features that the person wishes for makes no todos", () => {
  expect(
    todos("I would like my boat app to be able to:\n\n1. Count my boats\n2. Show the tide", "Fine."),
  ).toEqual([]);
});

test("a wish is done when an answer has its code and the person says that it works", () => {
  const code = "```python\nimport boats\nboats.count()\n```";
  const wish = "I want to write a script that counts boats";
  expect(todos(wish, code)).toEqual(["- Write a script that counts boats"]);
  expect(todos(wish, code, "That works, thanks.")).toEqual(["x Write a script that counts boats"]);
  expect(todos(wish, code, "The output is wrong.")).toEqual(["- Write a script that counts boats"]);
  expect(todos(wish, "Good idea.")).toEqual(["- Write a script that counts boats"]);
});

test("an earlier list is done up to the step with the reported verb", () => {
  expect(
    todos(
      "How do I sell my boat?",
      "Follow these steps:\n\n1. Take photos of the cabin\n2. Publish the advert\n3. Invite buyers to the harbour",
      "And what do I write?",
      "Follow these steps:\n\n1. Write down the age\n2. Add the advert's published price",
      "I have published it.",
    ),
  ).toEqual([
    "x Take photos of the cabin",
    "x Publish the advert",
    "x Write down the age",
    "x Add the advert's published price",
  ]);
});

test("a todo and a longer wording that begins with it are one", () => {
  expect(
    todos("- [ ] Sew the sail\n- [ ] Sew the sail, which is torn at the top\n- [ ] Launch the boat", "Fine."),
  ).toEqual(["- Sew the sail", "- Launch the boat"]);
});

test("Dutch imperatives are steps", () => {
  expect(
    steps(
      "Hoe leer ik zeilen?",
      "Volg deze stappen:\n\n1. Bestudeer de wind\n2. Huur een kleine boot\n3. Oefen elke week",
    ),
  ).toEqual(["Bestudeer de wind", "Huur een kleine boot", "Oefen elke week"]);
});

test("a prohibition that the person lists is no todo, and doing its opposite does not tick it off", () => {
  const steps = "Next steps:\n\n1. Do not paint the hull\n2. Paint the cabin of the boat";
  expect(todos("What now?", steps, "I have painted the hull.", "Fine.")).not.toContain(
    "x Do not paint the hull",
  );
  expect(todos("Please don't:\n\n- paint the hull of the boat", "Fine.")).toEqual([]);
  expect(todos("What now?", "Under no circumstances:\n\n1. Paint the hull\n2. Sell the boat")).toEqual([]);
});

test("a todo and its opposite are two", () => {
  expect(todos("- [ ] Paint the hull red\n- [ ] Paint the hull not red", "Fine.")).toHaveLength(2);
});

test.each([
  ["TODO: find an oven", ["Find an oven"]],
  ["Also in red. TODO: find an oven. Thanks!", ["Find an oven"]],
  ["TODO:\n- a bell for the door\n- find an oven", ["A bell for the door", "Find an oven"]],
  ["My notes.\n\nTo do:\n\n1. flour for a week\n2. the oven", ["Flour for a week", "The oven"]],
  ["Todo:\nflour for a week\nthe oven", ["Flour for a week", "The oven"]],
  ["## To-do list\n- the oven", ["The oven"]],
  ["- TODO: the oven\n- the door is red", ["The oven"]],
  ["todo - the oven\ntodo (Ann): the door", ["The oven", "The door"]],
  [
    "Still to do: test the oven, paint the door and buy flour",
    ["Test the oven", "Paint the door", "Buy flour"],
  ],
  ["What's left:\n- the oven\n- the door", ["The oven", "The door"]],
  ["Nog te doen: de oven en de deur", ["De oven", "De deur"]],
  ["What does TODO: mean?", []],
  ["> TODO: the oven", []],
  ["```\n// TODO: the oven\n```", []],
  ["I have much to do: it is spring.", []],
])("what the person notes is a todo: %j", (note, expected) => {
  expect(todos("The bakery is old.", "It is.", note, "Noted.")).toEqual(expected.map((text) => `- ${text}`));
});

test("what is noted for a coding agent is done when it reports so", () => {
  const agent = ["Let me look.", "Now I'll mend it.", "I'll run the tests.", "Done."];
  expect(
    todosIn([
      { role: "user", content: "TODO: mend the bell" },
      ...agent.map((content) => ({ role: "assistant" as const, content })),
    ]),
  ).toEqual(["x Mend the bell"]);
});

test("the criteria by which work is accepted are no work", () => {
  const story =
    "As a baker I want to see orders.\n\n## Definition of done\n\n- [ ] All tests pass\n\n## Tasks\n\n- [ ] Buy flour";
  expect(todos("Our stories.", story)).toEqual(["- Buy flour"]);
  expect(
    todos("Definition of done:\n- Write tests for the orders\n- Ask the baker for a review", "Fine."),
  ).toEqual([]);
  expect(todos("Acceptance criteria:\n- [ ] Send a mail when an order expires", "Fine.")).toEqual([]);
});

test.each([
  ["What is the tallest tower in Ghent?"],
  ["How do I paint a hull in Python?"],
  ["Can I get the boat back from its key?"],
  ["Could you recommend a good camera for birds?"],
  ["Welke verf is goed voor een boot?"],
])("an answered question is no todo: %s", (question) => {
  expect(todos(question, "```python\npaint(hull)\n```")).toEqual([]);
});

test("a reported piece of the person's own work is done", () => {
  expect(
    todos("I need to find an oven and I want to open a bakery.", "Good.", "I have found an oven."),
  ).toEqual(["x Find an oven", "- Open a bakery"]);
});

test("more of the same that is asked for is a todo of its own", () => {
  expect(todos("Write a script that renames photos.", "```sh\nmv a b\n```", "Also for png.")).toEqual([
    "x Write a script that renames photos",
    "- Also for png",
  ]);
  expect(todos("Maak een script voor foto's.", "```sh\nmv a b\n```", "Ook voor png.")).toContain(
    "- Ook voor png",
  );
});

test("of very many tasks the first are kept", () => {
  const tasks = Array.from({ length: 150_000 }, (_, n) => `- [ ] paint wall ${n}`);
  expect(todos("My boat is slow.", tasks.join("\n"))).toHaveLength(60);
});
