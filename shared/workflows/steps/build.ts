import { jobOf } from "../advance.ts";
import { conversationInputOf, requireResult, resultOf } from "../inputs.ts";
import { implementationLink } from "../links.ts";
import type { Begin } from "../waiting.ts";
import { ensureStarted } from "./implementing.ts";

/** Goes on with the implementation that was planned; starts it where PipelineOS plans and builds. */
export const beginBuild: Begin = async (run) => {
  const { workflow } = run.record;
  const planned = resultOf(workflow, "plan", "implementation_id");
  if (planned !== undefined) return { job: planned, links: [implementationLink(planned)] };
  const { planner, language, verify } = conversationInputOf(workflow);
  const job = await jobOf(run.input, "build");
  const input = { planner, language, verify };
  return await ensureStarted(run, requireResult(workflow, "capture", "dream_id"), job, input);
};
