import type { Conflict, Problem } from "@dreamcatcher/client/sync";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDevice, useSyncState } from "./device-context.ts";

/** What waits for a person's decision: what both sides changed, and edits that the service has refused. */
export interface Unsettled {
  conflicts: readonly Conflict[];
  refusals: readonly Problem[];
}

const NOTHING: Unsettled = { conflicts: [], refusals: [] };

/** What is unsettled on this device; nothing while it is read. */
export function useUnsettled(): Unsettled {
  const { manager, account } = useDevice();
  const { changes, conflicts, refused } = useSyncState();
  const isAny = conflicts + refused > 0;
  const { data = NOTHING } = useQuery({
    queryKey: ["unsettled", account, changes],
    queryFn: async () => ({ conflicts: await manager.conflicts(), refusals: await manager.problems() }),
    enabled: isAny,
    placeholderData: keepPreviousData,
    gcTime: 0,
    networkMode: "always",
  });
  return isAny ? data : NOTHING;
}
