import { expect, test } from "vitest";
import { enumerationIn } from "./phrases.ts";

test.each([
  ["It has: 1. a sail 2. an oar", "It has:", ["a sail", "an oar"]],
  ["It has (a) a sail, (b) an oar", "It has", ["a sail,", "an oar"]],
  ["Boats: • red • blue • green", "Boats:", ["red", "blue", "green"]],
  ["Boats:\nThe red one\nThe blue one", "Boats:", ["The red one", "The blue one"]],
])("the list in: %s", (text, lead, items) => expect(enumerationIn(text)).toEqual({ lead, items }));

test.each([
  "Boat 1. is red, boat 7. is blue",
  "I sold 2) a boat",
  "The red one\nThe blue one\nThe green one",
])("no list in: %s", (text) => expect(enumerationIn(text)).toBeNull());
