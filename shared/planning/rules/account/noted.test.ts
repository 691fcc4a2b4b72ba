import { expect, test } from "vitest";
import { dreamOfConversation } from "../../built.fixtures.ts";
import { planOf } from "../plan.ts";

const PROGRAM = "```js\n// bake.js\nconsole.log(Number(process.argv[2]) * 3);\n```";

/** The tickets of a talk about a small program, which goes on with these messages. */
async function ticketsOf(...more: string[]) {
  const messages = [
    "Write me a small command line program in Node that says how much flour I need for some loaves.",
    `Here it is, \`bake.js\`:\n\n${PROGRAM}`,
    ...more,
  ].map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }));
  const dream = await dreamOfConversation({ title: "Flour", messages });
  const { tickets } = planOf(dream, { now: "2026-11-30T08:00:00.000Z" });
  return tickets.map(({ title, status, acceptance }) => ({
    title,
    status,
    said: acceptance.flatMap(({ evidence }) => evidence?.quote ?? []),
  }));
}

const DONE = { title: "Write a small command line program in Node", status: "done", said: [] };

test("what an answer only puts on its list is open, once, under its name there and with the person's words", async () => {
  const wish = "I would also like it backwards, from flour to loaves, for the Saturday market.";
  const [program, ...open] = await ticketsOf(
    `Works. ${wish}`,
    "That makes the list:\n\n- [ ] Divide by what one loaf takes\n- [ ] Ask the miller about rye",
    "Lovely, thanks!",
    "You are welcome. It all works.",
  );
  expect(program).toEqual(DONE);
  expect(open).toHaveLength(2);
  expect(open).toContainEqual({ title: "Divide by what one loaf takes", status: "open", said: [wish] });
  expect(open).toContainEqual(expect.objectContaining({ title: "Ask the miller about rye", status: "open" }));
});

test("what an answer only takes note of is open, whatever is said after it", async () => {
  const wish = "I'd also like to have a mode for rye bread. Not now.";
  expect(await ticketsOf(`Works. ${wish}`, "Noted.", "Great, thanks!", "Enjoy your bread.")).toContainEqual(
    expect.objectContaining({ title: expect.stringMatching(/mode for rye bread/i), status: "open" }),
  );
});

test("a program that the person says they tried is done", async () => {
  const [only, ...more] = await ticketsOf("I tried it with four loaves and it gives exactly 12.", "Good.");
  expect(more).toEqual([]);
  expect(only).toMatchObject({ status: "done" });
});

test("a program of which they say nothing is to be checked", async () => {
  const [only] = await ticketsOf("And which oven do you have?", "None, I am a program.");
  expect(only).toMatchObject({ status: "unconfirmed" });
});
