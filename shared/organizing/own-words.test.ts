import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { asksIn } from "./language/asks.ts";
import { parseConversation } from "./parse-conversation.ts";

const asks = (message: string): string[] =>
  asksIn(parseConversation(transcriptOf([message])))
    .flat()
    .map(({ text }) => text);

const MAIL = "Dear Sue,\n\nPlease bring the cake. Call the baker.\n\nKind regards,\nAnn";

test.each([
  [
    "a style in quotes",
    'Write an article on moving house, in this style:\n"TENTS, 3 TIPS\nChoose a box. Hang the poles on the wall."',
    ["Write an article on moving house"],
  ],
  [
    "a quotation of several sentences",
    'My coach said "Sell the boat. Buy a bike for the trip." Write a reply to my coach.',
    ["Write a reply to my coach"],
  ],
  [
    "a quotation over several paragraphs",
    'Write a reply to this:\n"Sell the boat.\n\nBuy a bike for the trip.\n\nPaint the shed."',
    ["Write a reply"],
  ],
  [
    "a text after a colon",
    "Translate this to Dutch: Paint the shed. Sell the boat.",
    ["Translate the text to Dutch"],
  ],
  [
    "a text in the next paragraphs",
    "Summarize the following text:\n\nBuild a bridge, said the mayor.\n\nCreate jobs for the young.",
    ["Summarize the following text"],
  ],
  [
    "a text before the request",
    "Here is my letter:\n\nPaint the shed. Sell the boat.\n\nCall the baker.\n\nPlease write a title for the letter.",
    ["Write a title for the letter"],
  ],
  [
    "a Dutch text",
    "Vat de volgende tekst samen:\n\nBouw een brug, zei hij. Maak een park voor de kinderen.",
    ["Vat de volgende tekst samen"],
  ],
  [
    "what the person has turned into something else",
    "Turn these notes into a short mail to the parents. Leave out the names.\n\nMinutes:\n- Build a stage for the band",
    ["Turn these notes into a short mail to the parents", "Leave out the names"],
  ],
  ["a mail", `Write a reply to this mail.\n\n${MAIL}`, ["Write a reply to this mail"]],
  [
    "a mail with its head",
    "Write a reply.\n\nFrom: Sue\nSubject: cake\nPlease bring the cake.\n\nRegards,\nSue",
    ["Write a reply"],
  ],
  [
    "an example",
    "Write a text for my lamp.\n\nExample: Buy our soap. Clean the tub with it.",
    ["Write a text for my lamp"],
  ],
  [
    "an example as a list",
    "Write a text for my lamp.\n\nFor example:\n- Buy our soap\n- Clean the tub\n\nThen draw a logo for my lamp.",
    ["Write a text for my lamp", "Draw a logo for my lamp"],
  ],
  [
    "pasted output",
    "Fix the import in boats.js. I get this error:\n\nInstall the module or check the path.\n\nCan you add a test for boats.js?",
    ["Fix the import in boats.js", "Add a test for boats.js"],
  ],
  [
    "code without a fence",
    "Please add a test for the sum.\nfunction sum(a, b) {\n  return a + b;\n}\nconst call = sum(1, 2);",
    ["Add a test for the sum"],
  ],
  [
    "statements of SQL",
    "Turn the tables into models.\n\ncreate table boats\n(\n  id int\n);\n\nINSERT INTO boats (id) VALUES (1);\ncreate index i on boats (id);",
    ["Turn the tables into models"],
  ],
  [
    "an answer",
    "Add a map to the page.\n\nCertainly! Here is how.\n\nAdd a script to the page.",
    ["Add a map to the page"],
  ],
])("%s is not what the person asks", (_, message, expected) => {
  expect(asks(message)).toEqual(expected);
});

test.each([
  ['My coach said "sell the boat. Write a reply to my coach. Call it "no sale".'],
  ['The sign says "keep off the quay. Write a reply to my coach. "Quay" is its word.'],
  ['He sent "sell it” by mail. Write a reply to my coach. He wrote "buy it" later.'],
  ['A 3" rope came. Write a reply to my coach. I asked for a 4" rope.'],
  ["It is called “Sea Wind by him. Write a reply to my coach. The “Sea Star” is mine."],
])("a mark that is lost makes no quotation of what stands between two: %s", (message) => {
  expect(asks(message)).toContain("Write a reply to my coach");
});

test.each([
  [
    "a list of changes to a text",
    "Make these changes to the text:\n\n- Remove the stamp\n- Add a date at the end",
  ],
  [
    "a letter that is the whole message",
    "Dear Claude,\n\nRemove the stamp. Add a date at the end.\n\nKind regards,\nAnn",
  ],
])("%s is asked", (_, message) => {
  expect(asks(message)).toEqual(["Remove the stamp", "Add a date at the end"]);
});

test.each(['"', "“", 'a: "b.\n\n', "From: a\nSubject: b\n", "Example:\n", "Translate this: a\n\n"])(
  "many samples take time in proportion: %j",
  { timeout: 20_000 },
  (mark) => {
    asks(mark.repeat(200_000 / mark.length));
  },
);
