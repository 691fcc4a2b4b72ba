import type { Implementation, Plan, Ticket } from "@dreamcatcher/client";
import { wrapped } from "../showing/layout.ts";
import { marked } from "../showing/lines.ts";
import { sameWords } from "../showing/same-words.ts";
import { counted } from "../showing/words.ts";
import type { Output } from "../terminal/output.ts";

const MARKS: Readonly<Record<Ticket["status"], string>> = {
  open: "○",
  unconfirmed: "?",
  failed: "✖",
  done: "✔",
};
const NOTES: Partial<Readonly<Record<Ticket["status"], string>>> = {
  unconfirmed: "to be checked",
  failed: "failed",
  done: "done",
};

type Screen = Pick<Output, "columns" | "style">;

/** A plan: its kind, its tickets by milestone, each with the first of its quotes, and questions. */
export function planText(plan: NonNullable<Implementation["plan"]>, screen: Screen): string {
  const { columns, style } = screen;
  const { intent, tickets, milestones, questions, estimate_hours } = plan;
  const kind = [intent.kind.replaceAll("_", " "), intent.language].filter(Boolean).join(" in ");
  const work = estimate_hours === 0 ? "no work left" : `about ${Math.ceil(estimate_hours)} h of work`;
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return [
    style("bold", wrapped(`Plan: ${kind}, ${counted(tickets.length, "ticket")}, ${work}`, columns)),
    ...milestones.flatMap(({ title, ticket_ids }) => [
      "",
      style("bold", wrapped(title, columns)),
      ...ticket_ids.flatMap((id) => ticketLines(byId.get(id), screen)),
    ]),
    ...(questions.length > 0
      ? ["", style("bold", "Still open"), ...questions.map(({ text }) => marked("?", text, columns))]
      : []),
  ].join("\n");
}

function ticketLines(ticket: Plan["tickets"][number] | undefined, { columns, style }: Screen): string[] {
  if (ticket === undefined) return [];
  const { id, title, status, evidence } = ticket;
  const note = status === "open" ? "" : ` (${NOTES[status]})`;
  const [said] = evidence;
  return [
    marked(MARKS[status], `${id} ${title}${note}`, columns),
    ...(said && !sameWords(said.quote, title) ? [style("dim", marked(" ", `“${said.quote}”`, columns))] : []),
  ];
}
