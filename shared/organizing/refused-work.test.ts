import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { rules } from "./index.ts";

async function left(...messages: string[]): Promise<string[]> {
  const { todos, suggestions } = await rules.organize(transcriptOf(messages));
  return [...todos.map(({ text }) => `todo ${text}`), ...suggestions.map(({ text }) => `suggestion ${text}`)];
}

const LIST = "Still to do:\n\n- [ ] Buy new oars, yours are worn\n- [ ] Paint the hull";
const PLAN = "Follow these steps:\n\n1. Ask three painters for a price\n2. Call the harbour master";

test("a todo that the person decides against is gone, others stay", async () => {
  expect(await left("My boat is old.", LIST, "Actually I decided not to buy new oars.", "Fine.")).toEqual([
    "todo Paint the hull",
  ]);
});

test("what is bought all the same, or of another kind, stays", async () => {
  expect(await left("My boat is old.", LIST, "Actually I decided not to buy new ropes.", "Fine.")).toEqual([
    "todo Buy new oars, yours are worn",
    "todo Paint the hull",
  ]);
});

test("a suggestion that needs what the person refuses is gone", async () => {
  expect(
    await left("How do I sell my boat?", PLAN, "We paint it ourselves, so no painter.", "Fine."),
  ).toEqual(["suggestion Call the harbour master"]);
});
