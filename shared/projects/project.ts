import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { Answer, ProjectFacts } from "@dreamcatcher/contracts/pipelineos";

/** When something was said, and by which answer. */
export interface Said {
  at: string;
  event_id: string;
}

/** Of two things said the later counts, of the same moment the one whose answer has the greater id. */
const isLater = (said: Said, than: Said | undefined) =>
  than === undefined ||
  Date.parse(said.at) - Date.parse(than.at) > 0 ||
  (Date.parse(said.at) === Date.parse(than.at) && said.event_id > than.event_id);

type Ending = { outcome: "completed" } | { outcome: "failed"; reason: string };

/** What can be said of a project. */
interface Sayings {
  tickets_created: number;
  agents_assigned: number;
  estimated_completion: string;
  progress: { fraction: number; message: string };
  ending: Ending;
}

/**
 * A project as PipelineOS has told of it: of each thing what was said last. So answers may arrive in any order and
 * any number of times, and the same is known in the end.
 */
export interface ToldProject {
  id: string;
  said: { [Thing in keyof Sayings]?: Said & { value: Sayings[Thing] } };
}

export const saidBy = ({ detail: { metadata } }: Answer): Said => ({
  at: metadata.occurred_at,
  event_id: metadata.event_id,
});

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

/** What is known of a project, whenever it was said. Once it is over, how far it came says nothing any more. */
export function factsOf({ id, said }: ToldProject): ProjectFacts {
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

/** The numbers of a project that its dream and its implementation keep. */
export type ProjectNumbers = Pick<
  ImplementationSummary,
  "project_id" | "tickets_created" | "agents_assigned" | "estimated_completion"
>;

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

/** What made a project the dream's: that it was created, or only that it was spoken of. */
interface Naming extends Said {
  created: boolean;
}

/** A dream's project with its numbers; `naming` is missing where this service made the project itself. */
export interface DreamProject {
  numbers: ProjectNumbers;
  naming?: Naming | undefined;
}

/**
 * A dream's project after an answer: the one created last; until one is said to be created, the last one that came up.
 * What is said of another project leaves the dream's as it is.
 */
export function dreamProjectAfter(
  before: DreamProject | undefined,
  answer: Answer,
  facts: ProjectFacts,
): DreamProject | undefined {
  const numbers = numbersOf(facts);
  const naming = { ...saidBy(answer), created: answer["detail-type"] === "ProjectCreated" };
  const isItAlready = before?.numbers.project_id === facts.project_id;
  if (isItAlready && !(naming.created && outranks(naming, before.naming))) return { ...before, numbers };
  return outranks(naming, before?.naming) ? { numbers, naming } : before;
}

const outranks = (naming: Naming, other: Naming | undefined) =>
  other === undefined || (naming.created === other.created ? isLater(naming, other) : naming.created);
