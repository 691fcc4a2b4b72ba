import { expect, test } from "vitest";
import { subjectOf } from "./subjects.ts";

test.each([
  ["How would I create a new shop around my beehives?", "shop around my beehives"],
  ["I'm looking for a way to heat the greenhouse at night.", "heat the greenhouse at night"],
  ["How do I test a rope and see how long until it breaks?", "test a rope and see how long until it breaks"],
  ["Paint the boat house door in something that lasts", "Paint the boat house door in something that lasts"],
  ["Write up the lessons from the storm of Veere.", "lessons from the storm of Veere"],
  ["What do you know about the tide tables of Veere?", "tide tables of Veere"],
  ["Write a letter of thanks for the following harbour master.", "letter of thanks for harbour master"],
  ["Act like a pilot & draft a chart of the western bay.", "chart of the western bay"],
  ["You will write a story of the harbours of Zeeland.", "story of the harbours of Zeeland"],
  ["I'd rather have a paper calendar in the kitchen.", "paper calendar in the kitchen"],
  ["I have an idea for a boat that sailors share.", "boat that sailors share"],
  ["Ik heb een leuk idee voor een koor waarin buren zingen.", "koor waarin buren zingen"],
  ["What are the rules of a rowing race?", "rules of a rowing race"],
  ["Create a mock weather service that answers after a minute", "mock weather service"],
  ["I send a letter to about forty members of my choir", "letter to about forty members of my choir"],
  ["Repair the roof of the boat house", "Repair the roof of the boat house"],
  ["The first project is: Move the library to a new building.", "Move the library to a new building"],
  ['It has the working title "Letters from the lighthouse".', "Letters from the lighthouse"],
  ["Ik wil een website voor onze roeivereniging maken", "website voor onze roeivereniging"],
  ["Hoe begin ik een koor in ons dorp?", "koor in ons dorp"],
  ["Wat moet ik kopen voor een moestuin op het dak?", "moestuin op het dak"],
  [
    "I want a board that shows “high tide” and “low tide of today",
    "board that shows high tide and low tide of today",
  ],
  ["In 2024 what's a good rope for a small mast?", "good rope for a small mast"],
  ["Please move the ropes to the mast in this folder.", "move the ropes to the mast"],
  ["I want to change this code to become a tide table for sailors.", "tide table for sailors"],
  ["/brainstorm we need to paint the boat house in red", "paint the boat house in red"],
  ["https://example.org/tides Try to print a tide table.", "print a tide table"],
  ["I have a boat which I need a script that steers at night for.", "script that steers at night"],
  ["Let's discuss the tide table of the harbour.", "tide table of the harbour"],
  ["Goal: turn “Tides” into a real harbour library.", "turn “Tides” into a real harbour library"],
])("subject of: %s", (sentence, subject) => {
  expect(subjectOf(sentence, "en")?.text ?? null).toBe(subject);
});

test.each([
  "I want you to act as a lighthouse keeper",
  "The tide was high yesterday.",
  "Can you do this?",
  "Explain the rules of sailing to me one more time so I know if they hold.",
  "Stage 4: Learn from the tides of the week.",
  "Delete them after the summer",
  "Let's do 3 of the tables",
  "Ik wil dat je handelt als kapitein",
  "Could you read docs/tides.md again?",
  "NOTE: move the lamp when the tide turns.",
  'File "/boats/tide.py", line 3, in the harbour',
  "Write a file with your thoughts on boats.",
])("no subject in: %s", (sentence) => {
  expect(subjectOf(sentence, "en")).toBeNull();
});

test("what the other is to make is a subject in Portuguese, too", () => {
  expect(subjectOf("Quero que você faça uma loja de mel", "pt")?.text).toBe("loja de mel");
  expect(subjectOf("preciso q vc me faça uma loja de mel", "pt")?.text).toBe("loja de mel");
});

test("a name does not end with the first member of a list", () => {
  const subject = subjectOf("Build a harbour plan with piers, ropes and a crane.", "en");
  expect(subject).toMatchObject({ text: "harbour plan with piers", name: "harbour plan" });
});
