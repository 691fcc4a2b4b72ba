import type { Plan, Ticket } from "@dreamcatcher/client";
import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { Trash2 } from "lucide-react";
import { useTexts } from "../texts/texts.ts";
import { EditableText } from "../ui/editable-text.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { TicketDetails } from "./ticket-details.tsx";
import { TicketStatus } from "./ticket-status.tsx";
import type { PlanEdit } from "./use-plan-edit.ts";

interface PlanListProps {
  plan: Plan;
  dreamId: string;
  /** The ticket that is open. */
  shown: string | undefined;
  /** Absent where the plan cannot be changed any more. */
  edit?: PlanEdit | undefined;
}

/** A plan as a list: its milestones in order, each with its tickets. */
export function PlanList({ plan, dreamId, shown, edit }: PlanListProps) {
  const byId = new Map(plan.tickets.map((ticket) => [ticket.id, ticket]));
  return plan.milestones.map(({ title, ticket_ids }) => (
    <div key={`${title} ${ticket_ids[0]}`} className="mb-4">
      {plan.milestones.length > 1 && <h3 className="mb-1.5 font-medium">{title}</h3>}
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
        {ticket_ids
          .flatMap((id) => byId.get(id) ?? [])
          .map((ticket) => (
            <li key={ticket.id} id={ticket.id} className="scroll-mt-20">
              <TicketLine
                ticket={ticket}
                plan={plan}
                dreamId={dreamId}
                isShown={ticket.id === shown}
                edit={edit}
              />
            </li>
          ))}
      </ol>
    </div>
  ));
}

interface TicketLineProps extends Omit<PlanListProps, "shown"> {
  ticket: Ticket;
  isShown: boolean;
}

function TicketLine({ ticket, plan, dreamId, isShown, edit }: TicketLineProps) {
  const { build } = useTexts();
  const { id, title, status, estimate } = ticket;
  return (
    <details open={isShown}>
      <summary className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-raised/60">
        <span className="font-mono text-sm text-muted">{id}</span>
        <span className={`min-w-0 grow wrap-anywhere ${status === "done" ? "text-muted" : ""}`}>{title}</span>
        {status !== "done" && (
          <span className="text-sm text-muted">{build.range(estimate.low, estimate.high)}</span>
        )}
        <TicketStatus status={status} />
      </summary>
      <div className="px-4 pt-1 pb-4">
        {edit && (
          <div className="mb-3 flex items-start gap-2 rounded-lg bg-raised px-3 py-2">
            <EditableText
              value={title}
              label={build.editTicket}
              length={LENGTHS.title}
              onSave={(next) => edit.rename(ticket, next)}
            />
            {plan.tickets.length > 1 && (
              <IconButton
                icon={Trash2}
                label={build.removeTicket(title)}
                onClick={() => edit.remove(ticket)}
              />
            )}
          </div>
        )}
        <TicketDetails ticket={ticket} dreamId={dreamId} />
      </div>
    </details>
  );
}
