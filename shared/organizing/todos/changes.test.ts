import { expect, test } from "vitest";
import { todosIn } from "./fixtures.ts";

test.each([
  ["Make the header red.", "No, blue.", ["x Make the header blue"]],
  ["Make the header red.", "Make it green instead of red.", ["x Make the header green"]],
  ["Add a search box at the top.", "Actually, at the bottom.", ["x Add a search box at the bottom"]],
  ["Write the parser in Python.", "Wait, in Rust please.", ["x Write the parser in Rust"]],
  ["Set up the shop with MySQL.", "Let's use SQLite instead of MySQL.", ["x Set up the shop with SQLite"]],
  ["Write a poem about rain.", "No, write a haiku about rain.", ["x Write a haiku about rain"]],
  ["Maak de kop rood.", "Nee, blauw.", ["x Maak de kop blauw"]],
])("a correction replaces what it corrects: %s %s", (ask, correction, expected) => {
  expect(todosIn([ask, "I have changed it.", correction, "I have changed it."])).toEqual(expected);
});

test.each([
  ["No, thanks."],
  ["No, I need it today."],
  ["Not today."],
  ["Actually, add a map as well."],
  ["No problem."],
  ["Actually, why red?"],
])("nothing is replaced by: %s", (reply) => {
  expect(todosIn(["Make the header red.", "Which red?", reply])).toContain("- Make the header red");
});

test.each([
  ["Add a newsletter form to the site.", "Forget the newsletter form.", []],
  ["Add a newsletter form to the site.", "We don't need the newsletter form anymore.", []],
  ["Add a form and a map to the site.", "Forget the form.", ["- Add a map to the site"]],
  ["Add a form and a map to the site.", "Skip the map for now.", ["- Add a form"]],
  ["Draw a logo for the shop.", "Never mind that.", []],
  ["Teken een logo voor de winkel.", "Laat het logo maar zitten.", []],
  ["Add a newsletter form to the site.", "We don't need accounts.", ["- Add a newsletter form to the site"]],
])("what is called off before it is done is no todo: %s %s", (ask, reply, expected) => {
  expect(todosIn([ask, "Which one?", reply])).toEqual(expected);
});

test("very many corrections take time in proportion", { timeout: 20_000 }, () => {
  const talk = Array.from({ length: 4_000 }, (_, n) => (n % 2 ? "Done." : `Make header ${n} red. No, blue.`));
  todosIn(talk);
});
