import type { DreamStatus } from "@dreamcatcher/contracts/dream";
import { expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import { cancelled, type Ending, endingWith, failed } from "./ending.ts";
import { applyEnding } from "./finish.ts";
import { implementationOf } from "./fixtures.ts";

const dream = dreamOf({ status: "implementing" });
function endedBy(ending: Ending, status_before: DreamStatus) {
  const record = { dream, origins: {}, stored_bytes: {}, implementing: { id: "i-1", status_before } };
  return applyEnding(record, implementationOf(), ending);
}

const byPipelineOs: Ending = { outcome: "completed", failure: null, verdict: null, verdict_reasons: [] };

test.each<[string, Ending, DreamStatus, DreamStatus]>([
  [
    "verified completes the dream",
    endingWith({ verdict: "verified", failure: null, reasons: [] }),
    "idea",
    "completed",
  ],
  [
    "partly leaves a plan",
    endingWith({ verdict: "partly", failure: null, reasons: [] }),
    "completed",
    "planned",
  ],
  [
    "unverified leaves a plan",
    endingWith({ verdict: "unverified", failure: null, reasons: [] }),
    "idea",
    "planned",
  ],
  [
    "unverified sets a completed dream back to planned",
    endingWith({ verdict: "unverified", failure: null, reasons: [] }),
    "completed",
    "planned",
  ],
  ["failed fails it", failed("It broke."), "planned", "failed"],
  ["cancelled restores the earlier status", cancelled("Not now."), "completed", "completed"],
  ["completed by PipelineOS completes it", byPipelineOs, "idea", "completed"],
])("an implementation that is %s", (_, ending, before, after) => {
  const { record, implementation, type } = endedBy(ending, before);
  const { outcome, ...fields } = ending;
  expect(record.dream.status).toBe(after);
  expect(record).not.toHaveProperty("implementing");
  expect(implementation).toMatchObject({
    ...fields,
    status: outcome === "completed" ? "completed" : "failed",
  });
  expect(type).toBe(outcome === "completed" ? "ImplementationCompleted" : "ImplementationFailed");
});

test("a cancelled implementation is unverified", () => {
  expect(cancelled("Cancelled by its owner.")).toMatchObject({
    verdict: "unverified",
    verdict_reasons: ["Cancelled by its owner."],
  });
});
