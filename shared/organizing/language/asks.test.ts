import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { adviceOf } from "./advice.ts";
import { askOf } from "./ask.ts";
import { asksIn } from "./asks.ts";
import { clausesOf } from "./clauses.ts";
import { todoText } from "./todo-text.ts";

describe("an ask", () => {
  test.each([
    ["Can you please write a script that sorts my photos?", "Write a script that sorts my photos", "asked"],
    [
      "Write two small Python scripts: one counts words, one counts lines.",
      "Write two small Python scripts: one counts words, one counts lines",
      "asked",
    ],
    ["Okay, now let's add a search box to the page.", "Add a search box to the page", "asked"],
    [
      "I want to build a bird feeder that counts its visitors",
      "Build a bird feeder that counts its visitors",
      "wished",
    ],
    ["I'm planning on opening a bakery in spring", "Open a bakery in spring", "wished"],
    ["What if we designed a garden for blind people?", "Design a garden for blind people", "imagined"],
    ["How would I embed the player in my blog?", "Embed the player in my blog", "wondered"],
    ["Any chance you could add a dark mode to the page?", "Add a dark mode to the page", "asked"],
    ["Would you mind translating the letter into French?", "Translate the letter into French", "asked"],
    ["It would be great if you could draw a map", "Draw a map", "asked"],
    ["It would be cool to draw a map", "Draw a map", "imagined"],
    ["I propose that we draw a map of the harbour", "Draw a map of the harbour", "wished"],
    ["Could we now move on to drawing the map?", "Draw the map", "asked"],
    ["The model should be renamed to Boat", "Rename the model to Boat", "asked"],
    ["Define a class for boats in Python", "Define a class for boats in Python", "asked"],
    ["Summarize the following text", "Summarize the following text", "asked"],
    ["Can you apply type hints to the parser?", "Apply type hints to the parser", "asked"],
    ["I need to find an oven", "Find an oven", "wished"],
    ["I should probably call the bank tomorrow", "Call the bank tomorrow", "wished"],
    ["Please proofread this paragraph:", "Proofread this paragraph", "asked"],
    ["Jij schrijft een brief voor elke boot", "Schrijf een brief voor elke boot", "asked"],
    ["Ik wil een website bouwen voor de bakker", "Bouw een website voor de bakker", "wished"],
    ["Kun je een knop toevoegen?", "Voeg een knop toe", "asked"],
    ["You will write a letter for each boat", "Write a letter for each boat", "asked"],
    ["We'd also like the boats to be painted in spring", "Paint the boats in spring", "wished"],
    ["Parse it for names of boats and harbours", "Parse it for names of boats and harbours", "asked"],
    ["Kun je een overzicht maken?", "Maak een overzicht", "asked"],
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
    "It must work on the phone of my mother",
    "When I say go, please write a poem about boats",
    "If you'd like me to do so, I will write a poem",
    "Write a letter to {name} about the boats",
    "Write a letter to [your landlord] about the boats",
    "Write as a captain of a boat",
    "Make it shorter",
    "Outline the simplest ways to sail",
    "Translate the answer to English",
    "Get a final version of this",
    "Check whether this sentence is correct",
    "Rate limiting is overkill for the boats",
    "Dry run has to be the default",
    "Make it a web app instead",
    "Write those two in the same form",
    "Doe alsof je een kapitein bent van een boot",
    "Make sure it loads fast",
    "Make it faster",
    "Maak er een tabel van",
    "Schrijf alleen de code",
  ])("is absent from: %s", (sentence) => {
    expect(askOf(sentence, false)).toBeNull();
  });
});

const asks = (...said: string[]): string[] =>
  asksIn(parseConversation(transcriptOf(said)))
    .flat()
    .filter(({ kind }) => kind !== "wondered")
    .map(({ text }) => text);

