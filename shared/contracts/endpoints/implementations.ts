import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { Implementation, ImplementationSummary, ImplementInput } from "../implementation.ts";
import { DreamId, Id, PageQuery, pageOf } from "../primitives.ts";

const DreamParams = z.object({ dream_id: DreamId });
const ImplementationParams = z.object({ implementation_id: Id });
const started = {
  description: "Under way; `Location` tells where to read its progress",
  body: ImplementationSummary,
};

export const implementDream = endpoint({
  name: "implement-dream",
  tag: "implementations",
  summary: "Have a dream planned, generated and run in the sandbox",
  method: "POST",
  path: "/api/v1/dreams/{dream_id}/implement",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams, body: ImplementInput, body_is_optional: true },
  responses: { 202: started },
  problems: [
    "malformed-request",
    "not-found",
    "conflict",
    "deleted-since",
    ...BODY_PROBLEMS,
    "quota-used-up",
  ],
  quotas: ["implementations_per_day"],
});

export const ensureImplementation = endpoint({
  name: "ensure-implementation",
  tag: "implementations",
  summary: "The dream's implementation under way or done last; begins one where there is none",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/implement",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams },
  responses: { 200: { description: "There already", body: ImplementationSummary }, 202: started },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields", "quota-used-up"],
  quotas: ["implementations_per_day"],
});

export const listImplementations = endpoint({
  name: "list-implementations",
  tag: "implementations",
  summary: "List a dream's implementations, newest first",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/implementations",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: PageQuery },
  responses: { 200: { description: "One page", body: pageOf(ImplementationSummary) } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const getImplementation = endpoint({
  name: "get-implementation",
  tag: "implementations",
  summary: "Read an implementation: status, verdict, plan, report and a link to the built project",
  method: "GET",
  path: "/api/v1/implementations/{implementation_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: ImplementationParams },
  responses: { 200: { description: "As far as it is", body: Implementation } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const cancelImplementation = endpoint({
  name: "cancel-implementation",
  tag: "implementations",
  summary: "Stop an implementation under way",
  method: "POST",
  path: "/api/v1/implementations/{implementation_id}/cancel",
  scopes: ["dreamcatcher/write"],
  request: { params: ImplementationParams },
  responses: { 200: { description: "Stopped", body: ImplementationSummary } },
  problems: ["malformed-request", "not-found", "conflict", "deleted-since", "invalid-fields"],
});
