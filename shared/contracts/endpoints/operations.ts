import * as z from "zod";
import { endpoint } from "../endpoint.ts";
import { Health, HealthDetails } from "../health.ts";

const OpenApiDocument = z.record(z.string(), z.unknown()).meta({
  id: "OpenApiDocument",
  description: "An OpenAPI 3.1 document.",
  examples: [{ openapi: "3.1.0", info: { title: "Dreamcatcher", version: "1.0.0" }, paths: {} }],
});

export const getHealth = endpoint({
  name: "get-health",
  tag: "operations",
  summary: "Check that the API responds",
  description:
    "Returns 200 as long as API Gateway and its functions work; it looks at nothing else. " +
    "It is open and cheap, for load balancers and monitors.",
  method: "GET",
  path: "/health",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The API responds.", body: Health } },
  problems: ["malformed-request"],
});

export const getHealthDetails = endpoint({
  name: "get-health-details",
  tag: "operations",
  summary: "Check the resources of the service",
  description:
    "Checks the table, the bus and the bucket, and returns whether each responds and how fast. " +
    "The status is 503 when any of them is down; the body is the same.",
  method: "GET",
  path: "/health/detailed",
  scopes: ["dreamcatcher/read"],
  request: {},
  responses: {
    200: { description: "All resources respond.", body: HealthDetails },
    503: { description: "A resource is down.", body: HealthDetails },
  },
  problems: ["malformed-request"],
});

export const getOpenapi = endpoint({
  name: "get-openapi",
  tag: "operations",
  summary: "Read this API as OpenAPI",
  description:
    "Returns the description of every operation as an OpenAPI 3.1 document, with the brands and planners of this " +
    "stage. It is made from the same contracts that validate requests.",
  method: "GET",
  path: "/openapi.json",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The OpenAPI document.", body: OpenApiDocument } },
  problems: ["malformed-request"],
});

export const getDocs = endpoint({
  name: "get-docs",
  tag: "operations",
  summary: "Read and try this API as a page",
  description:
    "Returns the description of every operation as a page for people, made from the OpenAPI document. " +
    "It is open.",
  method: "GET",
  path: "/docs",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The page as HTML.", contentType: "text/html" } },
  problems: ["malformed-request"],
});

export const getDocsScript = endpoint({
  name: "get-docs-script",
  tag: "operations",
  summary: "Read the script of the documentation page",
  description:
    "Returns the script that draws the documentation page, always compressed (brotli or gzip). It is open. Its address " +
    "carries no version: the page names the version it needs in the query, and the response may be cached for ever.",
  method: "GET",
  path: "/docs/app.js",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The script.", contentType: "text/javascript" } },
  problems: ["malformed-request"],
});
