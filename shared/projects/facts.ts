import type { ProjectFacts } from "@dreamcatcher/contracts/pipelineos";
import type { ProjectNumbers, ReportedProject } from "./project.ts";

/** What is known of a project, whenever it was said. Once it is over, how far it came says nothing more. */
export function factsOf({ id, said }: ReportedProject): ProjectFacts {
  const ending = said.ending?.value;
  const under_way = {
    progress: said.progress?.value.fraction ?? null,
    progress_message: said.progress?.value.message ?? null,
  };
  return {
    project_id: id,
    tickets_created: said.tickets_created?.value ?? 0,
    agents_assigned: said.agents_assigned?.value ?? 0,
    estimated_completion: said.estimated_completion?.value ?? null,
    ...(ending ? { progress: ending.outcome === "completed" ? 1 : null, progress_message: null } : under_way),
    outcome: ending?.outcome ?? null,
    failure: ending?.outcome === "failed" ? ending.reason : null,
  };
}

/** Those of what is known that a dream and an implementation keep. */
export const numbersOf = ({
  project_id,
  tickets_created,
  agents_assigned,
  estimated_completion,
}: ProjectNumbers): ProjectNumbers => ({
  project_id,
  tickets_created,
  agents_assigned,
  estimated_completion,
});
