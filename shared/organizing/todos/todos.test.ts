import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
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

describe("a todo is ticked where the person says that its thing is taken care of", () => {
  const LIST =
    "Still to do:\n\n- [ ] Renew the licence before 1 May\n- [ ] Order a new mast\n- [ ] Paint the mast";

  test.each([
    [
      "The licence is renewed!",
      ["x Renew the licence before 1 May", "- Order a new mast", "- Paint the mast"],
    ],
    [
      "Licence is done, by the way.",
      ["x Renew the licence before 1 May", "- Order a new mast", "- Paint the mast"],
    ],
    [
      "Ordered! It comes on Monday.",
      ["- Renew the licence before 1 May", "x Order a new mast", "- Paint the mast"],
    ],
    ["And painted as well.", ["- Renew the licence before 1 May", "- Order a new mast", "x Paint the mast"]],
    ["Not painted yet.", ["- Renew the licence before 1 May", "- Order a new mast", "- Paint the mast"]],
    ["The mast is ready.", ["- Renew the licence before 1 May", "- Order a new mast", "- Paint the mast"]],
    [
      "The licence isn't done.",
      ["- Renew the licence before 1 May", "- Order a new mast", "- Paint the mast"],
    ],
    ["Is the licence done?", ["- Renew the licence before 1 May", "- Order a new mast", "- Paint the mast"]],
  ])("%s", (report, expected) => {
    expect(todos("My boat is old.", LIST, report, "Fine.")).toEqual(expected);
  });

  test.each([
    "De mast is geschilderd en het dekzeil ligt er sinds gisteren op!",
    "Het dekzeil zit er al op.",
  ])("%s", (report) => {
    const list = "Nog te doen:\n\n- [ ] Dekzeil over de boot spannen\n- [ ] Lamp kopen";
    expect(todos("Mijn boot is oud.", list, report, "Mooi.")).toEqual([
      "x Dekzeil over de boot spannen",
      "- Lamp kopen",
    ]);
  });
});

describe("one wish is one todo", () => {
  test("where the list of the answer names its parts", () => {
    const list = "Noted:\n\n- [ ] A tide table for ten piers\n- [ ] Print the moon phases on the back";
    expect(todos("Write a tide table: ten piers, moon phases on the back.", list)).toEqual([
      "- A tide table for ten piers",
      "- Print the moon phases on the back",
    ]);
  });

  test("where the list only names it again", () => {
    const list = "Then this is left:\n\n- [x] Write the letter\n- [ ] Call the harbour";
    expect(todos("Write a letter that asks the harbour master for a berth.", list)).toEqual([
      "x Write a letter that asks the harbour master for a berth",
      "- Call the harbour",
    ]);
  });

  test("where a list names it with its verb behind or none", () => {
    const plan = "Volg deze stappen:\n\n1. Haal de motor uit de boot\n2. Laat de mast keuren";
    const list = "- [x] Motor uit de boot\n- [ ] Mast laten keuren";
    expect(todos("Hoe maak ik mijn boot klaar?", plan, "Prima, doe maar.", list)).toEqual([
      "x Haal de motor uit de boot",
      "- Laat de mast keuren",
    ]);
  });

  test("and two wishes are two", () => {
    const list = "- [ ] Red hull paint\n- [ ] Blue hull paint\n- [ ] Sand the hull";
    expect(todos("My boat is old.", list)).toEqual([
      "- Red hull paint",
      "- Blue hull paint",
      "- Sand the hull",
    ]);
  });
});

test.each([
  [
    "Ik wil in onze haven een bank zetten waar iedereen kan zitten.",
    "- Zet in onze haven een bank waar iedereen kan zitten",
  ],
  ["I have to renew the licence before 1 May.", "- Renew the licence before 1 May"],
])("%s is the todo %s", (asked, expected) => {
  expect(todos("My boat is old.", "Tell me.", asked, LONG)).toEqual([expected]);
});

test("one of several things that are shown is not the thing that was named", () => {
  expect(todos("I want to make a book of knots. Can you read this one?", "It says bowline.")).toEqual([
    "- Make a book of knots",
  ]);
});

const LONG = "Zo kan het. ".repeat(30);
