import { describe, expect, test } from "vitest";
import { adviceOf } from "./advice.ts";
import { askOf } from "./asks.ts";
import { clausesOf } from "./clauses.ts";
import { todoText } from "./todo-text.ts";

describe("an ask", () => {
  test.each([
    ["Can you please write a script that sorts my photos?", "Write a script that sorts my photos", "asked"],
    ["Okay, now let's add a search box to the page.", "Add a search box to the page", "asked"],
    [
      "I want to build a bird feeder that counts its visitors",
      "Build a bird feeder that counts its visitors",
      "wished",
    ],
    ["I'm planning on opening a bakery in spring", "Open a bakery in spring", "wished"],
    ["What if we designed a garden for blind people?", "Design a garden for blind people", "wished"],
    ["How would I embed the player in my blog?", "Embed the player in my blog", "wondered"],
    ["I will name a boat and you will write its story", null, null],
    ["You will write a letter for each boat", "Write a letter for each boat", "asked"],
    ["We'd also like the boats to be painted in spring", "Paint the boats in spring", "wished"],
    ["Parse it for names of boats and harbours", "Parse it for names of boats and harbours", "asked"],
    ["Kun je een overzicht maken?", null, null],
    ["Maak een lijst van planten voor de tuin", "Maak een lijst van planten voor de tuin", "asked"],
    ["No, use Postgres for the boats", "Use Postgres for the boats", "asked"],
    ["Nee, maak een lijst van planten", "Maak een lijst van planten", "asked"],
    ["No problem, build a boat then", "Build a boat then", "asked"],
    ["Give me code for reading a sensor in python", "Write code for reading a sensor in python", "asked"],
  ])("is found in: %s", (sentence, text, kind) => {
    expect(askOf(sentence, false)).toEqual(text === null ? null : { text, kind });
  });

  test.each([
    "What is a lighthouse?",
    "Can you recommend a good camera?",
    "I want you to act as a gardener",
    "Do this",
    "Copy it to a code block",
    "Use markdown for readability",
    "Explain how tides work",
    "Route and hotkey work",
    "No passwords should be stored",
    "It shouldn't store passwords",
    "Please don’t store passwords",
    "Let's not store the passwords",
    "We'd like the passwords not to be stored",
    "Without an account, I want to read the news",
    "Tests are slow in the parser today",
  ])("is absent from: %s", (sentence) => {
    expect(askOf(sentence, false)).toBeNull();
  });
});

test("a sentence is split where its next request begins", () => {
  expect(clausesOf("I keep bees in the garden Write a letter to my neighbours")).toEqual([
    "I keep bees in the garden",
    "Write a letter to my neighbours",
  ]);
  expect(clausesOf("Never log names as well as store addresses")).toHaveLength(1);
  expect(clausesOf("I will name a boat and you will write its story")).toHaveLength(2);
});

test.each([
  ["Once the glue is dry, paint the boat.", "Paint the boat"],
  ["You'll need to install the driver first.", "Install the driver first"],
  ["First, make sure to charge the battery:", "Charge the battery"],
  ["Start by painting the hull of the boat", "Paint the hull of the boat"],
  ["Consider buying a second boat", "Buy a second boat"],
  ["The boat is blue.", null],
  ["Consider a second boat", null],
])("advice: %s", (sentence, advice) => {
  expect(adviceOf(sentence)).toBe(advice);
});

test.each([0, 1])("the text of a todo is cut between characters (offset %i)", (n) => {
  const asides = ` (${"so ".repeat(60)})`.repeat(3);
  const todo = todoText(`Build a shop${asides} ${"x".repeat(n)}${"😀".repeat(100)}`);
  expect(todo.isWellFormed()).toBe(true);
});
