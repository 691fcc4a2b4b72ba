import type { ProjectFacts } from "@dreamcatcher/contracts/pipelineos";
import type { ProjectNumbers, ReportedProject } from "./project.ts";

/** The current facts of a project, from its latest statements. After its end, progress is fixed. */
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

/** The facts that a dream and an implementation store. */
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
