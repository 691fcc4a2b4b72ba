import type { Plan, Project, Ticket } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { Paths } from "#shared/planning/rules/paths.ts";
import { shortSlug } from "./short-slug.ts";
import { type TodoTests, todoTestsOf } from "./todo-tests.ts";

/** What a hand-over is made of. */
export interface HandOverInput {
  /** The dream's title. */
  title: string;
  plan: Plan;
  /** Null until it is generated. */
  project: Pick<Project, "files" | "commands"> | null;
  /** The addresses of conversations, by their ids. */
  addresses: ReadonlyMap<string, string>;
  /** When the implementation was requested, ISO 8601 UTC. */
  date: string;
}

/** A ticket with its place in the plan. */
export interface PlacedTicket extends Ticket {
  /** The title of its milestone. */
  milestone: string;
  /** 1 for tickets of the first milestone, 2 of the second, 3 of all others. */
  priority: 1 | 2 | 3;
}

/** The input of every format, with the paths of what the project's zip contains of them. */
export interface HandOver extends HandOverInput {
  title: string;
  /** What a check shows to fail, then all others in the order of the milestones. */
  tickets: PlacedTicket[];
  /** The name of the feature's branch and folder, as spec-kit forms it. */
  feature: string;
  paths: Record<"agents" | "spec" | "plan" | "tasks" | "feature" | "taskMaster" | "issues", string>;
  tests: TodoTests | null;
}

/** Completes the input: a path that a file of the project has already gets a number. */
export function handOverOf(input: HandOverInput): HandOver {
  const paths = new Paths();
  for (const { path } of input.project?.files ?? []) paths.claim(path);
  const title = lineOf(input.title, 200);
  const feature = `001-${shortSlug(title) || "dream"}`;
  const tickets = placedTickets(input.plan);
  return {
    ...input,
    title,
    tickets,
    feature,
    paths: {
      agents: paths.claim("AGENTS.md"),
      spec: paths.claim(`specs/${feature}/spec.md`),
      plan: paths.claim(`specs/${feature}/plan.md`),
      tasks: paths.claim(`specs/${feature}/tasks.md`),
      feature: paths.claim(".specify/feature.json"),
      taskMaster: paths.claim(".taskmaster/tasks/tasks.json"),
      issues: paths.claim("github-issues.sh"),
    },
    tests: todoTestsOf({ tickets, language: input.plan.intent.language, addresses: input.addresses, paths }),
  };
}

/** The ids of the conversations that a plan quotes. */
export function conversationsIn({ tickets, decisions, definition_of_done, questions }: Plan): string[] {
  const evidence = [
    ...tickets.flatMap((ticket) => [...ticket.evidence, ...ticket.acceptance.map((each) => each.evidence)]),
    ...[...decisions, ...definition_of_done, ...questions].map((each) => each.evidence),
  ];
  return [...new Set(evidence.flatMap((each) => each?.conversation_id ?? []))];
}

function placedTickets({ milestones, tickets }: Plan): PlacedTicket[] {
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const placed = milestones.flatMap(({ title, ticket_ids }, at) =>
    ticket_ids.flatMap((id) => {
      const ticket = byId.get(id);
      const priority = at === 0 || ticket?.status === "failed" ? 1 : at === 1 ? 2 : 3;
      return ticket ? [{ ...ticket, milestone: lineOf(title, 200), priority } satisfies PlacedTicket] : [];
    }),
  );
  return [...placed.filter(isFailed), ...placed.filter((ticket) => !isFailed(ticket))];
}

const isFailed = ({ status }: Ticket): boolean => status === "failed";
