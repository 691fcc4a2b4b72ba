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
  description: "The implementation is under way; read its progress at `Location`.",
  body: ImplementationSummary,
};

export const implementDream = endpoint({
  name: "implement-dream",
  tag: "implementations",
  summary: "Implement a dream",
  description:
    "Begins to plan the dream, to generate a project from it and to run that in the sandbox, and returns at once. " +
    "Read the progress at `Location`. A dream has at most one implementation under way: " +
    "another request in the meantime is a 409 that names it.",
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
  summary: "Read a dream's implementation, or begin one",
  description:
    "Returns the implementation under way, or the last one. When the dream has none, it begins one as " +
    "`POST` on this path does, and returns 202. Repeated, it returns the same implementation.",
  method: "GET",
  path: "/api/v1/dreams/{dream_id}/implement",
  scopes: ["dreamcatcher/write"],
  request: { params: DreamParams },
  responses: {
    200: { description: "The implementation under way, or the last one.", body: ImplementationSummary },
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
    "Follow `next_cursor` until it is null.",
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
    "Returns status, verdict, plan, sandbox report and a link to the built project, as far as they exist. " +
    "Poll it with `If-None-Match` until `status` is `completed` or `failed`; an unchanged one is a 304.",
  method: "GET",
  path: "/api/v1/implementations/{implementation_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: ImplementationParams },
  responses: { 200: { description: "The implementation with what it has so far.", body: Implementation } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const cancelImplementation = endpoint({
  name: "cancel-implementation",
  tag: "implementations",
  summary: "Cancel an implementation",
  description:
    "Stops an implementation under way and gives its dream the status it had before. " +
    "The implementation ends as `failed` with the verdict `unverified`. One that has ended is a 409.",
  method: "POST",
  path: "/api/v1/implementations/{implementation_id}/cancel",
  scopes: ["dreamcatcher/write"],
  request: { params: ImplementationParams },
  responses: { 200: { description: "The implementation is stopped.", body: ImplementationSummary } },
  problems: ["malformed-request", "not-found", "conflict", "deleted-since", "invalid-fields"],
});
