import type { Dream } from "@dreamcatcher/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDeletions, useDevice, useSyncState } from "./device-context.ts";

const PAGE = 500;

/**
 * All dreams on this device but those that are about to be deleted, those that changed last first; undefined
 * while they are read.
 */
export function useDreams(): Dream[] | undefined {
  const { manager, account } = useDevice();
  const { changes } = useSyncState();
  const { data } = useQuery({
    queryKey: ["dreams", account, changes],
    queryFn: async () => {
      const all: Dream[] = [];
      let after = null;
      do {
        const page = await manager.dreams.list({ after, limit: PAGE });
        all.push(...page.dreams);
        after = page.next;
      } while (after !== null);
      return all;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    networkMode: "always",
  });
  const deleted = useDeletions();
  return useMemo(() => data?.filter(({ id }) => !deleted.has(id)), [data, deleted]);
}

/** One dream on this device; undefined while it is read, null where there is none. */
export function useDream(id: string): Dream | null | undefined {
  const { manager, account } = useDevice();
  const { changes } = useSyncState();
  const { data } = useQuery({
    queryKey: ["dream", account, id, changes],
    queryFn: async () => (await manager.dreams.get(id)) ?? null,
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
    gcTime: 0,
    networkMode: "always",
  });
  return data;
}
