import type { ImplementationSummary } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";
import { isCancelled, isOver, isRunning } from "./standing.ts";

const LOOKS = {
  verified: "bg-good-soft text-good",
  partly: "bg-warn-soft text-warn",
  unverified: "bg-raised text-muted",
  failed: "bg-bad-soft text-bad",
};

/** What an implementation proves, or which step it is at. */
export function VerdictBadge({ implementation }: { implementation: ImplementationSummary }) {
  const { build } = useTexts();
  const { status, verdict } = implementation;
  const hasVerdict = isOver(implementation) && verdict !== null && verdict !== undefined;
  const words = isCancelled(implementation)
    ? build.cancelled
    : hasVerdict
      ? build.verdicts[verdict]
      : build.steps[status];
  const look = hasVerdict ? LOOKS[verdict] : "bg-accent-soft text-accent";
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
