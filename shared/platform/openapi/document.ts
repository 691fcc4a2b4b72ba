import type { Endpoint, ResponseContract } from "@dreamcatcher/contracts/endpoint";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { answerHeadersOf, headersOf, UNCHANGED_HEADERS } from "@dreamcatcher/contracts/headers";
import * as z from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from "zod-openapi";
import { problemResponses } from "./problem-responses.ts";
import { withEvents } from "./webhooks.ts";

/** The API as OpenAPI 3.1, made from the tables of endpoints and events and nothing else. */
export const openapiDocument = () => withEvents(documentOfEndpoints());

const documentOfEndpoints = () =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Dreamcatcher",
      version: "1.0.0",
      description:
        "Captures conversations with AI assistants and organizes them into dreams. Errors are RFC 9457 problem details; " +
        "lists are paged by opaque cursors; reads answer `ETag` and honour `If-None-Match`. A method that a path does " +
        "not have is answered by 405 and `Allow`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(endpoints),
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "An access token" },
      },
    },
  });

function pathsOf(all: readonly Endpoint[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const endpoint of all) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint),
    };
  }
  return paths;
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { name, tag, summary, scopes, request } = endpoint;
  const { params, query, body, body_is_optional = false, also_accepts = [] } = request;
  const header = headersOf(endpoint);
  return {
    operationId: name,
    tags: [tag],
    summary,
    security: scopes === "open" ? [] : [{ bearer: [...scopes] }],
    requestParams: { ...(params && { path: params }), ...(query && { query }), header },
    ...(body && {
      requestBody: {
        required: !body_is_optional,
        content: {
          "application/json": { schema: body },
          ...Object.fromEntries(also_accepts.map((type) => [type, { schema: z.string().min(1) }])),
        },
      },
    }),
    responses: { ...answersOf(endpoint), ...problemResponses(endpoint) },
  };
}

/** A read that is answered may be answered by 304 as well. */
function answersOf(endpoint: Endpoint): Record<string, ZodOpenApiResponseObject> {
  const answers = Object.entries(endpoint.responses).map(([status, answer]) => [
    status,
    responseOf(answer, answerHeadersOf(endpoint, Number(status))),
  ]);
  const unchanged = {
    description: "`If-None-Match` names the ETag that it has",
    headers: UNCHANGED_HEADERS,
  };
  return Object.fromEntries(endpoint.method === "GET" ? [...answers, ["304", unchanged]] : answers);
}

const responseOf = (
  { description, body, content_type = "application/json" }: ResponseContract,
  headers: z.ZodObject,
): ZodOpenApiResponseObject => ({
  description,
  ...(Object.keys(headers.shape).length > 0 && { headers }),
  ...(body && { content: { [content_type]: { schema: body } } }),
  ...(!body &&
    content_type !== "application/json" && { content: { [content_type]: { schema: z.string() } } }),
});
