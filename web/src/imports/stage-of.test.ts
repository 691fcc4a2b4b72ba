import type { ImportSummary } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { isEnded, stageOf } from "./stage-of.ts";

const created = "2026-03-06T16:00:00.000Z";
const at = (status: ImportSummary["status"], time: string) =>
  stageOf({ status, created } as ImportSummary, Date.parse(time));

test("an import whose file has not come within an hour is lost; any other is where its status says", () => {
  expect(at("awaiting_upload", "2026-03-06T16:59:00.000Z")).toBe("awaiting_upload");
  expect(at("awaiting_upload", "2026-03-06T17:01:00.000Z")).toBe("lost");
  expect(at("organizing", "2026-03-06T19:00:00.000Z")).toBe("organizing");
});

test("an import ends completed, failed or lost", () => {
  const stages = ["awaiting_upload", "splitting", "organizing", "completed", "failed", "lost"] as const;
  expect(stages.filter(isEnded)).toEqual(["completed", "failed", "lost"]);
});
