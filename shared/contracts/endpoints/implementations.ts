import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { IMPLEMENTATION_SUMMARY_EXAMPLE } from "../examples.ts";
import { HANDOVER_TEXTS, HandoverFormat, SpecKitFiles, TaskMasterTasks } from "../handover.ts";
import { Implementation, ImplementationSummary, ImplementInput } from "../implementation.ts";
import { PlanPatch } from "../plan-patch.ts";
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
    "Read the progress at `Location`. With `stop_after` it waits once it is planned, until the plan is approved. " +
    "A dream has at most one implementation in progress: " +
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
    "To wait for the end, poll with `If-None-Match` until `status` is `completed` or `failed`, or `planned`: then the " +
    "plan waits for approval. " +
    "For a new link, read it without `If-None-Match`.",
  method: "GET",
  path: "/api/v1/implementations/{implementation_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: ImplementationParams },
  responses: { 200: { description: "The implementation.", body: Implementation } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const getHandover = endpoint({
  name: "get-handover",
  tag: "implementations",
  summary: "Hand a plan over to a coding agent",
  description:
    "Returns the plan in a format that coding agents, spec-kit, task-master or GitHub read; `format` chooses it. Each line " +
    "has the quote that it comes from, with a link where the conversation has an address. Before there is a plan, the " +
    "response is 409; after an end without one, 404. The project's zip contains the same files.",
  method: "GET",
  path: "/api/v1/implementations/{implementation_id}/handover",
  scopes: ["dreamcatcher/read"],
  request: {
    params: ImplementationParams,
    query: z.object({ format: HandoverFormat.meta({ description: "Which agent or tool it is for." }) }),
  },
  responses: {
    200: {
      description: "The plan: JSON for `spec-kit` and `task-master`, text for the others.",
      body: z.union([SpecKitFiles, TaskMasterTasks]),
      texts: HANDOVER_TEXTS,
    },
  },
  problems: ["malformed-request", "not-found", "conflict", "too-large", "invalid-fields"],
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

export const updatePlan = endpoint({
  name: "update-plan",
  tag: "implementations",
  summary: "Change a plan that waits for approval",
  description:
    "Changes the fields in the body and keeps the others; lists replace the present ones, and the schedule follows. " +
    "The plan must stay sound: unknown tickets, cycles, and a ticket in no milestone or in two are 422. " +
    "With `If-Match`, an implementation that has changed since is 412. One whose plan does not wait is 409.",
  method: "PATCH",
  path: "/api/v1/implementations/{implementation_id}/plan",
  scopes: ["dreamcatcher/write"],
  request: { params: ImplementationParams, body: PlanPatch },
  responses: {
    200: { description: "The implementation with its plan.", body: Implementation, hasEtag: true },
  },
  problems: ["malformed-request", "not-found", "conflict", "stale-revision", ...BODY_PROBLEMS],
});

export const approvePlan = endpoint({
  name: "approve-plan",
  tag: "implementations",
  summary: "Approve a plan that waits",
  description:
    "Goes on with exactly this plan: generates the project and runs it. Approving it again changes nothing. " +
    "With `If-Match`, an implementation whose plan has changed since is 412. One without a plan that waits is 409.",
  method: "POST",
  path: "/api/v1/implementations/{implementation_id}/approve",
  scopes: ["dreamcatcher/write"],
  request: { params: ImplementationParams, ifMatch: true },
  responses: {
    202: {
      description: "The project is being built; read its progress at `Location`.",
      body: ImplementationSummary,
      hasEtag: true,
    },
  },
  problems: [
    "malformed-request",
    "not-found",
    "conflict",
    "deleted-since",
    "stale-revision",
    "invalid-fields",
  ],
});

export const acceptImplementation = endpoint({
  name: "accept-implementation",
  tag: "implementations",
  summary: "Accept an implementation that is proven in part",
  description:
    "Completes the dream by an implementation whose verdict is `partly`; the verdict stays. Accepting it again changes " +
    "nothing. Another verdict is 409, and so is a dream that is being implemented or is archived.",
  method: "POST",
  path: "/api/v1/implementations/{implementation_id}/accept",
  scopes: ["dreamcatcher/write"],
  request: { params: ImplementationParams },
  responses: {
    200: { description: "The implementation is accepted.", body: ImplementationSummary, hasEtag: true },
  },
  problems: ["malformed-request", "not-found", "conflict", "deleted-since", "invalid-fields"],
});
