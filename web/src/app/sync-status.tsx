import { Link } from "@tanstack/react-router";
import { Check, CloudAlert, CloudOff, RefreshCw, TriangleAlert } from "lucide-react";
import { useSyncState } from "../data/device-context.ts";
import { useUnsettled } from "../data/unsettled.ts";
import { useTexts } from "../texts/texts.ts";

const ICONS = { idle: Check, syncing: RefreshCw, offline: CloudOff, error: CloudAlert };

/** How the sync stands, in an icon and words, and the way to what it needs a decision for. */
export function SyncStatus() {
  const { status, unsynced, conflicts, refused } = useSyncState();
  const { sync } = useTexts();
  const Icon = ICONS[status];
  // What is wrong is also said in a word where there is room.
  const short = status === "offline" || status === "error" ? sync.short[status] : undefined;
  const words = status === "idle" && unsynced > 0 ? sync.unsynced(unsynced) : sync[status];
  return (
    <span role="status" className="flex items-center gap-3 text-sm text-muted max-sm:gap-2">
      <UnsettledLink />
      <span
        title={words}
        // On a narrow screen there is room for one of the two.
        className={`flex items-center gap-1.5 ${conflicts + refused > 0 ? "max-sm:sr-only" : ""}`}
      >
        <Icon aria-hidden className="size-4" />
        {short && (
          <span aria-hidden className="max-md:hidden">
            {short}
          </span>
        )}
        <span className="sr-only">{words}</span>
      </span>
    </span>
  );
}

/** The way to the first dream that waits for its person's decision. */
function UnsettledLink() {
  const { sync } = useTexts();
  const { conflicts, refusals } = useUnsettled();
  const first = conflicts[0] ?? refusals[0];
  if (!first) return null;
  const words = [
    ...(conflicts.length > 0 ? [sync.conflicts(conflicts.length)] : []),
    ...(refusals.length > 0 ? [sync.refused(refusals.length)] : []),
  ].join(" · ");
  return (
    <Link
      to="/dreams/$dreamId"
      params={{ dreamId: first.dream_id }}
      title={words}
      className="flex items-center gap-1.5 rounded-lg bg-warn-soft px-2 py-1 text-warn hover:underline max-sm:px-1"
    >
      <TriangleAlert aria-hidden className="size-4" />
      <span className="max-md:sr-only">{words}</span>
    </Link>
  );
}
