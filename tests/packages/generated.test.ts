import type { Operations } from "@dreamcatcher/client";
import type * as account from "@dreamcatcher/contracts/endpoints/account";
import type * as conversations from "@dreamcatcher/contracts/endpoints/conversations";
import type * as dreams from "@dreamcatcher/contracts/endpoints/dreams";
import type * as implementations from "@dreamcatcher/contracts/endpoints/implementations";
import type * as imports from "@dreamcatcher/contracts/endpoints/imports";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import type * as live from "@dreamcatcher/contracts/endpoints/live";
import type * as operations from "@dreamcatcher/contracts/endpoints/operations";
import type * as search from "@dreamcatcher/contracts/endpoints/search";
import type * as sync from "@dreamcatcher/contracts/endpoints/sync";
import type * as webhooks from "@dreamcatcher/contracts/endpoints/webhooks";
import type * as workflows from "@dreamcatcher/contracts/endpoints/workflows";
import { problemKinds } from "@dreamcatcher/contracts/problems";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import { openapiDocument } from "#shared/platform/openapi/document.ts";

// The part of @dreamcatcher/client that `npm run generate` generates from the contracts.
const GENERATED = "../../clients/typescript/generated";
const BANNER = "// Generated from the contracts by `npm run generate`.";

interface Content {
  content?: Record<string, { schema?: JSONSchema }>;
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters?: { name: string; in: string; required?: boolean; schema: JSONSchema }[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content & { description: string }>;
}

/** The parameters in the path, or in the query, as the properties of one object. */
function parametersIn(place: string, { parameters = [] }: Operation): JSONSchema | undefined {
  const those = parameters.filter((parameter) => parameter.in === place);
  if (those.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(those.map(({ name, schema }) => [name, schema])),
    required: those.filter(({ required }) => required).map(({ name }) => name),
  };
}

/** The body of the first success, which all successes of an operation have; of several, any of them. */
function dataOf({ responses }: Operation): JSONSchema {
  const [success] = Object.values(responses);
  const schemas = Object.values(success?.content ?? {}).flatMap((each) => each.schema ?? []);
  const [schema, ...others] = schemas;
  return others.length > 0 ? { anyOf: schemas } : (schema ?? { tsType: "undefined" });
}

function schemaOf(operation: Operation): JSONSchema {
  const params = parametersIn("path", operation);
  const query = parametersIn("query", operation);
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  const isRequired = { params, body: operation.requestBody?.required && body, data: true };
  const described = (part: JSONSchema, description: string) => ({ ...part, description });
  return {
    type: "object",
    description: `${operation.summary}\n\n${operation.description}`,
    properties: {
      ...(params && { params: described(params, "The parameters of the path.") }),
      ...(query && { query: described(query, "The query.") }),
      ...(body && { body: described(body, "The body of the request.") }),
      data: described(dataOf(operation), Object.values(operation.responses)[0]?.description ?? ""),
    },
    required: Object.entries(isRequired).flatMap(([name, required]) => (required ? [name] : [])),
  };
}

/** The schema of a component with its name as title, which names its type; plain strings need no type. */
const named = (name: string, schema: JSONSchema): JSONSchema =>
  schema.type === "string" && !schema.enum ? schema : { ...schema, title: name };

const TYPE_KEYWORDS = ["type", "anyOf", "oneOf", "allOf", "enum", "const", "tsType"];

/**
 * What types are made of: a reference in `allOf` where a description stands beside it, as the compiler merges
 * keywords beside `$ref` into a second type; and `unknown` where there is no type.
 */
function simplified(schema: JSONSchema): JSONSchema {
  const { $ref, description } = schema;
  if ($ref) return description ? { description, allOf: [{ $ref }] } : { $ref };
  if (!TYPE_KEYWORDS.some((key) => key in schema)) return { ...schema, tsType: "unknown" };
  const { properties, items, anyOf, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, simplified(property)]),
      ),
    }),
    ...(items && { items: simplified(items as JSONSchema) }),
    ...(anyOf && { anyOf: anyOf.map(simplified) }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: simplified(additionalProperties),
    }),
  };
}

const typeOf = (name: string, schema: JSONSchema): Promise<string> =>
  compile(schema, name, {
    additionalProperties: false,
    bannerComment: "",
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { printWidth: 110 },
  });

