import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { parseConversation } from "../parse-conversation.ts";
import { asksIn } from "./asks.ts";

const ANSWER = "You could moor it at the old jetty. The Hollander is a good engine for it.";

/** What the asks in a reply are. */
const planned = (reply: string): string[] =>
  (asksIn(parseConversation(transcriptOf(["Where do I moor a boat?", ANSWER, reply, "Fine."])))[1] ?? []).map(
    ({ text }) => text,
  );

test.each([
  ["ok, gonna call the harbour master on monday", ["Call the harbour master on monday"]],
  ["will test the pump this weekend", ["Test the pump this weekend"]],
  ["printing the map tomorrow", ["Print the map tomorrow"]],
  ["I'm ordering the rope", ["Order the rope"]],
  ["not now, I first have to show the plan to my wife", ["Show the plan to my wife"]],
  ["must check with the neighbours though", ["Check with the neighbours"]],
  [
    "it leaks a bit. my brother in law takes photos tomorrow and Petra will ask the club",
    ["My brother in law takes photos tomorrow", "Petra will ask the club"],
  ],
  ["Wim picks the colour", ["Wim picks the colour"]],
  ["the letter is good, it goes out on thursday", ["Send it out on thursday"]],
])("what the person is about to do is asked for: %s", (reply, expected) => {
  expect(planned(reply)).toEqual(expected);
});

test.each([
  "we'll see",
  "I'll keep that in mind",
  "will it be cold tomorrow?",
  "I'm thinking about it",
  "Running it tomorrow is too late",
  "The Hollander makes a lot of noise",
  "Hollander makes a lot of noise",
  "my neighbour has a boat too",
  "the ferry goes out every hour",
  "won't call him today",
  "You will bring the letter in two languages",
  "Visitors will pay at the entrance",
])("what is no act to come is not: %s", (reply) => {
  expect(planned(reply)).toEqual([]);
});
