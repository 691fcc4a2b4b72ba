import { lineOf } from "@dreamcatcher/text/clip";
import { inMarkdown } from "#shared/planning/rules/text.ts";
import type { HandOver, PlacedTicket } from "../facts.ts";
import { said } from "../said.ts";
import { inCode } from "../statements.ts";
import { byMilestone } from "../work.ts";

/** What is to be done of work that is there. */
const LEADS: Partial<Record<PlacedTicket["status"], string>> = { unconfirmed: "Check: ", failed: "Mend: " };

/**
 * `tasks.md` with the headings of spec-kit's `templates/tasks-template.md` and its format of a task:
 * `- [ ] [TaskID] [P?] [Story] Description with file path`. Each ticket is a story, with a task for each of
 * its tests and one for its work.
 */
export function tasksMd(handOver: HandOver): string {
  const { title, feature, tickets } = handOver;
  const ids = taskIds();
  return `${[
    `# Tasks: ${title}`,
    `**Input**: Design documents from \`/specs/${feature}/\``,
    "**Prerequisites**: plan.md, spec.md",
    "**Tests**: A test for each criterion that nothing shows yet; it fails until it is written.",
    "**Organization**: Tasks are grouped by user story, as in spec.md.",
    "## Format: `[ID] [P?] [Story] Description`",
    "- **[P]**: Can run in parallel (different files, no dependencies)\n- **[Story]**: The user story of spec.md",
    "## Phase 1: Setup (Shared Infrastructure)",
    "No tasks: the files are in place — from the plan",
    "## Phase 2: Foundational (Blocking Prerequisites)",
    "No tasks: each story names what it depends on — from the plan",
    ...tickets.map((ticket, at) => phase(ticket, at, handOver, ids)),
    "## Dependencies & Execution Order",
    "### User Story Dependencies",
    tickets
      .map((ticket, at) => `- **User Story ${at + 1} (P${ticket.priority})**: ${after(ticket, tickets)}`)
      .join("\n"),
    "## Implementation Strategy",
    byMilestone(tickets)
      .map(
        ([milestone, those], at) => `${at + 1}. ${milestone}: ${storiesOf(those, tickets)} — from the plan`,
      )
      .join("\n"),
  ].join("\n\n")}\n`;
}

function phase(ticket: PlacedTicket, at: number, { addresses, tests }: HandOver, ids: () => string): string {
  const { id, title, status, acceptance, evidence, priority } = ticket;
  const test = tests?.paths.get(id);
  const story = `[US${at + 1}]`;
  const unmet = acceptance.filter(({ met_by }) => met_by === null);
  // Tasks in one file cannot run in parallel.
  const parallel = unmet.length === 1 ? "[P] " : "";
  const paths = [...new Set(acceptance.flatMap(({ met_by }) => met_by ?? []))].map(inCode);
  const place = [
    ...(paths.length > 0 ? [` in ${paths.join(", ")}`] : []),
    ...(test === undefined ? [] : [`, so that ${test} passes`]),
  ].join("");
  return [
    `## Phase ${at + 3}: User Story ${at + 1} - ${inMarkdown(title, 200)} (Priority: P${priority})`,
    ...(test === undefined
      ? []
      : [
          `### Tests for User Story ${at + 1}`,
          unmet
            .map(
              ({ text, evidence: source }) =>
                `- [ ] ${ids()} ${parallel}${story} Write the test “${lineOf(text, 500)}” in ${test} — ${said(source, addresses)}`,
            )
            .join("\n"),
        ]),
    `### Implementation for User Story ${at + 1}`,
    `- [${status === "done" ? "X" : " "}] ${ids()} ${story} ${LEADS[status] ?? ""}${inMarkdown(title, 200)}${place} — ${said(evidence[0], addresses)}`,
  ].join("\n\n");
}

/** The stories that a ticket depends on. */
function after({ depends_on }: PlacedTicket, tickets: readonly PlacedTicket[]): string {
  const before = tickets.filter(({ id }) => depends_on.includes(id));
  return before.length === 0
    ? "No dependencies — from the plan"
    : `After ${storiesOf(before, tickets)} — from the plan`;
}

/** The names of tickets in `spec.md`. */
const storiesOf = (those: readonly PlacedTicket[], tickets: readonly PlacedTicket[]): string =>
  those.map((ticket) => `User Story ${tickets.indexOf(ticket) + 1}`).join(", ");

/** `T001`, `T002` and so on, in the order of execution. */
function taskIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `T${String(last).padStart(3, "0")}`;
  };
}
