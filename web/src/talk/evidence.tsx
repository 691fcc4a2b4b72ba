import type { Evidence } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { Quote } from "lucide-react";
import { useTexts } from "../texts/texts.ts";

interface EvidenceProps {
  evidence: Evidence | null | undefined;
}

/** The way from a line of a dream to the place in the talk that says it. */
export function EvidenceLink({ evidence }: EvidenceProps) {
  const { dream } = useTexts();
  if (!evidence) return null;
  return (
    <Link
      from="/dreams/$dreamId"
      to="."
      search={{ talk: evidence.conversation_id, message: evidence.message, quote: evidence.quote }}
      resetScroll={false}
      title={`“${evidence.quote}”`}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded text-muted hover:bg-accent-soft hover:text-accent"
    >
      <Quote aria-hidden className="size-3.5" />
      <span className="sr-only">{dream.whereSaid(evidence.quote)}</span>
    </Link>
  );
}

/** The same at the end of a line, with its room kept where there is none: so they stand in one column. */
export const EvidenceColumn = ({ evidence }: EvidenceProps) => (
  <span className="flex size-6 shrink-0">
    <EvidenceLink evidence={evidence} />
  </span>
);
