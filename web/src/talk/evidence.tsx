import type { Evidence } from "@dreamcatcher/client";
import { Quote } from "lucide-react";
import { useTexts } from "../texts/texts.ts";
import type { PlaceInTalk } from "./place-in-talk.ts";
import { TalkLink } from "./talk-link.tsx";

interface EvidenceProps {
  evidence: Evidence | null | undefined;
}

/** The way from a line of a dream to the place in the talk that says it. */
export function EvidenceLink({ evidence }: EvidenceProps) {
  if (!evidence) return null;
  const { conversation_id, message, quote } = evidence;
  return <QuoteLink place={{ talk: conversation_id, message, quote }} />;
}

/** The way to where words stand in a talk. */
export function QuoteLink({ place }: { place: PlaceInTalk & { quote: string } }) {
  const { dream } = useTexts();
  return (
    <TalkLink
      place={place}
      title={`“${place.quote}”`}
      className="inline-flex size-7 shrink-0 items-center justify-center rounded text-muted hover:bg-accent-soft hover:text-accent aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
    >
      <Quote aria-hidden className="size-3.5" />
      <span className="sr-only">{dream.whereSaid(place.quote)}</span>
    </TalkLink>
  );
}

/** The same at the end of a line, with its room kept where there is none: so they stand in one column. */
export const EvidenceColumn = ({ evidence }: EvidenceProps) => (
  <span className="flex size-7 shrink-0">
    <EvidenceLink evidence={evidence} />
  </span>
);
