import type { Dream, Evidence, Implementation } from "@dreamcatcher/client";
import { factsOf } from "@dreamcatcher/contracts/facts-of";
import { type ProvenTicket, proofOf } from "@dreamcatcher/contracts/proof-of";
import type { ReactNode } from "react";
import { Said } from "../talk/said.tsx";
import { useTexts } from "../texts/texts.ts";
import { Section } from "../ui/section.tsx";
import { CheckLine } from "./check-line.tsx";
import { Criterion } from "./criterion.tsx";
import { isOver } from "./standing.ts";
import { TicketLink } from "./ticket-link.tsx";
import { TicketStatus } from "./ticket-status.tsx";
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
  return (
    <Section
      title={build.proof}
      action={<span className="text-sm text-muted">{build.proofInShort(factsOf(implementation))}</span>}
    >
      <ul className="space-y-3">
        {tickets.map((each) => (
          <li key={each.ticket.id} className="rounded-xl border border-line bg-surface">
            <TicketProof {...each} dreamId={dream_id} placeOf={placeOf} />
          </li>
        ))}
        {others.length > 0 && (
          <li className="rounded-xl border border-line bg-surface px-4 py-3">
            <h3 className="mb-3 text-xs font-semibold tracking-wide text-muted uppercase">{build.others}</h3>
            <ul className="grid gap-x-6 gap-y-4 lg:grid-cols-2">
              {others.map((check) => (
                <li key={check.id} className="space-y-2">
                  <CheckLine check={check} />
                  {check.quote && (
                    <div className="ps-7">
                      <Said dreamId={dream_id} quote={check.quote} evidence={placeOf(check.quote)} />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
      {untried.length > 0 && (
        <div className="mt-3 rounded-xl border border-warn/40 bg-warn-soft px-4 py-3">
          <h3 className="font-medium">{build.untried(untried.length)}</h3>
          <p className="text-sm">{build.untriedText}</p>
          <ul className="mt-2 space-y-1 text-sm">
            {untried.map(({ id, title, status }) => (
              <li key={id} className="flex items-baseline gap-2">
                <span className="min-w-0 wrap-anywhere">
                  <TicketLink id={id}>
                    {id} {title}
                  </TicketLink>
                </span>
                <TicketStatus status={status} />
              </li>
            ))}
          </ul>
        </div>
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
  const asked = [...evidence, ...acceptance.flatMap((each) => each.evidence ?? [])];
  const said = new Map(asked.slice(0, MAX_QUOTES).map((each) => [each.quote, each as Evidence | undefined]));
  for (const { quote } of checks) if (quote && !said.has(quote)) said.set(quote, placeOf(quote));
  return (
    <div className="grid divide-y divide-line lg:grid-cols-3 lg:divide-x lg:divide-y-0">
      <Cell title={build.said}>
        {[...said].map(([quote, place]) => (
          <Said key={quote} dreamId={dreamId} quote={quote} evidence={place} />
        ))}
        {said.size === 0 && <p className="text-muted">{build.notSaid}</p>}
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
          <CheckLine key={check.id} check={check} />
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
