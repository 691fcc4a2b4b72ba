import * as z from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Answer, Endpoint } from "#shared/contracts/endpoint.ts";
import { endpoints } from "#shared/contracts/endpoints/index.ts";
import { Problem } from "#shared/contracts/problem.ts";

const IF_MATCH = ["PATCH", "PUT", "DELETE"];

/** The API as OpenAPI 3.1, made from the table of endpoints and nothing else. */
export const openapiDocument = () =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "Dreamcatcher",
      version: "1.0.0",
      description:
        "Captures conversations with AI assistants and organizes them into dreams. Errors are RFC 9457 problem details; " +
        "lists are paged by opaque cursors; reads answer `ETag` and honour `If-None-Match`.",
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

function operationOf({
  name,
  tag,
  summary,
  method,
  scopes,
  request,
  responses,
}: Endpoint): ZodOpenApiOperationObject {
  const { params, query, body, also_accepts = [] } = request;
  const header = headersOf(method, scopes);
  return {
    operationId: name,
    tags: [tag],
    summary,
    security: scopes === "open" ? [] : [{ bearer: [...scopes] }],
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(header && { header }) },
    ...(body && {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: body },
          ...Object.fromEntries(also_accepts.map((type) => [type, { schema: z.string() }])),
        },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(responses).map(([status, answer]) => [status, responseOf(answer)]),
      ),
      default: {
        description: "What is wrong, as problem details",
        content: { "application/problem+json": { schema: Problem } },
      },
    },
  };
}

function headersOf(method: Endpoint["method"], scopes: Endpoint["scopes"]): z.ZodObject | undefined {
  if (scopes === "open") return undefined;
  if (method === "POST") {
    return z.object({
      "Idempotency-Key": z.string().optional().meta({
        description:
          "A repeated request gets the first one's answer, and 409 once what that told of has been deleted",
      }),
    });
  }
  if (method === "GET") return z.object({ "If-None-Match": z.string().optional() });
  return IF_MATCH.includes(method) ? z.object({ "If-Match": z.string().optional() }) : undefined;
}

const responseOf = ({ description, body, content_type = "application/json" }: Answer) => ({
  description,
  ...(body && { content: { [content_type]: { schema: body } } }),
  ...(!body &&
    content_type !== "application/json" && { content: { [content_type]: { schema: z.string() } } }),
});
