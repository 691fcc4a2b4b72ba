import type { Endpoint } from "@dreamcatcher/contracts/endpoint";
import fc from "fast-check";
import { openapiDocument } from "./document.ts";

/** A request of an endpoint: valid, or with a hostile string. */
export interface AnyRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}

/** The keywords of JSON Schema that requests are generated from. */
interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minProperties?: number;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
}

interface Parameter {
  in: "path" | "query" | "header";
  name: string;
  required?: boolean;
  schema: Schema;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
}

const document = openapiDocument();
const shared = (document.components?.schemas ?? {}) as Record<string, Schema>;

/** Requests that are valid by an endpoint's OpenAPI, the only description that clients have. */
export function validRequests({ method, path }: Endpoint): fc.Arbitrary<AnyRequest> {
  const operation = document.paths?.[path]?.[method.toLowerCase() as "get"] as unknown as Operation;
  const parameters = (place: Parameter["in"]) => {
    const found = (operation.parameters ?? []).filter((each) => each.in === place);
    const values = found.map(({ name, schema }) => [name, anyOf(schema).map(String)]);
    const requiredKeys = found.filter(({ required }) => required).map(({ name }) => name);
    return fc.record<Record<string, string>>(Object.fromEntries(values), { requiredKeys });
  };
  const body = operation.requestBody?.content["application/json"].schema;
  return fc.record({
    params: parameters("path"),
    query: parameters("query"),
    body: body ? anyOf(body) : fc.constant(undefined),
  });
}

function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref) return anyOf(shared[schema.$ref.replace("#/components/schemas/", "")] ?? {});
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map(anyOf));
  switch (schema.type) {
    case "string":
      return anyText(schema);
    case "integer":
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100, 2 ** 31 - 1) });
    case "number":
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 100, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(anyOf(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case "object":
      return anyObject(schema);
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}

function anyObject({
  properties = {},
  required = [],
  minProperties = 0,
  maxProperties,
}: Schema): fc.Arbitrary<object> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, anyOf(each)]));
  const record = fc
    .record(fields, { requiredKeys: required })
    .filter((value) => Object.keys(value).length >= minProperties);
  return maxProperties === undefined
    ? record
    : record.map((value) => Object.fromEntries(Object.entries(value).slice(0, maxProperties)));
}

const moment = fc
  .date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-30") })
  .map((date) => date.toISOString());

function anyText({
  examples,
  format,
  pattern,
  minLength = 0,
  maxLength = 300,
}: Schema): fc.Arbitrary<string> {
  if (format === "date-time") return moment;
  // A pattern with an example is of an identifier: a random one would only be a 404.
  if (pattern?.startsWith("^") && examples) return fc.constantFrom(...(examples as string[]));
  if (pattern?.startsWith("^")) return fc.stringMatching(new RegExp(pattern));
  const unit = fc.constantFrom("a", "Z", "é", "漢", "😀", "'", "\\", "<", "#");
  return fc.string({ unit, minLength, maxLength: Math.min(maxLength, minLength + 20) });
}

/** Ill-formed Unicode: lone surrogates, and a pair in the wrong order. */
export const loneSurrogates = ["\ud800", "ab\udfff", "\ude00\ud83d", "😀\ud83d"];

const hostile = [
  ...loneSurrogates,
  "\u0000",
  "a\u0000b",
  " \t\r\n",
  "😀👩‍👩‍👧‍👦🇳🇱",
  "\u202eabc\u202c",
  "\ufeff\u2028\uffff",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "a#b/c?d&e=f%00%ZZ",
  "<script>alert(1)</script>",
  "x".repeat(100_000),
  "😀".repeat(50_000),
];

export interface HostileRequest {
  request: AnyRequest;
  /** The path of the string, as in the errors of a problem. */
  path: string;
  text: string;
}

/** Requests with one hostile string, otherwise valid; none for an endpoint without strings. */
export const hostileRequests = (endpoint: Endpoint): fc.Arbitrary<HostileRequest | undefined> =>
  fc.tuple(validRequests(endpoint), fc.nat(), fc.constantFrom(...hostile)).map(([request, n, text]) => {
    const places = textsIn(request, []);
    const place = places[n % Math.max(1, places.length)];
    if (place === undefined) return undefined;
    const [part = "", ...field] = place;
    const named = part === "params" ? ["path"] : part === "query" ? ["query"] : [];
    return {
      request: replaced(request, place, text) as AnyRequest,
      path: [...named, ...field].join("."),
      text,
    };
  });

/** The paths of all strings in a value. */
function textsIn(value: unknown, at: readonly string[]): string[][] {
  if (typeof value === "string") return [[...at]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...at, name]));
}

function replaced(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value))
    return value.map((each, n) => (String(n) === step ? replaced(each, rest, text) : each));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [
      name,
      name === step ? replaced(each, rest, text) : each,
    ]),
  );
}
