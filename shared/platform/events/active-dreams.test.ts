import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import { expect, test } from "vitest";
import { activeDreamsDelta } from "./active-dreams.ts";

const event = (type: LoggedEvent["type"], data = {}) => ({ type, data }) as LoggedEvent;

test("created dreams count up, deleted dreams count down, changes do not count", () => {
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
