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
    "Returns 200 if API Gateway and its functions respond. It checks nothing else and needs no token, so load " +
    "balancers and monitors may call it often.",
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
    "Checks table, bus and bucket, and returns whether each responds and how fast. " +
    "If any is down, the status is 503 with the same body.",
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
    "Returns the OpenAPI 3.1 document of this API, with the brands and planners of this stage. It is generated from the " +
    "contracts that validate requests.",
  method: "GET",
  path: "/openapi.json",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The OpenAPI document.", body: OpenApiDocument } },
  problems: ["malformed-request"],
});

const EventsDocument = z.record(z.string(), z.unknown()).meta({
  id: "EventsDocument",
  description: "An AsyncAPI 3 document.",
  examples: [{ asyncapi: "3.0.0", info: { title: "Dreamcatcher's events", version: "1.0.0" }, channels: {} }],
});

export const getAsyncapi = endpoint({
  name: "get-asyncapi",
  tag: "operations",
  summary: "Read the events as AsyncAPI",
  description:
    "Returns the AsyncAPI 3 document of what the service sends and receives beside this API: the events of " +
    "the bus and the messages of the WebSocket. It needs no token.",
  method: "GET",
  path: "/asyncapi.json",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The AsyncAPI document.", body: EventsDocument } },
  problems: ["malformed-request"],
});

export const getEventsDocs = endpoint({
  name: "get-events-docs",
  tag: "operations",
  summary: "Read the page about events",
  description:
    "Returns an HTML page that shows the AsyncAPI document: each event with its meaning, an example and its " +
    "schema, and how to subscribe. It needs no token, and no script.",
  method: "GET",
  path: "/docs/events",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The page as HTML.", contentType: "text/html" } },
  problems: ["malformed-request"],
});

export const getDocs = endpoint({
  name: "get-docs",
  tag: "operations",
  summary: "Read the documentation page",
  description:
    "Returns an HTML page that shows the OpenAPI document and sends requests. " + "It needs no token.",
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
    "Returns the script of the documentation page, always compressed by brotli or gzip. It needs no token. " +
    "The page adds the script's version as a query, so the response may be cached for a year.",
  method: "GET",
  path: "/docs/app.js",
  scopes: "open",
  request: {},
  responses: { 200: { description: "The script.", contentType: "text/javascript" } },
  problems: ["malformed-request"],
});
