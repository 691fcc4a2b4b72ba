import type { Dream } from "@dreamcatcher/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDeletions, useDevice, useSyncState } from "./device-context.ts";

const PAGE = 500;

/**
 * All dreams on this device but those that are about to be deleted, those that changed last first; undefined
 * while they are read, and before the first sync has brought any or ended.
 */
export function useDreams(): Dream[] | undefined {
  const { manager, account, isComplete } = useDevice();
  const { changes } = useSyncState();
  const { data } = useQuery({
    queryKey: ["dreams", account, changes],
    queryFn: async () => {
      // Asked before the dreams are read: then they are complete if it says so.
      const areAll = await isComplete();
      const all: Dream[] = [];
      let after = null;
      do {
        const page = await manager.dreams.list({ after, limit: PAGE });
        all.push(...page.dreams);
        after = page.next;
      } while (after !== null);
      return areAll || all.length > 0 ? all : null;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    networkMode: "always",
  });
  const deleted = useDeletions();
  return useMemo(() => data?.filter(({ id }) => !deleted.has(id)), [data, deleted]);
}

/** One dream on this device; undefined while it is read or may still come, null where there is none. */
export function useDream(id: string): Dream | null | undefined {
  const { manager, account, isComplete } = useDevice();
  const { changes } = useSyncState();
  const { data } = useQuery({
    queryKey: ["dream", account, id, changes],
    queryFn: async () => {
      const areAll = await isComplete();
      return { dream: await manager.dreams.get(id), areAll };
    },
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
    gcTime: 0,
    networkMode: "always",
  });
  return data?.dream ?? (data?.areAll ? null : undefined);
}
