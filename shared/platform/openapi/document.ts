import type { Endpoint, ResponseContract } from "@dreamcatcher/contracts/endpoint";
import { endpoints, TAG_DESCRIPTIONS } from "@dreamcatcher/contracts/endpoints/index";
import { requestHeadersOf, responseHeadersOf, UnchangedHeaders } from "@dreamcatcher/contracts/headers";
import * as z from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from "zod-openapi";
import { problemResponses } from "./problem-responses.ts";
import { withEvents } from "./webhooks.ts";

const DESCRIPTION = `Captures conversations with AI assistants and organizes them into dreams.

- Operations require an access token (\`Authorization: Bearer …\`) where they name a scope.
- Errors are problem details (RFC 9457): \`type\` names the kind, \`errors\` each invalid field.
- Lists have pages: \`next_cursor\` of one page is the \`cursor\` of the next.
- Reads have an \`ETag\` and return 304 if \`If-None-Match\` names it; changes of a dream accept \`If-Match\`.
- Every POST accepts an \`Idempotency-Key\`, which makes it safe to repeat; synchronizing is so by itself.
- A path returns 405 with \`Allow\` to methods that it does not support.
- A body has at most 1 000 000 bytes; a captured conversation, imported dream or sync at most 4 000 000.
- Events and live messages are described at \`/docs/events\`, and as AsyncAPI at \`/asyncapi.json\`.
- Times are in ISO 8601 format and UTC; lengths of text are in Unicode code points.
- TypeScript and JavaScript call this API by the package \`@dreamcatcher/client\`.`;

/** The API as OpenAPI 3.1, generated from the contracts alone. */
export const openapiDocument = () => withEvents(documentOfEndpoints());

const documentOfEndpoints = () =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Dreamcatcher",
      version: "1.0.0",
      description: DESCRIPTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: ".", description: "The stage that serves this document." }],
    tags: Object.entries(TAG_DESCRIPTIONS).map(([name, description]) => ({ name, description })),
    paths: pathsOf(endpoints),
    components: {
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "An access token of the stage's user pool, or of an issuer that the stage accepts.",
        },
      },
    },
  });

/**
 * Sorted by path, with `{parameters}` first: linters then report one ambiguous path, `/dreams/brand/{brand}`.
 */
function pathsOf(all: readonly Endpoint[]): ZodOpenApiPathsObject {
  const byPath = Map.groupBy(
    all.toSorted((a, b) => a.path.localeCompare(b.path, "en")),
    ({ path }) => path,
  );
  return Object.fromEntries(
    [...byPath].map(([path, operations]) => [
      path,
      Object.fromEntries(operations.map((each) => [each.method.toLowerCase(), operationOf(each)])),
    ]),
  );
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { name, tag, summary, description, scopes, request } = endpoint;
  const { params, query, body, bodyIsOptional = false, alsoAccepts = {} } = request;
  const header = requestHeadersOf(endpoint);
  return {
    operationId: name,
    tags: [tag],
    summary,
    description,
    security: scopes === "open" ? [] : [{ bearer: [...scopes] }],
    requestParams: { ...(params && { path: params }), ...(query && { query }), header },
    ...(body && {
      requestBody: {
        required: !bodyIsOptional,
        content: contentOf({ "application/json": body, ...alsoAccepts }),
      },
    }),
    responses: { ...responsesOf(endpoint), ...problemResponses(endpoint) },
  };
}

/** The successes of an operation; a read also has a 304. */
function responsesOf(endpoint: Endpoint): Record<string, ZodOpenApiResponseObject> {
  const responses = Object.entries(endpoint.responses).map(([status, response]) => [
    status,
    responseOf(response, responseHeadersOf(endpoint, Number(status))),
  ]);
  const unchanged = {
    description: "`If-None-Match` names the current ETag: the client's copy is current.",
    headers: UnchangedHeaders,
  };
  return Object.fromEntries(endpoint.method === "GET" ? [...responses, ["304", unchanged]] : responses);
}

const contentOf = (schemas: Readonly<Record<string, z.ZodType>>) =>
  Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }]));

const responseOf = (
  { description, body, texts = {}, contentType = "application/json" }: ResponseContract,
  headers: z.ZodObject,
): ZodOpenApiResponseObject => ({
  description,
  ...(Object.keys(headers.shape).length > 0 && { headers }),
  ...(body && { content: contentOf({ [contentType]: body, ...texts }) }),
  ...(!body && contentType !== "application/json" && { content: { [contentType]: { schema: z.string() } } }),
});
