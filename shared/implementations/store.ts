import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { notFound } from "#shared/platform/problem-error.ts";
import { ifUnchanged } from "#shared/platform/table/if-unchanged.ts";
import { implementationIndexKeys, implementationKey } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import { type ImplementationRecord, storedImplementation } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Reads an implementation consistently; undefined where there is none. */
export async function findImplementation(
  owner: string,
  id: string,
): Promise<ImplementationRecord | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName, Key: implementationKey(owner, id), ConsistentRead: true }),
  );
  return Item && storedImplementation.read(Item);
}

/** @throws {ProblemError} when there is no such implementation (404) */
export async function requireImplementation(owner: string, id: string): Promise<ImplementationRecord> {
  const record = await findImplementation(owner, id);
  if (record === undefined) throw notFound("implementation");
  return record;
}

/** Writes an implementation, on condition that the stored one is still `previous`. */
export function putImplementation(
  record: ImplementationRecord,
  previous: ImplementationSummary | undefined,
): TransactItem {
  const { owner_id, dream_id, id } = record.implementation;
  return {
    Put: {
      TableName,
      Item: {
        ...storedImplementation.write(record),
        ...implementationKey(owner_id, id),
        ...implementationIndexKeys(owner_id, dream_id, id),
      },
      ...ifUnchanged(previous),
    },
  };
}

/** Deletes an implementation, on condition that it has not changed. */
export const removeImplementation = (implementation: ImplementationSummary): TransactItem => ({
  Delete: {
    TableName,
    Key: implementationKey(implementation.owner_id, implementation.id),
    ...ifUnchanged(implementation),
  },
});

/** One page of a dream's implementations, newest first. */
export async function listImplementations(
  owner: string,
  dream: string,
  page: { limit: number; after: Position | undefined },
): Promise<Page<ImplementationSummary>> {
  const { items, next } = await queryPage(
    {
      TableName,
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :partition",
      ScanIndexForward: false,
      ExpressionAttributeValues: { ":partition": implementationIndexKeys(owner, dream, "").gsi1pk },
    },
    { ...page, key: ["pk", "sk", "gsi1pk", "gsi1sk"] },
  );
  return { items: readRows(storedImplementation, items).map(({ implementation }) => implementation), next };
}