async function typesOf(document: unknown): Promise<string> {
  const { paths, components } = structuredClone(document) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, JSONSchema> };
  };
  const all = Object.values(paths).flatMap((path) => Object.values(path));
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [name, named(name, simplified(schema))]),
  );
  const operations: JSONSchema = {
    type: "object",
    description: "Every operation: its input, and the data of its response.",
    properties: Object.fromEntries(all.map((each) => [each.operationId, simplified(schemaOf(each))])),
    required: all.map(({ operationId }) => operationId),
    components: { schemas },
    // No operation refers to it: it is the body of errors.
    definitions: { Problem: schemas.Problem ?? {} },
  };
  const slugs: JSONSchema = {
    description: "The kinds of problems: the last part of their `type`.",
    enum: Object.keys(problemKinds),
  };
  const types = [await typeOf("Operations", operations), await typeOf("ProblemSlug", slugs)].join("\n");
  // The API checks lengths.
  return `${BANNER}\n\n${types.replaceAll(/^ *\/\*\*\n *\* @(?:min|max)Items \d+\n *\*\/\n/gm, "")}`;
}

test("the client's types are those of the OpenAPI document", async () => {
  await expect(await typesOf(openapiDocument())).toMatchFileSnapshot(`${GENERATED}/types.ts`);
});

test("the client's types describe every operation, and every field of their types", async () => {
  const { paths, components } = openapiDocument() as unknown as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, JSONSchema> };
  };
  const types = await typesOf(openapiDocument());
  const fields = Object.entries(components.schemas)
    .filter(([name]) => types.includes(`export interface ${name} {`))
    .flatMap(([, { properties = {} }]) => Object.values(properties));
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  for (const { description } of [...fields, ...operations]) expect(types).toContain(` * ${description}\n`);
  expect(fields.length).toBeGreaterThan(100);
});

test("the client's operations are the endpoints", async () => {
  const lines = endpoints.map(({ name, method, path, responses }) => {
    const statuses = Object.keys(responses).map(Number);
    const isText = Object.values(responses).some(({ texts, contentType }) => texts ?? contentType);
    const operation = { method, path, statuses, ...(isText && { isText }) };
    return `  ${JSON.stringify(name)}: ${JSON.stringify(operation)},\n`;
  });
  const text = `${BANNER}
import type { Operations } from "./types.ts";

export const operations = {
${lines.join("")}} as const satisfies Record<keyof Operations, unknown>;
`;
  await expect(text).toMatchFileSnapshot(`${GENERATED}/operations.ts`);
});

type Contract = {
  [Group in keyof Groups]: Groups[Group][keyof Groups[Group]];
}[keyof Groups];
interface Groups {
  account: typeof account;
  conversations: typeof conversations;
  dreams: typeof dreams;
  implementations: typeof implementations;
  imports: typeof imports;
  live: typeof live;
  operations: typeof operations;
  sync: typeof sync;
  search: typeof search;
  webhooks: typeof webhooks;
  workflows: typeof workflows;
}

type BodyOf<Each extends Contract> = Each extends { request: { body: infer Body extends z.ZodType } }
  ? z.input<Body>
  : undefined;
type ResponseOf<Each extends Contract> = Each["responses"][keyof Each["responses"]];
type TextOf<Each extends Contract> = ResponseOf<Each> extends { texts: object } ? string : never;
type DataOf<Each extends Contract> =
  ResponseOf<Each> extends { body: infer Body extends z.ZodType } ? z.output<Body> | TextOf<Each> : unknown;

/** Operations whose contract refuses a body that the client's types allow. */
type RefusedBodies = {
  [Each in Contract as Each["name"]]: Operations[Each["name"]] extends { body?: infer Body }
    ? NonNullable<Body> extends BodyOf<Each>
      ? never
      : Each["name"]
    : never;
}[keyof Operations];

/** Operations whose data has another type in the client than in the contract. */
type MisreadData = {
  [Each in Contract as Each["name"]]: Operations[Each["name"]]["data"] extends DataOf<Each>
    ? never
    : Each["name"];
}[keyof Operations];

test("the client's types agree with those of the contracts", () => {
  expectTypeOf<keyof Operations>().toEqualTypeOf<Contract["name"]>();
  expectTypeOf<RefusedBodies>().toEqualTypeOf<never>();
  expectTypeOf<MisreadData>().toEqualTypeOf<never>();
});
