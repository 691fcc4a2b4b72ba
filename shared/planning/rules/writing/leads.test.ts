import { expect, test } from "vitest";
import { withoutLead } from "./leads.ts";

test.each([
  ["Hey Ann, what is a neap tide?", "what is a neap tide?"],
  ["Keep going - what is a neap tide?", "what is a neap tide?"],
  ["Continue and name each harbour", "name each harbour"],
  ["Now draw the tides", "draw the tides"],
  ["No-entry signs of harbours", "No-entry signs of harbours"],
  ["Continue the tale of the tides", "Continue the tale of the tides"],
])("what leads up to %j is left out", (said, asked) => {
  expect(withoutLead(said)).toBe(asked);
});
