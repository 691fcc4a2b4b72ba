import type { Dream } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { useDeletions, useDevice, useSyncState } from "./device-context.ts";

/**
 * All dreams on this device but those that are about to be deleted, those that changed last first; undefined
 * while they are read, and before the first sync has brought any or ended.
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

/** One dream on this device; undefined while it is read or may still come, null where there is none. */
export function useDream(id: string): Dream | null | undefined {
  const { manager, account, dreams, isComplete } = useDevice();
  const { changes } = useSyncState();
  const { data } = useQuery({
    queryKey: ["dream", account, id, changes],
    queryFn: async () => {
      // Asked before the dream is read: then there is none if it says so.
      const areAll = await isComplete();
      return { dream: await manager.dreams.get(id), areAll };
    },
    // What the list has is shown at once.
    placeholderData: (previous, query) =>
      query?.queryKey[2] === id ? previous : { dream: dreams.get(id), areAll: false },
    gcTime: 0,
    networkMode: "always",
  });
  return data?.dream ?? (data?.areAll ? null : undefined);
}
