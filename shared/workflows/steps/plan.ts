import { environment } from "#shared/platform/environment.ts";
import { jobOf } from "../advance.ts";
import { conversationInputOf, requireResult } from "../inputs.ts";
import type { Begin } from "../waiting.ts";
import { ensureStarted } from "./implementing.ts";

const { IMPLEMENTER } = environment("IMPLEMENTER");

/** Starts an implementation of the dream that stops with its plan. */
export const beginPlan: Begin = async (run) => {
  if (IMPLEMENTER === "remote") return { skipped: "PipelineOS plans this stage's dreams." };
  const { workflow } = run.record;
  const { planner, language, verify } = conversationInputOf(workflow);
  const job = await jobOf(run.input, "plan");
  const input = { planner, language, verify, stop_after: "plan" } as const;
  return await ensureStarted(run, requireResult(workflow, "capture", "dream_id"), job, input);
};
