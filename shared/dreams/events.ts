import type { LoggedEvent } from "@dreamcatcher/contracts/events";
import { environment } from "#shared/platform/environment.ts";
import { storedEvent } from "#shared/platform/events/stored.ts";
import { dreamPartition, eventSortKey } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Sorts after every ULID, whose characters are those of Crockford's base 32. */
const END = "EVENT#~";

/** A dream's events, oldest first; with `afterEvent`, those after that event. */
export async function listDreamEvents(
  owner: string,
  dream: string,
  afterEvent: string | undefined,
  page: { limit: number; after: Position | undefined },
): Promise<Page<LoggedEvent>> {
  const { items, next } = await queryPage(
    {
      TableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :start AND :end",
      ExpressionAttributeValues: {
        ":pk": dreamPartition(owner, dream),
        // The lowest sort key after the event's.
        ":start": afterEvent === undefined ? "EVENT#" : `${eventSortKey(afterEvent)} `,
        ":end": END,
      },
    },
    { ...page, key: ["pk", "sk"] },
  );
  return { items: readRows(storedEvent, items).map(({ event }) => event), next };
}
