import { expect, test } from "vitest";
import { refusedFeatures } from "./refused.ts";

test.each([
  ["No ads, and no accounts either.", ["no ads", "no accounts"]],
  ["No ads, accounts or cookies please.", ["no ads", "no accounts", "no cookies"]],
  ["Neither ads nor accounts.", ["no ads", "no accounts"]],
  ["I want a boat, but no sails.", ["no sails"]],
  ["We don’t need any dark mode.", ["no dark mode"]],
  ["I'd like no ads.", ["no ads"]],
  ["Nobody may read my diary!", ["Nobody may read my diary"]],
  ["Geen reclame en geen accounts.", ["geen reclame", "geen accounts"]],
  ["Ik wil geen reclame of accounts.", ["geen reclame", "geen accounts"]],
  ["Zonder reclame graag.", ["zonder reclame"]],
  ["No login, not in Python.", ["no login", "not in Python"]],
  ["Payment isn't needed.", ["no payment"]],
  ["Don't store passwords.", ["not store passwords"]],
  ["Deel geen namen", ["Deel geen namen"]],
  ["No wire to the bike because I take it off.", ["no wire to the bike"]],
  ["no accounts with passwords please, half of them forget them", ["no accounts with passwords"]],
  ["No photos, keep it to voice", ["no photos"]],
  ["Ik wil geen reclame en geen gedoe met codes.", ["geen reclame", "geen gedoe met codes"]],
])("refused: %s", (sentence, features) => expect(refusedFeatures(sentence)).toEqual(features));

test.each([
  "No problem.",
  "No idea!",
  "No, use Postgres.",
  "No errors were shown.",
  "No tests failed",
  "No explanations, no code.",
  "I don't want it.",
  "No ads?",
  "Geen probleem.",
  "Don't forget the map.",
  "That isn't needed.",
])("nothing refused: %s", (sentence) => expect(refusedFeatures(sentence)).toEqual([]));
