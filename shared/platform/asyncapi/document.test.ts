import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { CHANNELS } from "./channels.ts";
import { asyncapiDocument } from "./document.ts";

const document = JSON.parse(JSON.stringify(asyncapiDocument()));

/** `npm run generate` updates this file. */
test("docs/asyncapi.json is up to date", async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot("../../../docs/asyncapi.json");
});

test("every reference has a target", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]*)"/g)];
  for (const [, path = ""] of references) {
    const target = path.split("/").reduce((node, key) => node?.[key], document);
    expect(target, path).toBeTypeOf("object");
  }
  expect(references.length).toBeGreaterThan(50);
});

const messages = CHANNELS.flatMap((channel) =>
  channel.messages.map(({ name, example }) => ({ id: `${channel.name}.${name}`, example })),
);

describe("the example of a message", () => {
  const DOCUMENT_URI = "https://example.org/asyncapi.json";
  const ajv = new Ajv2020({ strict: false, formats: { ulid: true } });
  addFormats.default(ajv);
  ajv.addSchema({ components: document.components, $id: DOCUMENT_URI });
  const isValid = (id: string, value: unknown) =>
    ajv.validate({ $ref: `${DOCUMENT_URI}#/components/messages/${id}/payload` }, value);

  test.each(messages)("$id satisfies its schema", ({ id, example }) => {
    expect(isValid(id, example), ajv.errorsText()).toBe(true);
    expect(document.components.messages[id].examples[0].payload).toEqual(JSON.parse(JSON.stringify(example)));
  });

  test.each(messages)("$id is no other message", ({ id, example }) => {
    const others = messages.filter((other) => other.id !== id);
    expect(others.filter((other) => isValid(other.id, example))).toEqual([]);
  });
});
