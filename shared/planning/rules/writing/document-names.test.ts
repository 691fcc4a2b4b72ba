import { expect, test } from "vitest";
import { textName } from "./document-names.ts";

test.each([
  ["Write a letter to the pilots of the harbour using the tables", "letter-to-the-pilots-of-the-harbour"],
  ["Create an outline of the lighthouse with a few specific lamps and stairs", "outline-of-the-lighthouse"],
  [
    "Name the benefits of harbours and sea salt for various ships",
    "name-the-benefits-of-harbours-and-sea-salt",
  ],
  ["Design of round lighthouses", "design-of-round-lighthouses"],
  ["Make sure the lamp is lit", "make-sure-the-lamp-is-lit"],
  ["Hey Ann, name three lighthouses", "name-three-lighthouses"],
])("the text for %j is named %s", (asked, name) => {
  expect(textName(asked)).toBe(name);
});
