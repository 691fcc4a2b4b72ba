import type * as z from "zod";
import { type EventName, events } from "./events.ts";
import { EVENT_METADATA_EXAMPLE } from "./examples.ts";
import { PipelineosEventMetadata, type PipelineosEventName, pipelineosEvents } from "./pipelineos.ts";

function exampleOf(schema: z.ZodType): unknown {
  const { examples = [] } = schema.meta() ?? {};
  return (examples as unknown[])[0];
}

interface AboutDream {
  dream?: { id: string };
  dream_id?: string;
  implementation?: { dream_id: string };
}

const dreamIn = ({ dream, dream_id, implementation }: AboutDream): string | null =>
  dream?.id ?? dream_id ?? implementation?.dream_id ?? null;

/** An example of the `detail` of one event on the bus. */
export function eventExample(name: EventName) {
  const { version, data } = events[name];
  const example = exampleOf(data);
  const dream_id = dreamIn(example as AboutDream);
  return { metadata: { ...EVENT_METADATA_EXAMPLE, event_version: version, dream_id }, data: example };
}

/** An example of the `detail` of one of PipelineOS's events. */
export const pipelineosEventExample = (name: PipelineosEventName) => ({
  metadata: PipelineosEventMetadata.parse(EVENT_METADATA_EXAMPLE),
  data: exampleOf(pipelineosEvents[name].data),
});
