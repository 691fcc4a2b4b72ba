import type { Evidence } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts/texts.ts";
import { WithCode } from "../ui/with-code.tsx";

interface SaidProps {
  dreamId: string;
  quote: string;
  /** Where it was said; undefined where that is not known. */
  evidence: Evidence | undefined;
}

/** Words of a talk; they lead to the place where they were said. */
export function Said({ dreamId, quote, evidence }: SaidProps) {
  const { dream } = useTexts();
  // Lines of code keep their shape.
  const shape = quote.includes("\n") ? "font-mono text-sm whitespace-pre-wrap" : "";
  const words = (
    <span className={`line-clamp-6 wrap-anywhere ${shape}`}>
      “<WithCode text={quote} />”{" "}
    </span>
  );
  return (
    <blockquote className="border-s-2 border-accent/40 ps-3">
      {evidence ? (
        <Link
          to="/dreams/$dreamId"
          params={{ dreamId }}
          search={{ talk: evidence.conversation_id, message: evidence.message, quote: evidence.quote }}
          className="group/said block rounded"
        >
          {words}
          <span className="text-sm text-accent group-hover/said:underline">{dream.inTheTalk}</span>
        </Link>
      ) : (
        words
      )}
    </blockquote>
  );
}
