import { approvePlan } from "#shared/implementations/approve.ts";
import { conversationInputOf, resultOf } from "../inputs.ts";
import { implementationLink } from "../links.ts";
import type { Begin } from "../waiting.ts";

/** Leaves the approval to a person, or approves the plan as it is where nobody asked to see it. */
export const beginApproval: Begin = async ({ context, record: { workflow } }) => {
  const job = resultOf(workflow, "plan", "implementation_id");
  if (job === undefined) return { skipped: "PipelineOS plans this stage's dreams." };
  if (!conversationInputOf(workflow).approve) await approvePlan(context, job, undefined);
  return { job, links: [implementationLink(job)] };
};
