import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Device } from "../data/device.ts";
import { useDevice } from "../data/device-context.ts";
import { isOver, isRunning } from "./standing.ts";
import { stepsOf } from "./steps-of.ts";

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

/** The steps of an implementation up to its last change, from the log of its dream. */
export const stepsQuery = (
  { client }: Device,
  { id, dream_id, updated_at }: { id: string; dream_id: string; updated_at: string },
) =>
  queryOptions({
    queryKey: ["steps", id, updated_at],
    queryFn: async ({ signal }) =>
      stepsOf(await Array.fromAsync(client.dreams.events(dream_id, { limit: 100 }, { signal })), id),
    placeholderData: (previous) => previous,
  });

/** One implementation, read again with each event of its dream until it is over. */
export function useImplementation(id: string) {
  const device = useDevice();
  const queries = useQueryClient();
  const query = useQuery(implementationQuery(device, id));
  const { data } = query;
  const dreamId = data && !isOver(data) ? data.dream_id : undefined;
  useEffect(() => {
    if (dreamId === undefined) return undefined;
    const controller = new AbortController();
    const readAgain = () => queries.invalidateQueries({ queryKey: ["implementation", id] });
    // Without events it is read now and then all the same.
    follow(device, dreamId, controller.signal, readAgain).catch(() => undefined);
    return () => controller.abort();
  }, [device, dreamId, id, queries]);
  return query;
}

async function follow({ client }: Device, dreamId: string, signal: AbortSignal, onEvent: () => unknown) {
  // What happened before the connection stood has no event here.
  const onState = (state: string) => state === "live" && onEvent();
  for await (const _ of client.live(dreamId, { signal, onState })) onEvent();
}
