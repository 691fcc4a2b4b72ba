import type { Acceptance, Estimate, Plan, Ticket } from "@dreamcatcher/contracts/plan";
import { inMarkdown, sameWords } from "../text.ts";

/** A plan as Markdown, with its decisions, definition of done and milestones as third-level headings. */
export function planInMarkdown(plan: Plan): string {
  const tickets = new Map(plan.tickets.map((ticket) => [ticket.id, ticket]));
  const milestones = plan.milestones.flatMap(({ title, ticket_ids }) => [
    `### ${inMarkdown(title, 200)}`,
    ticket_ids
      .flatMap((id) => tickets.get(id) ?? [])
      .map(ticketInMarkdown)
      .join("\n"),
  ]);
  return `${[
    effortOf(plan),
    ...(plan.decisions.length > 0
      ? [
          "### Decisions",
          listed(plan.decisions.map(({ text, reason }) => (reason ? `${text}, because ${reason}` : text))),
        ]
      : []),
    ...(plan.definition_of_done.length > 0
      ? ["### Holds for all of it", plan.definition_of_done.map(criterionInMarkdown).join("\n")]
      : []),
    ...(plan.questions.length > 0
      ? ["### Open questions", listed(plan.questions.map(({ text }) => text))]
      : []),
    ...milestones,
  ].join("\n\n")}\n`;
}

function effortOf({ tickets, agents_assigned }: Plan): string {
  const open = tickets.filter(({ status }) => status === "open");
  const withStatus = (status: Ticket["status"]) =>
    tickets.filter((ticket) => ticket.status === status).length;
  const [failed, unconfirmed, done] = [withStatus("failed"), withStatus("unconfirmed"), withStatus("done")];
  const parts = [
    ...(failed > 0 ? [`${ticketsIn(failed)} failed`] : []),
    ...(done > 0 ? [`${ticketsIn(done)} done`] : []),
    ...(unconfirmed > 0 ? [`${ticketsIn(unconfirmed)} to check`] : []),
    ...(open.length > 0
      ? [
          `${ticketsIn(open.length)} open, ${rangeOf(open.map(({ estimate }) => estimate))}`,
          ...(open.length > 1 ? [`${agents_assigned} can be worked on at a time`] : []),
        ]
      : ["no ticket is open"]),
  ];
  return `${parts.join("; ")}.`.replace(/^n/, "N");
}

/** Why a ticket is to be checked of which nothing else is said. */
const UNKNOWN = "Nobody says that it works.";

const ticketsIn = (count: number): string => (count === 1 ? "1 ticket" : `${count} tickets`);

function rangeOf(estimates: readonly Estimate[]): string {
  const low = estimates.reduce((sum, each) => sum + each.low, 0);
  const high = estimates.reduce((sum, each) => sum + each.high, 0);
  return `${low} to ${high} hours`;
}

/** A ticket as an item of a task list, with its criteria below it. */
function ticketInMarkdown({
  id,
  title,
  status,
  description,
  acceptance,
  evidence,
  ...ticket
}: Ticket): string {
  const facts =
    status === "open"
      ? [
          `${rangeOf([ticket.estimate])}: ${lowerFirst(ticket.estimate.reason)}`,
          ...(ticket.depends_on.length > 0 ? [`after ${ticket.depends_on.join(", ")}`] : []),
        ]
      : [];
  const quote = evidence[0]?.quote;
  return [
    `- [${status === "done" ? "x" : " "}] **${id} ${inMarkdown(title, 200)}**${facts.length > 0 ? ` (${facts.join("; ")})` : ""}`,
    ...[
      status === "unconfirmed"
        ? `To check: ${inMarkdown(description || UNKNOWN, 500)}`
        : inMarkdown(description, 500),
      ...(quote && ![title, ...acceptance.map(({ text }) => text)].some((text) => sameWords(text, quote))
        ? [`> ${inMarkdown(quote, 500)}`]
        : []),
      ...acceptance
        .filter(({ text, met_by }) => met_by !== null || !sameWords(text, title))
        .map(criterionInMarkdown),
    ]
      .filter(Boolean)
      .map((line) => `  ${line}`),
  ].join("\n");
}

const lowerFirst = (text: string): string =>
  inMarkdown(text, 300)
    .replace(/\.$/, "")
    .replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());

const criterionInMarkdown = ({ text, met_by }: Acceptance): string =>
  `- [${met_by ? "x" : " "}] ${inMarkdown(text, 500)}${met_by ? ` (\`${met_by}\`)` : ""}`;

const listed = (items: readonly string[]): string =>
  items.map((item) => `- ${inMarkdown(item, 500)}`).join("\n");
