import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { EventMetadata, EventName } from "@dreamcatcher/contracts/events";
import { onTestFinished } from "vitest";
import { openBusQueue } from "../../../local/stage/bus-queue.ts";
import { stage } from "./stage.ts";

/** An event as a subscriber of the bus receives it. */
export interface BusEvent {
  id: string;
  source: string;
  "detail-type": EventName;
  detail: { metadata: EventMetadata; data: Record<string, unknown> };
}

export interface Subscriber {
  /** The events received so far, with duplicates, in the order of delivery. */
  readonly events: readonly BusEvent[];
  /**
   * Receives until `enough` returns true or `timeout` ms (default 20 000) pass; returns all events so far.
   */
  collect(enough: (events: readonly BusEvent[]) => boolean, timeout?: number): Promise<readonly BusEvent[]>;
  /** Receives for `ms` more, to detect events that should not come. */
  drain(ms?: number): Promise<readonly BusEvent[]>;
}

/**
 * Subscribes to the stage's bus with its own queue and rule, until the end of the test. `owner_id` limits it
 * to one person's events, so that parallel tests do not receive each other's.
 */
export async function subscribe({ owner_id }: { owner_id?: string } = {}): Promise<Subscriber> {
  const queue = await openBusQueue<BusEvent>(stage, `test-${randomUUID()}`, {
    source: ["dreamcatcher"],
    ...(owner_id === undefined ? {} : { detail: { metadata: { owner_id: [owner_id] } } }),
  });
  onTestFinished(queue.close);

  const events: BusEvent[] = [];
  const collect: Subscriber["collect"] = async (enough, timeout = 20_000) => {
    for (const deadline = Date.now() + timeout; !enough(events) && Date.now() < deadline; await sleep(50)) {
      events.push(...(await queue.receive(0)));
    }
    return events;
  };
  return { events, collect, drain: (ms = 1500) => collect(() => false, ms) };
}