test.each([
  ["I'm after a limerick about a baker", ["Write a limerick about a baker"]],
  ["I need a script that renames photos", ["Create a script that renames photos"]],
  ["Give me a poem about the sea", ["Write a poem about the sea"]],
  ["A poem about the sea, please.", ["Write a poem about the sea"]],
  ["Ik heb een planning nodig voor de verhuizing", ["Schrijf een planning voor de verhuizing"]],
  ["I'd love to get a landing page for the bakery", ["Create a landing page for the bakery"]],
  ["Graag een korte samenvatting van dit artikel:", ["Schrijf een korte samenvatting van dit artikel"]],
  ["I need a good night of sleep", []],
  ["I need a tool that renames photos", []],
  ["Give me a list of harbours", []],
  ["I have a script that renames photos", []],
  ["Ik heb een script dat foto's hernoemt", []],
])("a thing that is wanted is asked for: %s", (said, expected) => {
  expect(asks(said)).toEqual(expected);
});

test.each([
  [
    "Fix the bell, add a test for it and update the notes.",
    ["Fix the bell", "Add a test for the bell", "Update the notes"],
  ],
  ["Write a script to read the file and build a list", ["Write a script to read the file and build a list"]],
  ["Please: • write the intro • draw a logo", ["Write the intro", "Draw a logo"]],
  ["Tasks:\n- fix the header\n- write tests", ["Fix the header", "Write tests"]],
  ["ok you convinced me, I'll buy a new lamp", ["Buy a new lamp"]],
  [
    "Zoek de fout en los hem op, en schrijf er een test bij",
    ["Zoek de fout en los hem op", "Schrijf een test"],
  ],
  ["Ik vraag zaterdag de buren om hulp", ["Vraag de buren om hulp"]],
  ["Ik vraag me af wie er mee wil", []],
  ["If she likes it I'll buy a domain", ["Buy a domain"]],
  ["I need to ask Henk for the address", ["Ask Henk for the address"]],
  ["Add a bell to the door, because nobody hears us", ["Add a bell to the door"]],
  ["Write a report on the boats I want to sell", ["Write a report on the boats I want to sell"]],
  ["I have to send 140 cards and the addresses are in a sheet", ["Send 140 cards"]],
  ["Write a text on boats, like this:\n\n> Boats are fun.", ["Write a text on boats"]],
  ["I'll give you a boat to look at", []],
  ["I'll paste the tables of my shop", []],
  ["I'd like to store the boats by their harbour", []],
  ["Ik ga je vragen stellen over boten", []],
  ["I must have spent an hour on the parser", []],
  ["I'll ask you questions about the boats", []],
  ["If you'd like me to do so, I will write a poem", []],
  ["After that, I will ask if you want a poem", []],
  ["Printing works, need to buy 6 more sheets first", ["Buy 6 more sheets first"]],
  ["I need to book the hall and call the caterer", ["Book the hall", "Call the caterer"]],
  ["i have one library on github now i want it to be hosted on pypi", ["Host the library on pypi"]],
  ["(1) rename the file, (2) add a header and (3) send it to Bob", ["Rename the file", "Add a header"]],
  ["As a baker, I want to reset my password", []],
  ["Kun je een knop toevoegen en de titel aanpassen?", ["Voeg een knop toe", "Pas de titel aan"]],
  ["The features:\n\n1. Magic links\n   - Use a library to sign the tokens of links", []],
])("each request of %j is found", (said, expected) => {
  expect(asks(said)).toEqual(expected);
});

test.each([
  ["I'll paste my harbour tables, please turn each into a chart.", ["Turn each harbour table into a chart"]],
  ["I have written a parser for boats. Please make it faster.", ["Make the parser faster"]],
  ["Refactor this:\n\n```js\nf();\n```", ["Refactor the code"]],
  ["The button doesn't work. Please fix it.", ["Fix the button"]],
  ["I like boats. Please make it faster.", []],
])("what a pronoun stands for is named: %j", (said, expected) => {
  expect(asks(said)).toEqual(expected);
});

test("what a pronoun stands for may be asked for before", () => {
  expect(asks("Draw a map of the harbour.", "Fine.", "Please make it blue.")).toEqual([
    "Draw a map of the harbour",
    "Make the map blue",
  ]);
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

test("what is put off is no work", () => {
  const asked =
    "A board for lost pets. Push notifications can come later. Write the list first, the map later.";
  const asks = asksIn(parseConversation(transcriptOf([asked, "Fine."]))).flat();
  expect(asks.map(({ text }) => text)).toEqual(["Write the list first"]);
});
