import type { Dream, Evidence, Implementation } from "@dreamcatcher/client";
import type { ReactNode } from "react";
import { Said } from "../talk/said.tsx";
import { useTexts } from "../texts/texts.ts";
import { Section } from "../ui/section.tsx";
import { CheckLine } from "./check-line.tsx";
import { Criterion } from "./criterion.tsx";
import { type ProvenTicket, proofOf } from "./proof-of.ts";
import { isOver } from "./standing.ts";
import { TicketLink } from "./ticket-link.tsx";
import { usePlaces } from "./use-places.ts";

/** More quotes of one ticket hide what ran for it. */
const MAX_QUOTES = 3;

interface ProofProps {
  implementation: Implementation;
  dream: Dream | null | undefined;
}

/** The proof, ticket by ticket: the words of the talk, what was planned for them, and what ran. */
export function Proof({ implementation, dream }: ProofProps) {
  const { build } = useTexts();
  const placeOf = usePlaces(implementation, dream);
  const { checks, plan, dream_id } = implementation;
  if (checks.length === 0 || !isOver(implementation)) return null;
  const { tickets, others, untried } = proofOf(plan?.tickets ?? [], checks);
  const held = checks.filter(({ outcome }) => outcome === "held").length;
  return (
    <Section
      title={build.proof}
      action={<span className="text-sm text-muted">{build.cameOut(held, checks.length)}</span>}
    >
      <ul className="space-y-3">
        {tickets.map((each) => (
          <li key={each.ticket.id} className="rounded-xl border border-line bg-surface">
            <TicketProof {...each} dreamId={dream_id} placeOf={placeOf} />
          </li>
        ))}
        {others.map((check) => (
          <li key={check.id} className="rounded-xl border border-line bg-surface px-4 py-3">
            <CheckLine check={check} dreamId={dream_id} placeOf={placeOf} />
          </li>
        ))}
      </ul>
      {untried.length > 0 && (
        <details className="mt-3">
          <summary className="text-sm text-muted">{build.untried(untried.length)}</summary>
          <ul className="mt-2 space-y-1 ps-4">
            {untried.map(({ id, title }) => (
              <li key={id}>
                <TicketLink id={id}>
                  {id} {title}
                </TicketLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

interface TicketProofProps extends ProvenTicket {
  dreamId: string;
  placeOf: (quote: string) => Evidence | undefined;
}

function TicketProof({ ticket, checks, dreamId, placeOf }: TicketProofProps) {
  const { build } = useTexts();
  const { id, title, evidence, acceptance } = ticket;
  const said = [...evidence, ...acceptance.flatMap((each) => each.evidence ?? [])];
  const quotes = [...new Map(said.map((each) => [each.quote, each])).values()].slice(0, MAX_QUOTES);
  return (
    <div className="grid divide-y divide-line lg:grid-cols-3 lg:divide-x lg:divide-y-0">
      <Cell title={build.said}>
        {quotes.map((each) => (
          <Said key={each.quote} dreamId={dreamId} quote={each.quote} evidence={each} />
        ))}
        {quotes.length === 0 && <p className="text-muted">{build.notSaid}</p>}
      </Cell>
      <Cell title={build.planned}>
        <p className="font-medium">
          <TicketLink id={id}>
            <span className="font-mono text-sm text-muted">{id}</span> {title}
          </TicketLink>
        </p>
        <ul className="space-y-1">
          {acceptance.map((each) => (
            <Criterion key={each.text} criterion={each} />
          ))}
        </ul>
      </Cell>
      <Cell title={build.ran}>
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} dreamId={dreamId} placeOf={placeOf} />
        ))}
      </Cell>
    </div>
  );
}

const Cell = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="min-w-0 space-y-3 px-4 py-3">
    <h3 className="text-xs font-semibold tracking-wide text-muted uppercase">{title}</h3>
    {children}
  </div>
);
