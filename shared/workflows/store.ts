import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { EventName } from "@dreamcatcher/contracts/events";
import type { Workflow } from "@dreamcatcher/contracts/workflow";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { eventId } from "#shared/platform/events/event-id.ts";
import { outboxItem } from "#shared/platform/events/outbox.ts";
import { notFound } from "#shared/platform/problem-error.ts";
import { ifUnchanged } from "#shared/platform/table/if-unchanged.ts";
import { workflowIndexKeys, workflowKey, workflowPartition } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import { transact } from "#shared/platform/table/transact.ts";
import { storedWorkflow, type WorkflowRecord } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Reads a workflow consistently; undefined where there is none. */
export async function findWorkflow(owner: string, id: string): Promise<WorkflowRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: workflowKey(owner, id), ConsistentRead: true }),
  );
  return Item && storedWorkflow.read(Item);
}

/** @throws {ProblemError} when there is no such workflow (404) */
export async function requireWorkflow(owner: string, id: string): Promise<WorkflowRecord> {
  const record = await findWorkflow(owner, id);
  if (record === undefined) throw notFound("workflow");
  return record;
}

type WorkflowEvent = Extract<EventName, `Workflow${string}`>;

/**
 * Writes a workflow with the event of its change in one transaction, on condition that the stored one is
 * still `previous`.
 *
 * @throws {WriteConflict} when it has changed since
 */
export async function writeWorkflow(
  record: WorkflowRecord,
  previous: Workflow | undefined,
  type: WorkflowEvent,
): Promise<void> {
  const { workflow, traceparent } = record;
  const { id, owner_id, correlation_id, updated_at } = workflow;
  await transact([
    {
      Put: {
        TableName,
        Item: {
          ...storedWorkflow.write(record),
          ...workflowKey(owner_id, id),
          ...workflowIndexKeys(owner_id, id),
        },
        ...ifUnchanged(previous),
      },
    },
    outboxItem({ owner_id, correlation_id, traceparent }, workflowPartition(owner_id, id), {
      id: eventId(updated_at),
      type,
      occurred_at: updated_at,
      dream_id: null,
      data: { workflow },
    }),
  ]);
}

/** One page of an owner's workflows, the last started first. */
export async function listWorkflows(
  owner: string,
  page: { limit: number; after: Position | undefined },
): Promise<Page<Workflow>> {
  const { items, next } = await queryPage(
    {
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :partition",
      ScanIndexForward: false,
      ExpressionAttributeValues: { ":partition": workflowIndexKeys(owner, "").gsi1pk },
    },
    { ...page, key: ["pk", "sk", "gsi1pk", "gsi1sk"] },
  );
  return { items: readRows(storedWorkflow, items).map(({ workflow }) => workflow), next };
}
