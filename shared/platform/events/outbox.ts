import {
  type EventData,
  type EventMetadata,
  type EventName,
  events,
  type LoggedEvent,
} from "@dreamcatcher/contracts/events";
import type { Context } from "#shared/platform/context.ts";
import { environment } from "#shared/platform/environment.ts";
import { eventSortKey } from "#shared/platform/table/keys.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import { EVENT_SECONDS } from "./retention.ts";
import { storedEvent } from "./stored.ts";

const { TABLE_NAME } = environment("TABLE_NAME");

/** An event in the table, until it expires. The table's stream carries it to the relay. */
export interface OutboxItem extends LoggedEvent {
  pk: string;
  sk: string;
  expires_at: number;
}

/** The write of an event, for the transaction of its change. */
export function outboxItem<Name extends EventName>(
  context: Context,
  partition: string,
  event: { id: string; type: Name; occurred_at: string; dream_id: string | null; data: EventData<Name> },
): TransactItem {
  const metadata: EventMetadata = {
    event_id: event.id,
    event_version: events[event.type].version,
    occurred_at: event.occurred_at,
    owner_id: context.owner_id,
    dream_id: event.dream_id,
    correlation_id: context.correlation_id,
    traceparent: context.traceparent,
  };
  const item = storedEvent.write({
    event: { type: event.type, metadata, data: event.data },
    expires_at: Math.floor(Date.parse(event.occurred_at) / 1000) + EVENT_SECONDS,
  });
  return { Put: { TableName: TABLE_NAME, Item: { ...item, pk: partition, sk: eventSortKey(event.id) } } };
}
