import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { IMPLEMENTATION_SUMMARY_EXAMPLE } from "../examples.ts";
import { Implementation, ImplementationSummary, ImplementInput } from "../implementation.ts";
import { DreamId, Id, PageQuery, pageOf } from "../primitives.ts";

const DreamParams = z.object({ dream_id: DreamId.meta({ description: "The dream's id." }) });

const ImplementationParams = z.object({
  implementation_id: Id.meta({ description: "The implementation's id." }),
});

const ImplementationPage = pageOf(ImplementationSummary).meta({
  id: "ImplementationPage",
  description: "One page of implementations.",
  examples: [{ items: [IMPLEMENTATION_SUMMARY_EXAMPLE], next_cursor: null }],
});

const started = {
  description: "The implementation is started; read its progress at `Location`.",
  body: ImplementationSummary,
};

export const implementDream = endpoint({
  name: "implement-dream",
  tag: "implementations",
  summary: "Implement a dream",
  description:
    "Starts to plan the dream, to generate a project and to run it in the sandbox, and returns at once. " +
    "Read the progress at `Location`. A dream has at most one implementation in progress: " +
    "while there is one, the response is 409 and names it. An archived dream is 409.",
  method: "POST",
  path: "/api/v1/dreams/{dream_id}/implement",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams, body: ImplementInput, bodyIsOptional: true },
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
  summary: "Read a dream's implementation, or start one",
  description:
    "Returns the implementation in progress, or else the last one, even if it failed. If the dream has none, it starts " +
    "one with the defaults of `POST` on this path, and returns 202. An archived dream without one is 409.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/implement",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams },
  responses: {
    200: { description: "The implementation in progress, or the last one.", body: ImplementationSummary },
    202: started,
  },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields", "quota-used-up"],
  quotas: ["implementations_per_day"],
});

export const listImplementations = endpoint({
  name: "list-implementations",
  tag: "implementations",
  summary: "List a dream's implementations",
  description:
    "Returns the implementations of a dream without plan and report, newest first. " +
    "To read all pages, pass `next_cursor` as `cursor` until it is null.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/implementations",
  scopes: ["dreamcatcher/read"],
  request: { params: DreamParams, query: PageQuery },
  responses: { 200: { description: "One page of implementations.", body: ImplementationPage } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const getImplementation = endpoint({
  name: "get-implementation",
  tag: "implementations",
  summary: "Read one implementation",
  description:
    "Returns status, verdict, plan, sandbox report and a link to the project, as far as they exist. " +
    "To wait for the end, poll with `If-None-Match` until `status` is `completed` or `failed`. " +
    "For a new link, read it without `If-None-Match`.",
  method: "GET",
  path: "/api/v1/implementations/{implementation_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: ImplementationParams },
  responses: { 200: { description: "The implementation.", body: Implementation } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const cancelImplementation = endpoint({
  name: "cancel-implementation",
  tag: "implementations",
  summary: "Cancel an implementation",
  description:
    "Stops an implementation in progress and restores the dream's earlier status. " +
    "The implementation ends as `failed` with the verdict `unverified`. One that has ended is 409.",
  method: "POST",
  path: "/api/v1/implementations/{implementation_id}/cancel",
  scopes: ["dreamcatcher/write"],
  request: { params: ImplementationParams },
  responses: { 200: { description: "The implementation is cancelled.", body: ImplementationSummary } },
  problems: ["malformed-request", "not-found", "conflict", "deleted-since", "invalid-fields"],
});
