import { inMarkdown } from "#shared/planning/rules/text.ts";
import type { HandOver, PlacedTicket } from "../facts.ts";
import { said } from "../said.ts";
import { criterionLine, decisionLine, inCode } from "../statements.ts";
import { ABOUT_QUOTES } from "../work.ts";

const STATUSES = { open: "open", unconfirmed: "to check", failed: "failed", done: "done" } as const;

/** `spec.md` with the headings of spec-kit's `templates/spec-template.md`: each ticket is a user story. */
export function specMd(handOver: HandOver): string {
  const { title, feature, date, plan, tickets, addresses } = handOver;
  return `${[
    `# Feature Specification: ${title}`,
    `**Feature Branch**: \`${feature}\``,
    `**Created**: ${date.slice(0, 10)}`,
    "**Status**: Draft",
    `**Input**: User description: "${inMarkdown(plan.summary || title, 2_000)}"`,
    ABOUT_QUOTES,
    "## User Scenarios & Testing *(mandatory)*",
    tickets.map((ticket, at) => story(ticket, at + 1, handOver)).join("\n\n---\n\n"),
    "### Edge Cases",
    "- None beyond the scenarios above — from the plan",
    "## Requirements *(mandatory)*",
    "### Functional Requirements",
    requirementsOf(handOver)
      .map((requirement, at) => `- **FR-${number(at + 1)}**: ${requirement}`)
      .join("\n"),
    "## Success Criteria *(mandatory)*",
    "### Measurable Outcomes",
    outcomesOf(handOver)
      .map((outcome, at) => `- **SC-${number(at + 1)}**: ${outcome}`)
      .join("\n"),
    "## Assumptions",
    plan.decisions.length === 0
      ? "- None — from the plan"
      : plan.decisions.map((each) => `- ${decisionLine(each, addresses)}`).join("\n"),
  ].join("\n\n")}\n`;
}

function story(ticket: PlacedTicket, number: number, { addresses, tests }: HandOver): string {
  const { id, title, description, status, acceptance, evidence, milestone, priority } = ticket;
  const test = tests?.paths.get(id);
  const shown = acceptance.flatMap(({ met_by }) => (met_by === null ? [] : [`\`${inCode(met_by)}\``]));
  const checks = [
    ...new Set([...shown, ...(test === undefined ? [] : [`\`${test}\`, which is to be written`])]),
  ];
  return [
    `### User Story ${number} - ${inMarkdown(title, 200)} (Priority: P${priority})`,
    ...(description.trim() === "" ? [] : [`${inMarkdown(description, 4_000)} — from the plan`]),
    `Ticket ${id}, ${STATUSES[status]} — ${said(evidence[0], addresses)}`,
    `**Why this priority**: It belongs to the milestone “${milestone}” — from the plan`,
    `**Independent Test**: ${checks.length > 0 ? checks.join(", ") : "The scenarios below, by hand"} — from the plan`,
    "**Acceptance Scenarios**:",
    acceptance.length === 0
      ? "1. None is said — from the plan"
      : acceptance.map((each, at) => `${at + 1}. ${criterionLine(each, addresses)}`).join("\n"),
  ].join("\n\n");
}

/** Each criterion once; a ticket without one is a requirement itself. */
function requirementsOf({ tickets, addresses }: HandOver): string[] {
  const requirements = tickets.flatMap(({ title, acceptance, evidence }) =>
    acceptance.length > 0 ? acceptance : [{ text: title, met_by: null, evidence: evidence[0] ?? null }],
  );
  return [...Map.groupBy(requirements, ({ text }) => text).values()].flatMap(([first]) =>
    first === undefined ? [] : criterionLine(first, addresses),
  );
}

const outcomesOf = ({ plan, addresses }: HandOver): string[] =>
  plan.definition_of_done.length > 0
    ? plan.definition_of_done.map((each) => criterionLine(each, addresses))
    : ["Every acceptance scenario holds — from the plan"];

const number = (value: number): string => String(value).padStart(3, "0");
