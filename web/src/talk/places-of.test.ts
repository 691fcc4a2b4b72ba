import { expect, test } from "vitest";
import { placesOf } from "./places-of.ts";

const talks = [
  { id: "t-1", messages: [{ role: "user" as const, content: "I want a **tide table** for my harbour." }] },
  {
    id: "t-2",
    messages: [
      { role: "user" as const, content: "Which one?" },
      { role: "assistant" as const, content: "Run it:\n\n```sh\n$ node src/tides.js\n06:12 3.4 m\n```\n" },
    ],
  },
];

test("a quote is found in the message that says it, whatever its marks", () => {
  const placeOf = placesOf(talks);
  const prose = "a tide table for my harbour";
  const code = "$ node src/tides.js\n06:12 3.4 m";
  expect(placeOf(prose)).toEqual({ conversation_id: "t-1", message: 0, quote: prose });
  expect(placeOf(code)).toEqual({ conversation_id: "t-2", message: 1, quote: code });
});

test("words and the block of code after them are quoted together", () => {
  const content = "It must print:\n\n```text\nTo pay 11.32\n```\n";
  const place = placesOf([{ id: "t", messages: [{ role: "user", content }] }])(
    "It must print:\nTo pay 11.32",
  );
  expect(place?.message).toBe(0);
});

test("of what is said twice the last place counts", () => {
  const twice = ["const total = 1;", "Better:", "const total = 1;\nconst tax = 2;"];
  const messages = twice.map((content) => ({ role: "assistant" as const, content }));
  expect(placesOf([{ id: "t", messages }])("const total = 1;")?.message).toBe(2);
});

test("what nobody says has no place", () => {
  expect(placesOf(talks)("a windmill")).toBeUndefined();
  expect(placesOf(talks)("…")).toBeUndefined();
});
