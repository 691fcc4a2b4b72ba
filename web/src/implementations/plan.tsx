import type { Plan as PlanOf, Ticket } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";
import { Section } from "../ui/section.tsx";

const LOOKS = {
  open: "bg-raised text-muted",
  unconfirmed: "bg-warn-soft text-warn",
  done: "bg-good-soft text-good",
};

/** A plan as a list of its tickets, each with what accepts it and what it waits for. */
export function Plan({ plan }: { plan: PlanOf }) {
  const { build } = useTexts();
  const { tickets, summary, estimate_hours } = plan;
  return (
    <Section
      title={build.plan}
      count={tickets.length}
      action={<span className="text-sm text-muted">{build.hours(estimate_hours)}</span>}
    >
      <p className="mb-3 text-muted">{summary}</p>
      <ol className="space-y-2">
        {tickets.map((ticket) => (
          <TicketLine key={ticket.id} ticket={ticket} />
        ))}
      </ol>
    </Section>
  );
}

function TicketLine({ ticket }: { ticket: Ticket }) {
  const { build } = useTexts();
  const { id, title, description, status, acceptance, depends_on, estimate } = ticket;
  return (
    <li id={id} className="rounded-lg border border-line bg-surface">
      <details>
        <summary className="flex flex-wrap items-baseline gap-2 px-4 py-2">
          <span className="font-mono text-sm text-muted">{id}</span>
          <span className="font-medium">{title}</span>
          <span className={`rounded-full px-2 py-0.5 text-xs ${LOOKS[status]}`}>
            {build.ticketStatuses[status]}
          </span>
        </summary>
        <div className="space-y-2 border-t border-line px-4 py-3 text-sm">
          {description && <p>{description}</p>}
          {acceptance.length > 0 && (
            <ul className="list-disc ps-5">
              {acceptance.map(({ text, met_by }) => (
                <li key={text}>
                  {text} {met_by && <span className="text-good">✓ {met_by}</span>}
                </li>
              ))}
            </ul>
          )}
          {depends_on.length > 0 && <p className="text-muted">{build.after(depends_on.join(", "))}</p>}
          <p className="text-muted">
            {build.range(estimate.low, estimate.high)}: {estimate.reason}
          </p>
        </div>
      </details>
    </li>
  );
}
