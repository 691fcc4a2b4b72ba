import type { OutboxItem } from "./outbox.ts";

/** An event to be put on the bus, and the name under which the stream takes it back when that fails. */
export interface OutgoingEvent {
  sequence_number: string;
  item: OutboxItem;
}

/** Puts at most ten events on the bus and answers, in their order, which it took. */
export type Publish = (events: readonly OutgoingEvent[]) => Promise<boolean[]>;

/** EventBridge's bounds for one call. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 250_000;

/**
 * Puts events on the bus such that each dream's arrive in order: one of a partition at a time, and none after
 * one that failed. Answers the sequence numbers to deliver again.
 */
export async function relay(events: readonly OutgoingEvent[], publish: Publish): Promise<string[]> {
  const waiting = [...Map.groupBy(events, ({ item }) => item.pk).values()].map((queue) => [...queue]);
  for (let round = waiting; round.length > 0; round = round.filter((queue) => queue.length > 0)) {
    const heads = round.flatMap((queue) => queue.slice(0, 1));
    const taken = new Set(
      (await Promise.all(batches(heads).map((batch) => publishBatch(batch, publish)))).flat(),
    );
    round = round.filter((queue) => queue[0] && taken.has(queue[0]));
    for (const queue of round) queue.shift();
  }
  return waiting.flat().map(({ sequence_number }) => sequence_number);
}

/** A call that fails as a whole has taken none. */
async function publishBatch(batch: readonly OutgoingEvent[], publish: Publish): Promise<OutgoingEvent[]> {
  const taken = await publish(batch).catch(() => batch.map(() => false));
  return batch.filter((_, n) => taken[n]);
}

function batches(events: readonly OutgoingEvent[]): OutgoingEvent[][] {
  const all: OutgoingEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event.item));
    const current = all.at(-1);
    if (current && current.length < MAX_ENTRIES && bytes + size <= MAX_BYTES) {
      current.push(event);
      bytes += size;
    } else {
      all.push([event]);
      bytes = size;
    }
  }
  return all;
}
