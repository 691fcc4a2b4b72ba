import type { OutboxItem } from "./outbox.ts";

/** An event to publish, with the sequence number of its stream record, which identifies a failure. */
export interface OutgoingEvent {
  sequence_number: string;
  item: OutboxItem;
}

/** Publishes at most ten events; returns for each of them, in order, whether the bus accepted it. */
export type Publish = (events: readonly OutgoingEvent[]) => Promise<boolean[]>;

/** EventBridge's limits for one call; its 256 KB include the envelope. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 250_000;

/**
 * Publishes events so that those of each partition, such as a dream, arrive in order: one at a time, and none
 * after a failed one. Returns the sequence numbers to redeliver.
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

/** The events that the bus accepted: none where the call fails. */
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
