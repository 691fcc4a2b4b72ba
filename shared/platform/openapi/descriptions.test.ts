import { type EventName, events } from "@dreamcatcher/contracts/events";
import { type PipelineosEventName, pipelineosEvents } from "@dreamcatcher/contracts/pipelineos";
import { problemKinds } from "@dreamcatcher/contracts/problems";
import { describe, expect, test } from "vitest";
import { eventSchema, pipelineosEventSchema } from "../../contracts/event-schemas.ts";
import { openapiDocument } from "./document.ts";

interface Described {
  description?: string | undefined;
}

interface Schema extends Described {
  $ref?: string;
  type?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
  $defs?: Record<string, Schema>;
}

interface Content {
  content?: Record<string, { schema: Schema }>;
}

interface Operation extends Described {
  operationId: string;
  summary: string;
  parameters: (Described & { name: string; schema: Schema })[];
  requestBody?: Content;
  responses: Record<string, Described & Content & { headers?: Record<string, Described> }>;
}

const { info, servers, tags, paths, components } = openapiDocument();
const { schemas, securitySchemes } = components as {
  schemas: Record<string, Schema>;
  securitySchemes: Record<string, Described>;
};
const operations = Object.values(paths ?? {}).flatMap(Object.values) as Operation[];

/** Something with a description, and its place, which ends in its name. */
type Place = readonly [place: string, described: Described];

const members = (of: Record<string, Described> = {}, at = ""): Place[] =>
  Object.entries(of).map(([name, member]) => [`${at}.${name}`, member]);

/** Every property of a schema, at any depth. */
const propertiesIn = (schema: Schema, at: string): Place[] => [
  ...members(schema.properties, at),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => propertiesIn(each, `${at}.${name}`)),
  ...[schema.items, schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(
    (inner) => (typeof inner === "object" ? propertiesIn(inner, `${at}[]`) : []),
  ),
];

/** Every named schema, with all its properties. */
const schemasIn = (named: Record<string, Schema> = {}, at = "schemas"): Place[] => [
  ...members(named, at),
  ...Object.entries(named).flatMap(([name, schema]) => propertiesIn(schema, `${at}.${name}`)),
];

const contentIn = ({ content = {} }: Content, at: string): Place[] =>
  Object.values(content).flatMap(({ schema }) => propertiesIn(schema, at));

function operationIn(operation: Operation): Place[] {
  const { operationId: at, summary, parameters, requestBody = {}, responses } = operation;
  return [
    [at, operation],
    [`${at}.summary`, { description: summary }],
    ...parameters.map((each): Place => [`${at}.${each.name}`, each]),
    ...parameters.flatMap(({ name, schema }) => propertiesIn(schema, `${at}.${name}`)),
    ...contentIn(requestBody, `${at}.requestBody`),
    ...members(responses, at),
    ...Object.entries(responses).flatMap(([status, response]) => [
      ...members(response.headers, `${at}.${status}`),
      ...contentIn(response, `${at}.${status}`),
    ]),
  ];
}

const wordsOf = (text: string) => text.toLowerCase().replaceAll(/\b(?:the|an?|its?|of)\b|[^a-z0-9]/g, "");

/** The places without a description, or with one that only repeats their name. */
const undescribed = (places: readonly Place[]): string[] =>
  places.flatMap(([place, { description = "" }]) => {
    const name = place.split(".").at(-1) ?? "";
    return wordsOf(description) === "" || wordsOf(description) === wordsOf(name) ? [place] : [];
  });

describe("everything has a description that does not only repeat its name", () => {
  test("the document, its servers, tags and security schemes", () => {
    const places: Place[] = [
      ["info", info],
      ...(servers ?? []).map((server): Place => [server.url, server]),
      ...(tags ?? []).map((tag): Place => [tag.name, tag]),
      ...members(securitySchemes),
    ];
    expect(undescribed(places)).toEqual([]);
    expect(places.length).toBeGreaterThan(5);
  });

  test.each(operations.map((operation) => [operation.operationId, operation] as const))(
    "the operation %s with its parameters, bodies, responses and headers",
    (_, operation) => {
      expect(undescribed(operationIn(operation))).toEqual([]);
      expect(operation.description).not.toBe(operation.summary);
    },
  );

  test.each(Object.entries(schemas))("the schema %s with its properties", (name, schema) => {
    expect(undescribed(schemasIn({ [name]: schema }))).toEqual([]);
  });

  test.each(Object.entries(problemKinds))("the problem %s", (slug, kind) => {
    expect(undescribed([[slug, kind]])).toEqual([]);
    expect(wordsOf(kind.description)).not.toBe(wordsOf(kind.title));
    expect(undescribed("headers" in kind ? members(kind.headers.shape, slug) : [])).toEqual([]);
  });

  const eventSchemas: [name: string, schema: Schema][] = [
    ...(Object.keys(events) as EventName[]).map((name) => [name, eventSchema(name)] as [string, Schema]),
    ...(Object.keys(pipelineosEvents) as PipelineosEventName[]).map(
      (name) => [name, pipelineosEventSchema(name)] as [string, Schema],
    ),
  ];
  test.each(eventSchemas)("the event %s with its properties", (name, schema) => {
    expect(undescribed([[name, schema], ...propertiesIn(schema, name), ...schemasIn(schema.$defs)])).toEqual(
      [],
    );
  });
});

test("missing descriptions, and those that only repeat a name, are found", () => {
  const schema = {
    description: "A box",
    properties: {
      size: { description: "Its size." },
      lid: { anyOf: [{ properties: { colour: {} } }], description: "What closes it." },
      items: { items: { properties: { name: { description: "" } } }, description: "What is in it." },
    },
  };
  expect(undescribed(schemasIn({ Box: schema }))).toEqual([
    "schemas.Box",
    "schemas.Box.size",
    "schemas.Box.lid[].colour",
    "schemas.Box.items[].name",
  ]);
});

/** Each operation has its own examples of problems. */
const WITHOUT_EXAMPLES = ["Problem", "FieldError"];

test("every named object has an example", () => {
  const objects = Object.entries(schemas).filter(
    ([name, { type }]) => type === "object" && !WITHOUT_EXAMPLES.includes(name),
  );
  expect(objects.filter(([, { examples }]) => !examples?.length).map(([name]) => name)).toEqual([]);
  expect(objects.length).toBeGreaterThan(30);
});

test("every request body is a named schema with an example", () => {
  const bodies = operations.flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}));
  for (const { schema } of bodies) {
    const name = String(schema.$ref).replace("#/components/schemas/", "");
    expect(schemas[name], JSON.stringify(schema)).toHaveProperty("examples");
  }
  expect(bodies.length).toBeGreaterThan(5);
});
