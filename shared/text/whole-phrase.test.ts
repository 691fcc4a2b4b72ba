import { expect, test } from "vitest";
import { wholePhrase } from "./whole-phrase.ts";

test.each([
  [
    "the passwords of all the members of the club and of its many guests must not be stored",
    "the passwords of all the members of the club and of its many guests must not be stored",
  ],
  ["tide clock for the harbour office", "tide clock for the harbour office"],
  ["booking page of a rowing club with nine boats", "booking page of a rowing club with nine boats"],
  ["route for the school bus through the old part of town before eight", "route for the school bus"],
  [
    "calendar of the village hall in which twelve clubs book their evenings",
    "calendar of the village hall in which twelve clubs book their evenings",
  ],
  [
    "calendar of the village hall in which twelve clubs of the village book their evenings",
    "calendar of the village hall",
  ],
  [
    "mail to the parents of forty children about autumn camp dates and prices",
    "mail to the parents of forty children",
  ],
  [
    "rule for speed equal to the square root of tide over depth of harbours",
    "rule for speed equal to the square root of tide",
  ],
  [
    'label for a box "with the old ropes" of the club and its many guests',
    'label for a box "with the old ropes" of the club',
  ],
  ["港のための潮汐時計", "港のための潮汐時計"],
])("%s", (phrase, shown) => {
  expect(wholePhrase(phrase, 9, "en")).toBe(shown);
});
