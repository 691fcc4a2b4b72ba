import { openBusQueue } from "../../local/stage/bus-queue.ts";
import type { RunningStage } from "../../local/stage/stage.ts";

interface End {
  detail: { metadata: { event_id: string } };
}

/**
 * Subscribes to the events that end implementations. The returned function receives those that have arrived
 * and returns how often each came, by its id.
 */
export async function countEnds(stage: RunningStage): Promise<() => Promise<Map<string, number>>> {
  const queue = await openBusQueue<End>(stage, "bench-ends", {
    source: ["dreamcatcher"],
    "detail-type": ["ImplementationCompleted", "ImplementationFailed"],
  });
  const times = new Map<string, number>();
  return async () => {
    for (;;) {
      const ends = await queue.receive(1);
      if (ends.length === 0) return times;
      for (const { detail } of ends) {
        const { event_id } = detail.metadata;
        times.set(event_id, (times.get(event_id) ?? 0) + 1);
      }
    }
  };
}
