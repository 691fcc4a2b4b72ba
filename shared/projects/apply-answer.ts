import type { Answer } from "@dreamcatcher/contracts/pipelineos";
import type { ToldProject } from "./project.ts";
import { isLater, saidBy } from "./statement.ts";

/** What can be said of a project. */
type Sayings = { [Thing in keyof ToldProject["said"]]-?: NonNullable<ToldProject["said"][Thing]>["value"] };

/** The project with what an answer says of it; the very same where it says nothing later than is known. */
export function hear(project: ToldProject, answer: Answer): ToldProject {
  const now = saidBy(answer);
  const news = Object.entries(sayingsOf(answer)).filter(([thing]) =>
    isLater(now, project.said[thing as keyof Sayings]),
  );
  if (news.length === 0) return project;
  const said = Object.fromEntries(news.map(([thing, value]) => [thing, { ...now, value }]));
  return { ...project, said: { ...project.said, ...said } };
}

function sayingsOf(answer: Answer): Partial<Sayings> {
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
