import type { Ticket } from "@dreamcatcher/client";
import { Said } from "../talk/said.tsx";
import { useTexts } from "../texts/texts.ts";
import { Criterion } from "./criterion.tsx";
import { TicketLink } from "./ticket-link.tsx";

/** What a ticket asks for: its words in the talk, criteria, estimate, and what comes before it. */
export function TicketDetails({ ticket, dreamId }: { ticket: Ticket; dreamId: string }) {
  const { build } = useTexts();
  const { status, description, acceptance, depends_on, estimate, evidence } = ticket;
  return (
    <div className="space-y-3">
      {description && <p className="max-w-[70ch] wrap-anywhere whitespace-pre-line">{description}</p>}
      {evidence.map((each) => (
        <Said key={`${each.message} ${each.quote}`} dreamId={dreamId} quote={each.quote} evidence={each} />
      ))}
      {acceptance.length > 0 && (
        <div>
          <h4 className="mb-1 text-sm font-semibold">{build.acceptance}</h4>
          <ul className="space-y-1">
            {acceptance.map((each) => (
              <Criterion key={each.text} criterion={each} />
            ))}
          </ul>
        </div>
      )}
      {status !== "done" && (
        <p className="text-sm text-muted">
          {build.range(estimate.low, estimate.high)}
          {estimate.reason && <>: {estimate.reason}</>}
        </p>
      )}
      {depends_on.length > 0 && (
        <p className="flex flex-wrap gap-x-2 text-sm text-muted">
          {build.after}
          {depends_on.map((id) => (
            <TicketLink key={id} id={id}>
              {id}
            </TicketLink>
          ))}
        </p>
      )}
    </div>
  );
}
