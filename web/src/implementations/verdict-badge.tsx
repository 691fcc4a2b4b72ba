import type { Implementation, ImplementationSummary } from "@dreamcatcher/client";
import { factsOf, type Look, lookOf } from "@dreamcatcher/contracts/facts-of";
import { useTexts } from "../texts/texts.ts";
import { isCancelled, isOver, isRunning } from "./standing.ts";

const LOOKS: Record<Look, string> = {
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  plain: "bg-raised text-muted",
};

interface VerdictBadgeProps {
  /** Only a whole one tells what is missing beside what is proven. */
  implementation: ImplementationSummary | Implementation;
}

/** What an implementation proves and how much is missing, or which step it is at. */
export function VerdictBadge({ implementation }: VerdictBadgeProps) {
  const { look, words } = useBadge(implementation);
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-medium ${look}`}
    >
      {isRunning(implementation) && (
        <span aria-hidden className="size-2 animate-pulse rounded-full bg-current" />
      )}
      {words}
    </span>
  );
}

function useBadge(implementation: ImplementationSummary | Implementation): { look: string; words: string } {
  const { build } = useTexts();
  const { status, verdict } = implementation;
  if (isCancelled(implementation)) return { look: LOOKS.plain, words: build.cancelled };
  if (!isOver(implementation) || !verdict)
    return { look: "bg-accent-soft text-accent", words: build.steps[status] };
  if ("checks" in implementation) {
    const facts = factsOf(implementation);
    return { look: LOOKS[lookOf(verdict, facts)], words: build.badge(verdict, facts) };
  }
  // Checks may have passed of the little that is built: this says no more than they do.
  if (verdict === "verified") return { look: LOOKS.plain, words: build.checksPassed };
  const look = verdict === "failed" ? "bad" : verdict === "partly" ? "warn" : "plain";
  return { look: LOOKS[look], words: build.verdicts[verdict] };
}
