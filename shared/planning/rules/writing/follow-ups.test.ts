import { expect, test } from "vitest";
import { followUpIn } from "./follow-ups.ts";

test.each([
  ["rest", "continue"],
  ["rest", "I think you ran out of space. Could you keep going?"],
  ["rest", "Keep going where you left off."],
  ["more", "Can you write another one?"],
  ["more", "ok, give me some more examples"],
  ["more", "correct, next"],
  ["change", "now make it rhyme"],
  ["change", "Can you shorten the letter to 200 words?"],
  ["change", "great, but more casual please"],
  ["change", "Write it in the form of a list"],
  ["complaint", "that second line doesn't fit"],
  ["complaint", "it's too long"],
  ["remark", "It's for pilots of the old harbour"],
  ["more", "Give me more examples that fit a school of more than a hundred pilots in the harbour"],
  ["change", "Make it more cheerful"],
  ["change", "Add more details"],
  ["change", "Rewrite it in the style of the text above"],
  [null, "Rewrite it in the style of a sea shanty"],
  [null, "same for the ferries please"],
  ["rest", "The answer seems to be incomplete. Please complete it."],
  [null, "Can I make the above without a lid?"],
  [null, "It seems a long way. Is there no bridge over the river?"],
  [null, "Write a letter to the harbour master"],
  [null, "How do I build a wharf that doesn't sink?"],
  [null, "How can I get more visitors to the harbour?"],
  [null, "Another pilot, Mary, who is also awake, sees the boat and calls the office of the harbour"],
  [null, 'Simplify "The water of the harbour is held by two sluices, of which one is never open by day"'],
] as const)("%s: %s", (follows, wish) => {
  expect(followUpIn(wish)).toBe(follows);
});
