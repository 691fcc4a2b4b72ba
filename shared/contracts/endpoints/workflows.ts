import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { COMPLETED_WORKFLOW_EXAMPLE } from "../examples.ts";
import { Id, PageQuery, pageOf } from "../primitives.ts";
import { Workflow, WorkflowRequest } from "../workflow.ts";

const WorkflowParams = z.object({ workflow_id: Id.meta({ description: "The workflow's id." }) });

const WorkflowPage = pageOf(Workflow).meta({
  id: "WorkflowPage",
  description: "One page of workflows.",
  examples: [{ items: [COMPLETED_WORKFLOW_EXAMPLE], next_cursor: null }],
});

const started = { description: "The workflow is started; read its steps at `Location`.", body: Workflow };

export const createWorkflow = endpoint({
  name: "create-workflow",
  tag: "workflows",
  summary: "Start a workflow",
  description:
    "Starts a workflow of one of the types, and returns at once; read its steps at `Location`. All its steps have one " +
    "`correlation_id` and one trace. What a step starts, such as an implementation, counts against its own quota.",
  method: "POST",
  path: "/api/v1/workflows",
  scopes: ["dreamcatcher/write"],
  request: { body: WorkflowRequest },
  responses: { 202: started },
  problems: ["malformed-request", "not-found", "conflict", ...BODY_PROBLEMS],
  maxBytes: 4_000_000,
});

export const listWorkflows = endpoint({
  name: "list-workflows",
  tag: "workflows",
  summary: "List workflows",
  description:
    "Returns the caller's workflows with their steps, the last started first. To read all pages, pass `next_cursor` as " +
    "`cursor` until it is null. A workflow may be missing for a moment after it was started.",
  method: "GET",
  path: "/api/v1/workflows",
  scopes: ["dreamcatcher/read"],
  request: { query: PageQuery },
  responses: { 200: { description: "One page of workflows.", body: WorkflowPage } },
  problems: ["malformed-request", "invalid-fields"],
});

export const getWorkflow = endpoint({
  name: "get-workflow",
  tag: "workflows",
  summary: "Read one workflow",
  description:
    "Returns a workflow with its steps, their times and results. To wait for its end, poll with `If-None-Match` until " +
    "`status` is `completed`, `failed` or `cancelled`; at `waiting` a plan waits for approval.",
  method: "GET",
  path: "/api/v1/workflows/{workflow_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: WorkflowParams },
  responses: { 200: { description: "The workflow.", body: Workflow } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});

export const cancelWorkflow = endpoint({
  name: "cancel-workflow",
  tag: "workflows",
  summary: "Cancel a workflow",
  description:
    "Stops a workflow, and what its running step has started. One that has ended is 409. It may be retried.",
  method: "POST",
  path: "/api/v1/workflows/{workflow_id}/cancel",
  scopes: ["dreamcatcher/write"],
  request: { params: WorkflowParams },
  responses: { 200: { description: "The workflow is cancelled.", body: Workflow } },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields"],
});

export const retryWorkflow = endpoint({
  name: "retry-workflow",
  tag: "workflows",
  summary: "Retry a workflow",
  description:
    "Starts a workflow again that failed or was cancelled, from the step where it ended: completed and skipped steps keep " +
    "their results. One that runs or is completed is 409.",
  method: "POST",
  path: "/api/v1/workflows/{workflow_id}/retry",
  scopes: ["dreamcatcher/write"],
  request: { params: WorkflowParams },
  responses: { 202: started },
  problems: ["malformed-request", "not-found", "conflict", "invalid-fields"],
});
