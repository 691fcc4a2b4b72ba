import type { Intent, Milestone, Ticket } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import type { PlannableDream } from "../../planner.ts";
import type { Assembly } from "../assembling/assemble.ts";
import { codeTickets } from "./code-tickets.ts";
import { around, criterion, type DraftTicket } from "./draft-ticket.ts";
import { featureTickets, partTickets, todoTickets } from "./requirement-tickets.ts";
import { lastFragmentWithCode, requirementsOf } from "./requirements.ts";

/**
 * The tickets for a dream: set up the project, take over the code, build the features, do the open todos, try
 * the whole. A ticket depends only on earlier ones, so there are no cycles.
 */
export function ticketsOf(
  dream: PlannableDream,
  intent: Intent,
  { files, sketches }: Assembly,
): { tickets: Ticket[]; milestones: Milestone[] } {
  const isText = intent.kind === "document";
  const requirements = requirementsOf(dream);
  const start = setUpTicket(dream, intent);
  const existing = isText ? partTickets(dream, start) : codeTickets(files, sketches.length, start);
  const features = featureTickets(requirements.features, {
    isText,
    lastWithCode: lastFragmentWithCode(files),
    existing,
    start,
  });
  const todos = todoTickets(requirements.todos, features, isText ? [] : [start]);
  const before = [start, ...existing, ...features, ...todos];
  const dependencies = new Set(before.flatMap(({ after }) => after));
  const finish = finalTicket(
    intent,
    before.filter((draft) => !dependencies.has(draft)),
  );
  return numbered([
    ["Set up", [start]],
    ["Code and text of the conversation", existing],
    ["Features", features],
    ["Open todos", todos],
    ["Ready to use", [finish]],
  ]);
}

function numbered(groups: readonly (readonly [title: string, drafts: readonly DraftTicket[]])[]): {
  tickets: Ticket[];
  milestones: Milestone[];
} {
  const ids = new Map(groups.flatMap(([, drafts]) => drafts).map((draft, at) => [draft, `T-${at + 1}`]));
  const idOf = (draft: DraftTicket) => ids.get(draft) ?? "";
  return {
    tickets: groups.flatMap(([, drafts]) =>
      drafts.map((draft) => {
        const { after, ...ticket } = draft;
        const { low, high } = ticket.estimate;
        return {
          ...ticket,
          id: idOf(draft),
          estimate_hours: (low + high) / 2,
          depends_on: [...new Set(after.map(idOf))],
        };
      }),
    ),
    milestones: groups
      .filter(([, drafts]) => drafts.length > 0)
      .map(([title, drafts]) => ({ title, ticket_ids: drafts.map(idOf) })),
  };
}

const setUpTicket = ({ dream }: PlannableDream, { kind, language }: Intent): DraftTicket => ({
  title: "Set up the project",
  description:
    kind === "document"
      ? `An outline for "${lineOf(dream.title, 200)}", and this plan.`
      : `A project${language === null ? "" : ` in ${language}`} for "${lineOf(dream.title, 200)}": ` +
        "manifest, entry point, and checks that run without a network.",
  status: "open",
  acceptance: [
    criterion(
      kind === "document" ? "the outline contains the conversation" : "every command of the manifest passes",
    ),
  ],
  evidence: [],
  estimate: around(1, "A small project."),
  after: [],
});

const finalTicket = ({ kind }: Intent, after: DraftTicket[]): DraftTicket => ({
  title: kind === "document" ? "Read it as a whole" : "Try it as a whole",
  description:
    kind === "document"
      ? "Another person reads it from start to finish."
      : "A person who did not build it uses it for its purpose.",
  status: "open",
  acceptance: [criterion("each problem found is fixed or has a ticket")],
  evidence: [],
  estimate: around(2, "One person tries it."),
  after,
});
