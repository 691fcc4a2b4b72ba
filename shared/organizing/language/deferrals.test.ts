import { movesIn } from "@dreamcatcher/text/spoken";
import { expect, test } from "vitest";
import { deferredIn } from "./deferrals.ts";

test.each([
  ["First the map, badges later.", ["badges"], "First the map"],
  ["Badges and rankings can come later.", ["Badges", "rankings"], ""],
  ["We want a map and badges come later.", ["badges"], "We want a map"],
  ["Payments in phase 2, but a map now.", ["Payments"], "a map now"],
  ["Write the docs later.", null, null],
  ["See you later.", null, null],
  ["The map has to be in phase 1.", null, null],
])("%s", (sentence, things, rest) => {
  const deferral = deferredIn(sentence, movesIn("en"));
  expect(deferral && { ...deferral }).toEqual(things && { things, rest });
});

test("in other languages too", () => {
  expect(deferredIn("Eerst de kaart, medailles komen later.", movesIn("nl"))?.things).toEqual(["medailles"]);
  expect(deferredIn("Die Karte kann warten.", movesIn("de"))?.things).toEqual(["Die Karte"]);
  expect(deferredIn("La carte plus tard.", movesIn("fr"))?.things).toEqual(["La carte"]);
});
