import type { Ticket } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";

const LOOKS = {
  open: "bg-raised text-muted",
  unconfirmed: "bg-warn-soft text-warn",
  failed: "bg-bad-soft text-bad",
  done: "bg-good-soft text-good",
};

export function TicketStatus({ status }: Pick<Ticket, "status">) {
  const { build } = useTexts();
  return (
    <span className={`shrink-0 rounded-full px-2 py-0.5 text-xs font-medium ${LOOKS[status]}`}>
      {build.ticketStatuses[status]}
    </span>
  );
}
