import type { Implementation } from "@dreamcatcher/client";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Device } from "../data/device.ts";
import { useDevice } from "../data/device-context.ts";

export const isRunning = ({ status }: Pick<Implementation, "status">): boolean =>
  !["completed", "failed", "planned"].includes(status);

/** An event may be missed while the network is away: what runs is read again now and then as well. */
const POLL_MS = 10_000;

export const implementationQuery = ({ client }: Device, id: string) =>
  queryOptions({
    queryKey: ["implementation", id],
    queryFn: ({ signal }) => client.implementations.get(id, { signal }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? POLL_MS : false),
  });

export const implementationsQuery = ({ client }: Device, dreamId: string) =>
  queryOptions({
    queryKey: ["implementations", dreamId],
    queryFn: ({ signal }) => Array.fromAsync(client.dreams.implementations(dreamId, {}, { signal })),
  });

/** One implementation, read again with each event of its dream while it runs. */
export function useImplementation(id: string) {
  const device = useDevice();
  const queries = useQueryClient();
  const query = useQuery(implementationQuery(device, id));
  const { data } = query;
  const dreamId = data && isRunning(data) ? data.dream_id : undefined;
  useEffect(() => {
    if (dreamId === undefined) return undefined;
    const controller = new AbortController();
    follow(device, dreamId, controller.signal, () =>
      queries.invalidateQueries({ queryKey: ["implementation", id] }),
    ).catch(() => undefined);
    return () => controller.abort();
  }, [device, dreamId, id, queries]);
  return query;
}

async function follow({ client }: Device, dreamId: string, signal: AbortSignal, onEvent: () => unknown) {
  for await (const _ of client.live(dreamId, { signal })) onEvent();
}
