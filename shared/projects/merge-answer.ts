import type { PipelineosEvent } from "@dreamcatcher/contracts/pipelineos";
import type { ReportedProject } from "./project.ts";
import { isLater, statementOf } from "./statement.ts";

/** The values that an answer can state, by field. */
type Statements = {
  [Field in keyof ReportedProject["said"]]-?: NonNullable<ReportedProject["said"][Field]>["value"];
};

/** Merges an answer into a project; returns the same object where all its statements are outdated. */
export function mergeAnswer(project: ReportedProject, answer: PipelineosEvent): ReportedProject {
  const now = statementOf(answer);
  const newer = Object.entries(statementsIn(answer)).filter(([field]) =>
    isLater(now, project.said[field as keyof Statements]),
  );
  if (newer.length === 0) return project;
  const said = Object.fromEntries(newer.map(([field, value]) => [field, { ...now, value }]));
  return { ...project, said: { ...project.said, ...said } };
}

function statementsIn(answer: PipelineosEvent): Partial<Statements> {
  switch (answer["detail-type"]) {
    case "ProjectCreated":
      return estimateIn(answer.detail.data);
    case "TicketsCreated": {
      const { data } = answer.detail;
      return { tickets_created: "tickets" in data ? data.tickets.length : data.count, ...estimateIn(data) };
    }
    case "AgentsAssigned": {
      const { data } = answer.detail;
      return { agents_assigned: "agents" in data ? data.agents.length : data.count, ...estimateIn(data) };
    }
    case "ProjectProgressed": {
      const { progress, message, ...data } = answer.detail.data;
      return { progress: { fraction: progress, message }, ...estimateIn(data) };
    }
    case "ProjectCompleted":
      return { ending: answer.detail.data };
  }
}

const estimateIn = ({ estimated_completion }: { estimated_completion?: string | undefined }) =>
  estimated_completion === undefined ? {} : { estimated_completion };
