import { expect, test } from "vitest";
import { eventSchema, pipelineosEventSchema } from "./event-schemas.ts";
import { type EventName, events } from "./events.ts";
import { type PipelineosEventName, pipelineosEvents } from "./pipelineos.ts";

const asFile = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;

/** `npm run generate` writes these files anew. */
test.each(Object.keys(events) as EventName[])("docs/events/%s.json is up to date", async (name) => {
  await expect(asFile(eventSchema(name))).toMatchFileSnapshot(`../../docs/events/${name}.json`);
});

test.each(Object.keys(pipelineosEvents) as PipelineosEventName[])(
  "docs/events/pipelineos/%s.json is up to date",
  async (name) => {
    await expect(asFile(pipelineosEventSchema(name))).toMatchFileSnapshot(
      `../../docs/events/pipelineos/${name}.json`,
    );
  },
);
