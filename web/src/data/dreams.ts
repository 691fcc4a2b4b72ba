import type { Dream } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { useDeletions, useDevice, useSyncState } from "./device-context.ts";

/**
 * All dreams on this device but those that are about to be deleted, those that changed last first; undefined
 * while they are read.
 */
export function useDreams(): Dream[] | undefined {
  const { dreams } = useDevice();
  const all = useSyncExternalStore(dreams.subscribe, () => dreams.list);
  const deleted = useDeletions();
  return useMemo(
    () => (deleted.size === 0 ? all : all?.filter(({ id }) => !deleted.has(id))),
    [all, deleted],
  );
}

/** One dream on this device; undefined while it is read, null where there is none. */
export function useDream(id: string): Dream | null | undefined {
  const { manager, account, dreams } = useDevice();
  const { changes } = useSyncState();
  const { data } = useQuery({
    queryKey: ["dream", account, id, changes],
    queryFn: async () => (await manager.dreams.get(id)) ?? null,
    // What the list has is shown at once.
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : dreams.get(id)),
    gcTime: 0,
    networkMode: "always",
  });
  return data;
}
