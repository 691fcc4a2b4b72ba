import type { DreamStatus } from "@dreamcatcher/contracts/dream";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { expect, test } from "vitest";
import { dreamOf } from "#shared/dreams/fixtures.ts";
import { cancelled, type Ending, endingWith, failed } from "./ending.ts";
import { applyEnding } from "./finish.ts";

const dream = dreamOf({ status: "implementing" });
const verifying: ImplementationSummary = {
  id: "i-1",
  owner_id: dream.owner_id,
  dream_id: dream.id,
  status: "verifying",
  planner: "built-in",
  language: null,
  verify: true,
  project_id: "dc-i-1",
  tickets_created: 3,
  agents_assigned: 1,
  estimated_completion: null,
  progress: null,
  progress_message: null,
  created_at: dream.created,
  updated_at: dream.updated,
  completed_at: null,
  failure: null,
  verdict: null,
  verdict_reasons: [],
};
function endedBy(ending: Ending, status_before: DreamStatus) {
  const record = { dream, origins: {}, stored_bytes: {}, implementing: { id: "i-1", status_before } };
  return applyEnding(record, verifying, ending);
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
