import type { Language } from "@dreamcatcher/text/words";
import { expect, test } from "vitest";
import { conversationIn } from "./exchanges.ts";
import type { Passage } from "./passages.ts";
import { reactionIn } from "./reactions.ts";

const passage = (speaker: Passage["speaker"], text: string): Passage => ({ speaker, text, fragment: 0 });

/** How a person takes an answer by what they say after it. */
function taken(said: string, language: Language = "en") {
  const passages = [
    passage("person", "Write a song about the tide."),
    passage("assistant", "The tide comes in."),
    passage("person", said),
    passage("assistant", "Sorry."),
  ];
  const [, exchange] = conversationIn(passages).exchanges;
  return exchange && reactionIn(exchange, language);
}

test.each([
  "It does not rhyme.",
  "that one isn't about the sea",
  "All these songs already exist",
  "Still not quite right.",
  "It is not looking like a song, am I reading it right?",
  "You forgot the second verse.",
  "This is too long.",
  "The last verse doesn't even rhyme",
  "What you have written is nothing like a song.",
])("turns an answer down: %s", (said) => {
  expect(taken(said)).toBe("rejects");
});

test.each([
  "Thank you!",
  "that's better!",
  "Great. Now a second verse.",
  "This is great. Thank you",
  "It works",
  "Tried it, exactly that comes out.",
  "I ran it on the whole tide table and that is what I get",
  "Getest, het klopt precies.",
])("takes an answer: %s", (said) => {
  expect(taken(said)).toBe("approves");
});

test.each([
  "Top songs about the tide",
  "Write a thank you note to the pilot",
  "Why doesn't it rhyme?",
  "Write a poem about a pilot who does not sail.",
  "Make it longer",
  "I tried it on my phone and only the first verse works",
  "Tested pumps are fine for the song",
])("only goes on: %s", (said) => {
  expect(taken(said)).toBe("goes on");
});

test("an error that is shown alone says that something fails", () => {
  expect(taken("TypeError: Cannot read the tides of undefined in the page")).toBe("fails");
});

test("a complaint in another language counts where nothing else is said", () => {
  expect(taken("No funciona la canción", "es")).toBe("rejects");
});
