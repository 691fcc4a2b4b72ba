import { openBusQueue } from "../../local/stage/bus-queue.ts";
import type { RunningStage } from "../../local/stage/stage.ts";

interface End {
  detail: { metadata: { event_id: string } };
}

/**
 * Subscribes to the ends of implementations as another system does. What it answers takes what has come so
 * far: the id of each event with how often it came.
 */
export async function hearEnds(stage: RunningStage): Promise<() => Promise<Map<string, number>>> {
  const queue = await openBusQueue<End>(stage, "bench-ends", {
    source: ["dreamcatcher"],
    "detail-type": ["ImplementationCompleted", "ImplementationFailed"],
  });
  const heard = new Map<string, number>();
  return async () => {
    for (;;) {
      const ends = await queue.receive(1);
      if (ends.length === 0) return heard;
      for (const { detail } of ends) {
        const { event_id } = detail.metadata;
        heard.set(event_id, (heard.get(event_id) ?? 0) + 1);
      }
    }
  };
}
