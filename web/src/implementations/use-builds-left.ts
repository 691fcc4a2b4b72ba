import { useAccount } from "../data/account.ts";

/** How many builds the account has left today; undefined while that is not known. */
export interface BuildsLeft {
  left: number;
  limit: number;
  /** When there are new ones. */
  resetsAt: string | null;
}

/** What one has just read is not read again by the next page. */
const FRESH_MS = 30_000;

export function useBuildsLeft(): BuildsLeft | undefined {
  const { data } = useAccount({ staleTime: FRESH_MS });
  const quota = data?.quotas.find(({ name }) => name === "implementations_per_day");
  if (quota === undefined) return undefined;
  const { limit, used, resets_at: resetsAt } = quota;
  const isOfToday = resetsAt === null || Date.parse(resetsAt) > Date.now();
  return { left: isOfToday ? Math.max(0, limit - used) : limit, limit, resetsAt };
}
