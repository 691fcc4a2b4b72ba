import { expect, test } from "vitest";
import type { LoggedEvent } from "#shared/contracts/events.ts";
import { activeDreams } from "./active-dreams.ts";

const event = (type: LoggedEvent["type"], data = {}) => ({ type, data }) as LoggedEvent;

test("dreams made count up, dreams deleted down, changes not at all", () => {
  expect(
    activeDreams([
      event("DreamCreated"),
      event("ConversationCaptured", { outcome: "created" }),
      event("ConversationCaptured", { outcome: "updated" }),
      event("DreamImported", { outcome: "created" }),
      event("DreamUpdated"),
      event("DreamDeleted"),
    ]),
  ).toBe(2);
});
