import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { DAY_SECONDS } from "#shared/platform/durations.ts";
import { environment } from "#shared/platform/environment.ts";
import { pipelineosEventKey, projectKey } from "#shared/platform/table/keys.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import type { ReportedProject } from "#shared/projects/project.ts";
import { type StoredProject, storedProject } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Longer than a message can live: 14 days in the queue and 14 in its dead-letter queue. */
const REMEMBERED_SECONDS = 30 * DAY_SECONDS;

/** The dream that an event of PipelineOS is about, and its owner. */
export interface Addressee {
  owner_id: string;
  dream_id: string;
}

/** Reads a project consistently; undefined where no event about it was applied. */
export async function findProject(
  { owner_id, dream_id }: Addressee,
  id: string,
): Promise<StoredProject | undefined> {
  const Key = projectKey(owner_id, dream_id, id);
  const { Item } = await dynamodb.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item && storedProject.read(Item);
}

/** Writes a project, on condition that the stored one is still `previous`. */
export function putProject(
  { owner_id, dream_id }: Addressee,
  project: ReportedProject,
  change: string,
  previous: StoredProject | undefined,
): TransactItem {
  return {
    Put: {
      TableName,
      Item: {
        ...storedProject.write({ ...project, change }),
        ...projectKey(owner_id, dream_id, project.id),
      },
      ...(previous === undefined
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "#change = :previous",
            ExpressionAttributeNames: { "#change": "change" },
            ExpressionAttributeValues: { ":previous": previous.change },
          }),
    },
  };
}

/** Whether an event was applied before. */
export async function isProcessed({ owner_id, dream_id }: Addressee, event: string): Promise<boolean> {
  const Key = pipelineosEventKey(owner_id, dream_id, event);
  const { Item } = await dynamodb.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item !== undefined;
}

/** Writes the marker of an applied event, on condition that there is none from another delivery. */
export function markProcessed(
  { owner_id, dream_id }: Addressee,
  event: string,
  change: string,
): TransactItem {
  return {
    Put: {
      TableName,
      Item: {
        ...pipelineosEventKey(owner_id, dream_id, event),
        change,
        expires_at: Math.floor(Date.now() / 1000) + REMEMBERED_SECONDS,
      },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  };
}
