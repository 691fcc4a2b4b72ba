import fc from "fast-check";
import { expect, test } from "vitest";
import { todosIn } from "./fixtures.ts";

const CODE = "Here:\n\n```python\nimport boats\nboats.count()\n```";
const PROSE = "The garden wakes early, and the bees begin their rounds. ".repeat(6);

test.each([
  ["Build me a page with a timer.", CODE, true],
  ["Build me a page with a timer.", `I like it. ${PROSE}`, false],
  ["Add a button to the page.", "I have added a button to the page.", true],
  ["Add a button to the page.", "Good idea! You could use a form for that.", false],
  ["Add a button to the page.", "Good idea! Shall I start?", false],
  ["Give me a command that counts boats.", "```sh\nls boats | wc -l\n```", true],
  ["Write a limerick about a baker.", "There once was a baker from Leeds.", true],
  ["Write a limerick about a baker.", "I'm sorry, I can't help with that.", false],
  ["Write a limerick about a baker.", "Nice idea!", false],
  ["Write a limerick about a baker.", "What is the name of the baker?", false],
  ["Write a script that counts boats.", `I can't run it, but: ${CODE}`, true],
  ["Design a garden for blind people.", PROSE, true],
  ["Design a garden for blind people.", "Lovely.", false],
  ["I want to open a bakery in spring.", PROSE, false],
  ["I need a poem about the sea.", PROSE, true],
  ["I'll order the parts of the lamp.", CODE, false],
  ["Create a table of boats.", "| a | b |\n|---|---|\n| 1 | 2 |", true],
  ["Kun je een knop toevoegen?", "Ik heb de knop toegevoegd.", true],
  ["Kun je een knop toevoegen?", "Leuk idee! Zal ik beginnen?", false],
  ["Schreib ein Gedicht über das Meer.", "Das Meer ist groß und grau und singt.", true],
  ["Schreib ein Gedicht über das Meer.", "Tut mir leid, das kann ich nicht.", false],
  ["Escribe un poema sobre el mar.", "Es grande y gris. ¿Quieres que escriba también otro?", true],
  ["Escribe un poema sobre el mar.", "Buena idea. ¿Quieres que empiece?", false],
  ["Écris un poème sur la mer.", "La mer est grande et grise, et elle chante.", true],
  ["Écris un poème sur la mer.", "Bonne idée !", false],
  ["Escreva um poema sobre o mar.", "O mar é grande e cinza, e canta.", true],
  ["Escreva um poema sobre o mar.", "Desculpe, não posso fazer isso.", false],
  ["Scrivi una poesia sul mare.", "Il mare è grande e grigio, e canta.", true],
  ["Scrivi una poesia sul mare.", "Mi dispiace, non posso.", false],
  ["Schrijf een gedicht over de zee.", "De zee is groot en grijs, en zingt.", true],
])("%s – %s", (ask, answer, done) => {
  expect(todosIn([ask, answer]).map((todo) => todo.startsWith("x"))).toEqual([done]);
});

test("what an answer asks for or offers is delivered once the person gives or accepts it", () => {
  const ask = "Build me a page with a timer.";
  expect(todosIn([ask, "Shall I start?", "Yes", CODE])).toEqual(["x Build a page with a timer"]);
  expect(todosIn([ask, "Shall I start?", "Not today."])).toEqual(["- Build a page with a timer"]);
  expect(todosIn([ask, "Shall I start?", "Not today.", "Fine."])).toEqual(["- Build a page with a timer"]);
  expect(
    todosIn(["Draft a mail to my landlord.", "What is the name?", "Mr Brown", "Dear Mr Brown, …"]),
  ).toEqual(["x Draft a mail to my landlord"]);
});

test("closing words ask for nothing", () => {
  const answer = "The sea is grey and sings. If you need anything else, please let me know!";
  expect(todosIn(["Write a poem about the sea.", answer])).toEqual(["x Write a poem about the sea"]);
});

test("what the person says is wrong is open until an answer mends it", () => {
  const ask = "Write a script that sorts mail.";
  const [open, done] = ["- Write a script that sorts mail", "x Write a script that sorts mail"];
  expect(todosIn([ask, CODE, "It doesn't work, I get an error."])).toEqual([open]);
  expect(todosIn([ask, CODE, "It doesn't work.", "I apologize.", "Hm."])).toEqual([open]);
  expect(todosIn([ask, CODE, "It doesn't work.", `Sorry! ${CODE}`, "Thanks."])).toEqual([done]);
  expect(todosIn([ask, CODE, "It doesn't work.", CODE, "It is still wrong."])).toEqual([open]);
  expect(todosIn([ask, CODE, "Add error handling to the script.", CODE])[0]).toBe(done);
});

test("a late complaint opens what it names again, and nothing else", () => {
  expect(
    todosIn([
      "Write a script that sorts mail.",
      CODE,
      "Nice. Add a page with a clock.",
      CODE,
      "The mail script still fails.",
    ]),
  ).toEqual(["- Write a script that sorts mail", "x Add a page with a clock"]);
});

/** How people tell what they want, in words that open a talk. */
const WISHES = [
  "I want a small web page that tells when the ferry is late.",
  "I'd like a little program that prints the tides of my harbour.",
  "I want to make a book of the old sea charts before the jubilee.",
  "I would like to write a script that sorts mail.",
  "I'd like to write a song for the choir.",
  "Ik wil een website maken voor onze roeiclub.",
  "Ich möchte ein Programm schreiben, das Boote zählt.",
];
const ANSWERS = [CODE, PROSE, "I have added a function for it.", `Nice idea! ${CODE}`];
/** Replies that go on without a word about what was given. */
const REPLIES = ["And the price?", "Which colour fits a harbour?", "My neighbour rows on Sundays.", "Hm."];

test("whatever an answer gives, a wish stays open until the person says that it works", () => {
  const exchange = fc.tuple(fc.constantFrom(...ANSWERS), fc.constantFrom(...REPLIES));
  fc.assert(
    fc.property(
      fc.constantFrom(...WISHES),
      fc.array(exchange, { maxLength: 3 }),
      fc.constantFrom(...ANSWERS),
      (wish, exchanges, last) => {
        const todos = todosIn([wish, ...exchanges.flat(), last]);
        expect(todos.filter((todo) => todo.startsWith("x"))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

test("a wish comes true where the person says that what they were given works", () => {
  const wish = "I want a small web page that tells when the ferry is late.";
  const isDone = (...said: string[]) => todosIn([wish, ...said])[0]?.startsWith("x");
  expect(isDone(CODE, "It works!")).toBe(true);
  expect(isDone(CODE, "Perfect, that works. Now add a clock.")).toBe(true);
  expect(isDone(CODE, "My screen stays blank.", CODE, "Great, it works now.")).toBe(true);
  expect(isDone(CODE, "It works but the hours are off.")).toBe(false);
  expect(isDone(CODE, "Add a clock to the page.", CODE, "That works.")).toBe(false);
  expect(isDone("Good idea!", "It works!")).toBe(false);
});
