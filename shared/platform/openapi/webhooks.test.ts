import { events } from "@dreamcatcher/contracts/events";
import { expect, test } from "vitest";
import { openapiDocument } from "./document.ts";

const { webhooks = {}, components, tags } = openapiDocument();

test("every event of the bus is a webhook", () => {
  expect(Object.keys(webhooks)).toEqual(Object.keys(events));
  for (const [name, { post } = {}] of Object.entries(webhooks)) {
    expect(post?.operationId).toBe(name);
    expect(post?.description).toContain(`detail type \`${name}\``);
    for (const tag of post?.tags ?? []) expect(tags?.map((each) => each.name)).toContain(tag);
  }
});

test("its schema is that of the event, with the components of the document", () => {
  expect(webhooks.ImportCompleted?.post?.requestBody).toMatchObject({
    content: {
      "application/json": {
        schema: {
          required: ["metadata", "data"],
          properties: { data: { properties: { import: { $ref: "#/components/schemas/Import" } } } },
        },
      },
    },
  });
  for (const [, name = ""] of JSON.stringify(webhooks).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(Object.keys(components?.schemas ?? {})).toContain(name);
});
