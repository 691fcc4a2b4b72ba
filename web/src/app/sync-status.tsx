import { Check, CloudAlert, CloudOff, RefreshCw } from "lucide-react";
import { useSyncState } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";

const ICONS = { idle: Check, syncing: RefreshCw, offline: CloudOff, error: CloudAlert };

/** How the sync stands, in an icon and words. */
export function SyncStatus() {
  const { status, unsynced } = useSyncState();
  const { sync } = useTexts();
  const Icon = ICONS[status];
  const words = status === "idle" && unsynced > 0 ? sync.unsynced(unsynced) : sync[status];
  return (
    <span role="status" title={words} className="flex items-center gap-2 text-sm text-muted">
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{words}</span>
    </span>
  );
}
