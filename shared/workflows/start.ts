import type { Workflow, WorkflowRequest } from "@dreamcatcher/contracts/workflow";
import { ulid } from "ulid";
import { readCapture } from "#shared/conversations/read-capture.ts";
import { findConversation } from "#shared/conversations/store.ts";
import { brandOf } from "#shared/dreams/brands.ts";
import { laterThan } from "#shared/dreams/dream.ts";
import { readDream } from "#shared/dreams/store.ts";
import { choosePlanner } from "#shared/implementations/stage-planners.ts";
import { workflowConversationKey } from "#shared/platform/content/keys.ts";
import { putJson } from "#shared/platform/content/objects.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { environment } from "#shared/platform/environment.ts";
import { conflict, invalid, notFound, ProblemError } from "#shared/platform/problem-error.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { isOver, pendingSteps, restarted } from "./progress.ts";
import { requireWorkflow, writeWorkflow } from "./store.ts";

const { IMPLEMENTER } = environment("IMPLEMENTER");

type ConversationInput = WorkflowRequest["input"];

/**
 * Starts a workflow: it and its event are one transaction, and the event starts its execution.
 *
 * @throws {ProblemError} when what it works on does not exist (404), or does not fit (422)
 */
export async function startWorkflow(context: QuotaContext, request: WorkflowRequest): Promise<Workflow> {
  const { type } = request;
  const id = ulid();
  atInput("planner", () => choosePlanner(request.input.planner));
  const input = await checkedInput(context, id, request.input);
  const now = new Date().toISOString();
  const { owner_id, tier, correlation_id, traceparent } = context;
  const workflow: Workflow = {
    id,
    owner_id,
    type,
    status: "running",
    input,
    steps: pendingSteps(type),
    attempt: 1,
    failure: null,
    correlation_id,
    created_at: now,
    updated_at: now,
    completed_at: null,
  };
  await writeWorkflow({ workflow, tier, traceparent, jobs: {} }, undefined, "WorkflowStarted");
  return workflow;
}

/** Checks what can be checked before anything is written, and stores the conversation that came with it. */
async function checkedInput(
  { owner_id }: QuotaContext,
  id: string,
  input: ConversationInput,
): Promise<Workflow["input"]> {
  const { conversation, ...named } = input.source;
  if (input.approve && IMPLEMENTER === "remote")
    throw invalid([
      { path: "input.approve", message: "PipelineOS builds this stage's dreams and does not wait" },
    ]);
  atInput("brand", () => brandOf(input.brand));
  if (named.dream_id !== undefined) await readDream(owner_id, named.dream_id);
  if (named.conversation_id !== undefined && !(await findConversation(owner_id, named.conversation_id)))
    throw notFound("conversation");
  if (conversation !== undefined) {
    atInput("source.conversation", () => readCapture(conversation, {}));
    await putJson(workflowConversationKey(owner_id, id), conversation);
  }
  return { ...input, source: named };
}

/** Runs a check of a field, whose errors name the field within `input`. */
function atInput(field: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof ProblemError && error.errors)) throw error;
    throw invalid(
      error.errors.map(({ path, message }) => ({
        path: ["input", field, ...(path === "" || path === field ? [] : [path])].join("."),
        message,
      })),
      error.message,
    );
  }
}

/**
 * Starts a workflow again that failed or was cancelled. Steps that had ended keep their results; the others
 * start jobs of their own again.
 *
 * @throws {ProblemError} when there is no such workflow (404), or it runs or is completed (409)
 */
export const retryWorkflow = (context: QuotaContext, id: string): Promise<Workflow> =>
  retryOnConflict(async () => {
    const record = await requireWorkflow(context.owner_id, id);
    const { workflow, jobs } = record;
    if (!isOver(workflow)) throw conflict("The workflow is running. Wait for its end, or cancel it.");
    if (workflow.status === "completed")
      throw conflict("The workflow is completed. Start a new one to run it again.");
    const again = restarted(workflow, laterThan(workflow.updated_at));
    const kept = Object.fromEntries(
      Object.entries(jobs).filter(([name]) =>
        again.steps.some((step) => step.name === name && step.status !== "pending"),
      ),
    );
    const { tier } = context;
    await writeWorkflow({ ...record, workflow: again, jobs: kept, tier }, workflow, "WorkflowStarted");
    return again;
  });
