import * as z from "zod";
import { detailOf, EVENT_SOURCE, type EventName, events } from "./events.ts";
import {
  PIPELINEOS_SOURCE,
  type PipelineosEventName,
  pipelineosDetailOf,
  pipelineosEvents,
} from "./pipelineos.ts";

/** The JSON Schema (2020-12) of the `detail` of one event on the bus. */
export const eventSchema = (name: EventName) => ({
  $id: `urn:${EVENT_SOURCE}:event:${name}:v${events[name].version}`,
  title: name,
  description: events[name].summary,
  // As read by a consumer: fields that a later edition adds are allowed.
  ...z.toJSONSchema(detailOf(name), { io: "input" }),
});

/** The JSON Schema (2020-12) of the `detail` of one of PipelineOS's events. */
export const pipelineosEventSchema = (name: PipelineosEventName) => ({
  $id: `urn:${PIPELINEOS_SOURCE}:event:${name}`,
  title: name,
  description: pipelineosEvents[name].summary,
  ...z.toJSONSchema(pipelineosDetailOf(name), { io: "input" }),
});
