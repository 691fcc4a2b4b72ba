import { setTimeout as sleep } from "node:timers/promises";
import type { Client, LoggedEvent } from "@dreamcatcher/client";

/** The events of an implementation that did each step once. */
const EVENTS_OF_ONE_RUN = [
  "ImplementationRequested",
  ...Array(4).fill("ImplementationProgressed"),
  "ImplementationCompleted",
].join();

/** Waits until no dream of the user is being implemented; `detail` receives how many are. */
export async function waitUntilAllEnded(
  { dreams }: Client,
  minutes: number,
  detail: (text: string) => void = () => {},
): Promise<void> {
  for (const deadline = Date.now() + minutes * 60_000; Date.now() < deadline; await sleep(250)) {
    const { value: page } = await dreams.list({ status: "implementing", limit: 100 }).pages().next();
    if (!page) continue;
    const { items, next_cursor } = page;
    if (items.length === 0) return;
    detail(`${items.length}${next_cursor ? " or more" : ""} under way`);
  }
  throw new Error(`Not all implementations ended within ${minutes} minutes.`);
}

/**
 * The events of a dream after its import.
 *
 * @throws {Error} when they are not those of one implementation that did each step once
 */
export async function logOfOneCleanRun({ dreams }: Client, dream: string): Promise<LoggedEvent[]> {
  const implementations = await Array.fromAsync(dreams.implementations(dream));
  const [only, ...others] = implementations;
  if (only?.status !== "completed" || others.length > 0)
    throw new Error(
      `${dream} has implementations ${implementations.map(({ status, failure }) => failure ?? status).join(", ")}`,
    );
  const [, ...log] = await Array.fromAsync(dreams.events(dream, { limit: 100 }));
  const types = log.map(({ type }) => type).join();
  if (types !== EVENTS_OF_ONE_RUN) throw new Error(`${dream} went through ${types}`);
  return log;
}
