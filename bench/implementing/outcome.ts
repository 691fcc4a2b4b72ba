import { setTimeout as sleep } from "node:timers/promises";
import type { Dream } from "@dreamcatcher/contracts/dream";
import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { type Api, expectOk } from "../../local/stage/api.ts";

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

const ONCE = [
  "ImplementationRequested",
  ...Array(4).fill("ImplementationProgressed"),
  "ImplementationCompleted",
].join();

/** Waits until none of the person's dreams is being implemented any more, and says meanwhile how many are. */
export async function allOver(
  client: Api,
  minutes: number,
  detail: (text: string) => void = () => {},
): Promise<void> {
  for (const deadline = Date.now() + minutes * 60_000; Date.now() < deadline; await sleep(250)) {
    // What answers may be killed too.
    const page = await client
      .get<Page<Dream>>("/api/v1/dreams?status=implementing&limit=100")
      .catch(() => undefined);
    if (page?.status !== 200) continue;
    const { items, next_cursor } = page.body;
    if (items.length === 0) return;
    detail(`${items.length}${next_cursor ? " or more" : ""} under way`);
  }
  throw new Error(`Not all implementations were over after ${minutes} minutes.`);
}

/** The dream's log since it was imported, which must tell of one implementation, that did each step once. */
export async function logOfOneCleanRun(client: Api, dream: string): Promise<LoggedEvent[]> {
  const path = `/api/v1/dreams/${dream}`;
  const { items } = expectOk(await client.get<Page<ImplementationSummary>>(`${path}/implementations`));
  const [only, ...others] = items;
  if (only?.status !== "completed" || others.length > 0)
    throw new Error(
      `${dream} has implementations ${items.map(({ status, failure }) => failure ?? status).join(", ")}`,
    );
  const [, ...log] = expectOk(await client.get<Page<LoggedEvent>>(`${path}/events?limit=100`)).items;
  const types = log.map(({ type }) => type).join();
  if (types !== ONCE) throw new Error(`${dream} went through ${types}`);
  return log;
}
