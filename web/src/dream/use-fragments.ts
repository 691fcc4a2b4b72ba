import type { Dream, Fragment } from "@dreamcatcher/client";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { talksOf } from "../talk/talks-of.ts";

/** What `select` makes of the fragments of a dream, which are read of the service when they are wanted. */
export function useFragments<Result>(
  dream: Dream,
  isWanted: boolean,
  select: (fragments: Fragment[]) => Result,
): UseQueryResult<Result> {
  const { client, account } = useDevice();
  const { id, owner_id } = dream;
  return useQuery({
    // An edit changes none of them, another talk does.
    queryKey: ["fragments", account, id, talksOf(dream)],
    queryFn: ({ signal }) => Array.fromAsync(client.dreams.fragments(id, {}, { signal })),
    select,
    // A dream that this device alone has belongs to nobody yet.
    enabled: isWanted && owner_id !== "",
  });
}
