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
  /** All that has been delivered so far, repeats included, in the order it came. */
  readonly events: readonly BusEvent[];
  /**
   * Receives until `enough` says so of all that was delivered so far, or `timeout` ms (default 20 000) have
   * passed, and answers all that was delivered.
   */
  collect(enough: (events: readonly BusEvent[]) => boolean, timeout?: number): Promise<readonly BusEvent[]>;
  /** Receives for `ms` more, to see that nothing else comes. */
  drain(ms?: number): Promise<readonly BusEvent[]>;
}

/**
 * Subscribes to the stage's bus as another system does, with a queue and a rule of its own, from now until
 * the end of the test. `owner_id` narrows it to one person's events, so that tests side by side do not see
 * each other.
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
