import { type EventName, events } from "@dreamcatcher/contracts/events";
import { type PipelineosEventName, pipelineosEvents } from "@dreamcatcher/contracts/pipelineos";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { eventSchema, pipelineosEventSchema } from "../../contracts/event-schemas.ts";
import { openapiDocument } from "./document.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const DOCUMENT_URI = "https://example.org/document.json";

interface Example {
  /** The JSON pointer of its schema. */
  schema: string;
  value: unknown;
}

/** Every example in a document: in `examples` of a schema, or of a media type beside its `schema`. */
function examplesIn(node: unknown, at = ""): Example[] {
  if (!isObject(node)) return [];
  const { examples, ...rest } = node;
  const own = Array.isArray(examples)
    ? examples.map((value) => ({ schema: at, value }))
    : isObject(examples) && "schema" in rest
      ? Object.values(examples as Record<string, { value: unknown }>).map(({ value }) => ({
          schema: `${at}/schema`,
          value,
        }))
      : [];
  const inside = Object.entries(own.length > 0 ? rest : node).flatMap(([name, child]) =>
    examplesIn(child, `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
  return [...own, ...inside];
}

/** The examples in a document that their own schema rejects, each with the first error. */
function rejectedIn(document: object): string[] {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  // Its pattern stands beside it.
  ajv.addFormat("ulid", true);
  ajv.addSchema({ ...document, $id: DOCUMENT_URI });
  return examplesIn(document).flatMap(({ schema, value }) => {
    const $ref = `${DOCUMENT_URI}#${schema.split("/").map(encodeURIComponent).join("/")}`;
    const isValid = ajv.validate({ $ref }, value);
    return isValid ? [] : [`${schema}: ${ajv.errorsText()}`];
  });
}

test("every example in the OpenAPI document satisfies its schema", () => {
  const document = openapiDocument();
  expect(rejectedIn(document)).toEqual([]);
  expect(examplesIn(document).length).toBeGreaterThan(200);
});

const eventSchemas: [name: string, schema: object][] = [
  ...(Object.keys(events) as EventName[]).map((name): [string, object] => [name, eventSchema(name)]),
  ...(Object.keys(pipelineosEvents) as PipelineosEventName[]).map((name): [string, object] => [
    name,
    pipelineosEventSchema(name),
  ]),
];

test.each(eventSchemas)("every example in the schema of %s satisfies its schema", (_, schema) => {
  expect(rejectedIn(schema)).toEqual([]);
});

test.each(eventSchemas)("%s has an example of its data", (_, schema) => {
  const { properties } = schema as { properties: Record<string, object> };
  expect(properties.data).toHaveProperty("examples");
});

test("an example that its schema rejects is found, in a schema and beside one", () => {
  const Size = { type: "integer", examples: [1, "large"] };
  const media = {
    schema: { $ref: "#/components/Size" },
    examples: { small: { value: 2 }, huge: { value: [] } },
  };
  expect(rejectedIn({ components: { Size }, paths: { "/sizes": media } })).toEqual([
    "/components/Size: data must be integer",
    "/paths/~1sizes/schema: data must be integer",
  ]);
});
