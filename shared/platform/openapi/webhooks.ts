import { detailOf, EVENT_SOURCE, type EventName, events } from "@dreamcatcher/contracts/events";
import { createSchema, type oas31 } from "zod-openapi";

const TAG = "events";

/**
 * The document with the events of the bus as webhooks: OpenAPI has no other word for what an API sends
 * unasked. Their schemas refer to the components of the document, and add those that no operation has.
 */
export function withEvents(document: oas31.OpenAPIObject): oas31.OpenAPIObject {
  const details = (Object.keys(events) as EventName[]).map((name) => ({
    name,
    ...createSchema(detailOf(name), { io: "output" }),
  }));
  const schemas = Object.assign({}, ...details.map(({ components }) => components));
  return {
    ...document,
    tags: [...(document.tags ?? []), { name: TAG, description: "What the stage puts on its event bus." }],
    webhooks: Object.fromEntries(
      details.map(({ name, schema }) => [name, { post: operationOf(name, schema) }]),
    ),
    components: { ...document.components, schemas: { ...schemas, ...document.components?.schemas } },
  };
}

const operationOf = (
  name: EventName,
  schema: oas31.SchemaObject | oas31.ReferenceObject,
): oas31.OperationObject => ({
  operationId: name,
  tags: [TAG],
  summary: name,
  description: `${events[name].summary}\n\nThe \`detail\` of an event on the stage's EventBridge bus, with source \
\`${EVENT_SOURCE}\` and detail type \`${name}\`. It is delivered at least once, in order per dream.`,
  security: [],
  requestBody: { required: true, content: { "application/json": { schema } } },
});
