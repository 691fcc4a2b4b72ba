import type { PipelineosEvent } from "@dreamcatcher/contracts/pipelineos";
import type { ReportedProject } from "./project.ts";
import { isLater, statementOf } from "./statement.ts";

/** The values that an event of PipelineOS can state, by field. */
type Statements = {
  [Field in keyof ReportedProject["said"]]-?: NonNullable<ReportedProject["said"][Field]>["value"];
};

/** Merges an event into a project; returns the same object where all its statements are outdated. */
export function mergeEvent(project: ReportedProject, received: PipelineosEvent): ReportedProject {
  const now = statementOf(received);
  const newer = Object.entries(statementsIn(received)).filter(([field]) =>
    isLater(now, project.said[field as keyof Statements]),
  );
  if (newer.length === 0) return project;
  const said = Object.fromEntries(newer.map(([field, value]) => [field, { ...now, value }]));
  return { ...project, said: { ...project.said, ...said } };
}

function statementsIn(received: PipelineosEvent): Partial<Statements> {
  switch (received["detail-type"]) {
    case "ProjectCreated":
      return estimateIn(received.detail.data);
    case "TicketsCreated": {
      const { data } = received.detail;
      return { tickets_created: "tickets" in data ? data.tickets.length : data.count, ...estimateIn(data) };
    }
    case "AgentsAssigned": {
      const { data } = received.detail;
      return { agents_assigned: "agents" in data ? data.agents.length : data.count, ...estimateIn(data) };
    }
    case "ProjectProgressed": {
      const { progress, message, ...data } = received.detail.data;
      return { progress: { fraction: progress, message }, ...estimateIn(data) };
    }
    case "ProjectCompleted":
      return { ending: received.detail.data };
  }
}

const estimateIn = ({ estimated_completion }: { estimated_completion?: string | undefined }) =>
  estimated_completion === undefined ? {} : { estimated_completion };
