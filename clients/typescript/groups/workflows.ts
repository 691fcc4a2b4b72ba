import type { Calls, QueryOf } from "../calls.ts";
import type { Workflow, WorkflowRequest } from "../generated/types.ts";
import { pollUntil, type WaitOptions } from "../poll.ts";
import type { CallOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";

/** The statuses in which a workflow goes on only after a person does something. */
const AT_REST: readonly Workflow["status"][] = ["waiting", "completed", "failed", "cancelled"];

export const workflowsWith = ({ call, list }: Calls) => ({
  /** Starts a workflow of one of the types; `wait` follows its steps. */
  start: (input: WorkflowRequest, options?: PostOptions) => call("create-workflow", { body: input }, options),

  /** Lists workflows with their steps, the last started first. */
  list: (query: QueryOf<"list-workflows"> = {}, options?: CallOptions) =>
    list("list-workflows", { query }, options),

  /** Reads a workflow with its steps. */
  get: <Options extends ReadOptions>(
    workflow_id: string,
    options?: Options,
  ): Promise<Workflow | Unchanged<Options>> => call("get-workflow", { params: { workflow_id } }, options),

  /** Cancels a workflow and what its running step has started. */
  cancel: (workflow_id: string, options?: PostOptions) =>
    call("cancel-workflow", { params: { workflow_id } }, options),

  /** Starts a workflow again that failed or was cancelled, from the step where it ended. */
  retry: (workflow_id: string, options?: PostOptions) =>
    call("retry-workflow", { params: { workflow_id } }, options),

  /** Waits until a workflow has ended, or its plan waits for approval, and returns it. */
  wait: (workflow_id: string, options: WaitOptions<Workflow> = {}) =>
    pollUntil(
      ({ status }) => AT_REST.includes(status),
      () => call("get-workflow", { params: { workflow_id } }, { signal: options.signal }),
      options,
    ),
});

/** The methods of `client.workflows`. */
export interface WorkflowMethods extends ReturnType<typeof workflowsWith> {}
