import { expect, test } from "vitest";
import { isErrand } from "./errands.ts";

test.each([
  "Ask the landlord whether the shed has power",
  "Phone the club about the printed cards",
  "Ask Carla to keep the file",
  "Talk to my sister about the colours",
  "E-mail the printer about the paper size",
  "Decide whether the cards get a logo",
  "Borrow a label printer",
  "De buurman vragen of de kruiwagen mag",
  "Bel de drukker over het formaat",
])("an errand: %s", (text) => {
  expect(isErrand(text)).toBe(true);
});

test.each([
  "Ask the user for a file",
  "Ask for confirmation before deleting",
  "Call the tide API every hour",
  "Read Roman numerals back to a year",
  "Order the list by date",
  "Find duplicates",
  "Check the amounts of a quarter",
  "Send everybody their line by e-mail",
  "Email the customer a receipt",
  "Buy button on each page",
  "Het snijverlies meetellen",
])("something to build: %s", (text) => {
  expect(isErrand(text)).toBe(false);
});
