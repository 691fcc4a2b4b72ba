import { eventExample, pipelineosEventExample } from "@dreamcatcher/contracts/event-examples";
import { detailOf, EVENT_SOURCE, type EventName, events } from "@dreamcatcher/contracts/events";
import { ClientFrame, ServerFrame } from "@dreamcatcher/contracts/live";
import {
  PIPELINEOS_SOURCE,
  type PipelineosEventName,
  pipelineosDetailOf,
  pipelineosEvents,
} from "@dreamcatcher/contracts/pipelineos";
import * as z from "zod";

/** One kind of message on a channel. */
export interface Message {
  name: string;
  summary: string;
  payload: z.ZodType;
  example: unknown;
}

/** An event as a rule of the bus delivers it; EventBridge adds further fields. */
const envelope = (source: string, name: string, detail: z.ZodType) =>
  z.object({
    source: z.literal(source).meta({ description: "Who publishes it." }),
    "detail-type": z.literal(name).meta({ description: "The event's name." }),
    detail: detail.meta({ description: "The event." }),
  });

export const EVENTS: readonly Message[] = (Object.keys(events) as EventName[]).map((name) => ({
  name,
  summary: events[name].summary,
  payload: envelope(EVENT_SOURCE, name, detailOf(name)),
  example: { source: EVENT_SOURCE, "detail-type": name, detail: eventExample(name) },
}));

export const PIPELINEOS_EVENTS: readonly Message[] = (
  Object.keys(pipelineosEvents) as PipelineosEventName[]
).map((name) => ({
  name,
  summary: pipelineosEvents[name].summary,
  payload: envelope(PIPELINEOS_SOURCE, name, pipelineosDetailOf(name)),
  example: { source: PIPELINEOS_SOURCE, "detail-type": name, detail: pipelineosEventExample(name) },
}));

/** A frame's name is its `type`. */
function frameMessage(payload: z.ZodObject): Message {
  const { description = "", examples = [] } = payload.meta() ?? {};
  const [example] = examples as { type: string }[];
  return { name: String(example?.type), summary: description, payload, example };
}

export const CLIENT_FRAMES: readonly Message[] = ClientFrame.options.map(frameMessage);
export const SERVER_FRAMES: readonly Message[] = ServerFrame.options.map(frameMessage);
