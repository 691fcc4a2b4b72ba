import type { Conflict, Problem } from "@dreamcatcher/client/sync";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeletions, useDevice, useSyncState } from "./device-context.ts";

/** What waits for a person's decision: what both sides changed, and edits that the service has refused. */
interface Unsettled {
  conflicts: readonly Conflict[];
  refusals: readonly Problem[];
}

const NOTHING: Unsettled = { conflicts: [], refusals: [] };

/** What is unsettled on this device but for dreams that are about to be deleted; nothing while it is read. */
export function useUnsettled(): Unsettled {
  const { manager, account } = useDevice();
  const { changes, conflicts, refused } = useSyncState();
  const deleted = useDeletions();
  const isAny = conflicts + refused > 0;
  const { data = NOTHING } = useQuery({
    queryKey: ["unsettled", account, changes],
    queryFn: async () => ({ conflicts: await manager.conflicts(), refusals: await manager.problems() }),
    enabled: isAny,
    placeholderData: keepPreviousData,
    gcTime: 0,
    networkMode: "always",
  });
  if (!isAny) return NOTHING;
  const isOpen = ({ dream_id }: { dream_id: string }) => !deleted.has(dream_id);
  return { conflicts: data.conflicts.filter(isOpen), refusals: data.refusals.filter(isOpen) };
}
