import type { Plan } from "@dreamcatcher/client";

type Ticket = Plan["tickets"][number];
type Said = { evidence: { quote: string } | null };

/** A plan as Markdown: milestones with their tickets, then what holds for all, and what is open. */
export function planText(plan: Plan): string {
  const { intent, summary, milestones, tickets, decisions, definition_of_done, questions } = plan;
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const all = milestones.flatMap(({ title, ticket_ids }) => [
    `## ${title}`,
    ...ticket_ids.flatMap((id) => byId.get(id) ?? []).map(ticketText),
  ]);
  return [
    `Kind: ${intent.kind}${intent.language ? `, in ${intent.language}` : ""}; ${plan.estimate_hours} hours of work left.`,
    summary,
    ...all,
    section(
      "Settled, for every ticket",
      decisions.map(({ text, evidence }) => lineOf(text, { evidence: evidence ?? null })),
    ),
    section(
      "Done means",
      definition_of_done.map((each) => lineOf(each.text, each)),
    ),
    section(
      "Open questions, for the person to answer",
      questions.map((each) => lineOf(each.text, each)),
    ),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function ticketText({
  id,
  title,
  status,
  description,
  acceptance,
  evidence,
  depends_on,
  estimate_hours,
}: Ticket): string {
  const [said] = evidence;
  return [
    `### ${id} ${title} (${status}, ${estimate_hours} h${depends_on.length > 0 ? `, after ${depends_on.join(", ")}` : ""})`,
    description,
    said && `said: ${inQuotes(said.quote)}`,
    acceptance.map((each) => lineOf(each.text, each)).join("\n"),
  ]
    .filter(Boolean)
    .join("\n");
}

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${heading}\n\n${lines.join("\n")}`;

const lineOf = (text: string, { evidence }: Said): string =>
  `- ${text}${evidence ? ` (said: ${inQuotes(evidence.quote)})` : ""}`;

const inQuotes = (quote: string): string => `“${quote.replace(/\s+/g, " ")}”`;
