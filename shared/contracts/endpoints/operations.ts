import * as z from "zod";
import { endpoint } from "../endpoint.ts";
import { Health, HealthDetails } from "../health.ts";

export const getHealth = endpoint({
  name: "get-health",
  tag: "operations",
  summary: "Say that the API answers",
  method: "GET",
  path: "/health",
  scopes: "open",
  request: {},
  responses: { 200: { description: "It answers", body: Health } },
  problems: ["malformed-request"],
});

export const getHealthDetails = endpoint({
  name: "get-health-details",
  tag: "operations",
  summary: "Ask the table, the bus and the bucket, each with its latency",
  method: "GET",
  path: "/health/detailed",
  scopes: ["dreamcatcher/read"],
  request: {},
  responses: {
    200: { description: "All answer", body: HealthDetails },
    503: { description: "One or more do not", body: HealthDetails },
  },
  problems: ["malformed-request"],
});

export const getOpenapi = endpoint({
  name: "get-openapi",
  tag: "operations",
  summary: "This API as OpenAPI 3.1",
  method: "GET",
  path: "/openapi.json",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The document", body: z.record(z.string(), z.unknown()) } },
  problems: ["malformed-request"],
});

export const getDocs = endpoint({
  name: "get-docs",
  tag: "operations",
  summary: "This API as a page to read and to try",
  method: "GET",
  path: "/docs",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The page", content_type: "text/html" } },
  problems: ["malformed-request"],
});

export const getDocsScript = endpoint({
  name: "get-docs-script",
  tag: "operations",
  summary: "The script of the documentation page, always compressed",
  method: "GET",
  path: "/docs/app.js",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The script", content_type: "text/javascript" } },
  problems: ["malformed-request"],
});
