import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { eventSchema, pipelineosEventSchema } from "./event-schemas.ts";
import { type EventName, events } from "./events.ts";
import { DREAM_EXAMPLE, EVENT_METADATA_EXAMPLE } from "./examples.ts";
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

test("an event of a dream from before it had a kind, evidence, an organizer and sources satisfies its schema", () => {
  const ajv = new Ajv2020({ strict: false, formats: { ulid: true } });
  addFormats.default(ajv);
  const isValid = ajv.compile(eventSchema("DreamCreated"));
  const detailWith = (dream: object) => ({ metadata: EVENT_METADATA_EXAMPLE, data: { dream } });
  const { kind, confidence, outcome, decisions, suggestions, features, ...others } = DREAM_EXAMPLE;
  const { organized_by, organizer_version, sources, ...older } = others;
  const todos = older.todos.map(({ evidence, ...todo }) => todo);
  expect(isValid(detailWith(DREAM_EXAMPLE))).toBe(true);
  expect(isValid(detailWith({ ...older, todos }))).toBe(true);
  expect(isValid(detailWith({ ...older, kind: "wish" }))).toBe(false);
});
