import type { Dream } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { implementationsQuery } from "./use-implementation.ts";

/** What was built of a dream, the latest first, read again when its status changes. */
export function useBuilds({ id, status, owner_id }: Dream) {
  return useQuery({
    ...implementationsQuery(useDevice(), id),
    queryKey: ["implementations", id, status],
    // A dream that this device alone has belongs to nobody yet.
    enabled: owner_id !== "",
  });
}
