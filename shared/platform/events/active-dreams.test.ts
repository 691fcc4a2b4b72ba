import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import { expect, test } from "vitest";
import { activeDreamsDelta } from "./active-dreams.ts";

const event = (type: LoggedEvent["type"], data = {}) => ({ type, data }) as LoggedEvent;

test("dreams made count up, dreams deleted down, changes not at all", () => {
  expect(
    activeDreamsDelta([
      event("DreamCreated"),
      event("ConversationCaptured", { outcome: "created" }),
      event("ConversationCaptured", { outcome: "updated" }),
      event("DreamImported", { outcome: "created" }),
      event("DreamUpdated"),
      event("DreamDeleted"),
    ]),
  ).toBe(2);
});
