import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { eventbridge } from "#shared/platform/aws/eventbridge.ts";
import { environment } from "#shared/platform/environment.ts";
import { logger } from "#shared/platform/observability/logger.ts";
import { type IndexRequest, REQUEST_NAME, REQUEST_SOURCE } from "./message.ts";

const { EVENT_BUS_NAME: EventBusName } = environment("EVENT_BUS_NAME");

/**
 * Asks the indexer to look after an owner's index, through the bus and its queue. Asking again while an index
 * is built changes nothing.
 *
 * @throws {Error} when the bus does not accept it
 */
export async function requestIndexing(owner: string, request: IndexRequest): Promise<void> {
  const { FailedEntryCount } = await eventbridge.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName,
          Source: REQUEST_SOURCE,
          DetailType: REQUEST_NAME,
          Detail: JSON.stringify({ metadata: { owner_id: owner }, data: request }),
        },
      ],
    }),
  );
  if (FailedEntryCount) throw new Error("the bus did not accept a request to the indexer");
}

/** When an owner's index was asked for last, the one asked for longest ago first. */
const asked = new Map<string, number>();
const MAX_ASKED = 1_000;
const PAUSE_MS = 60_000;

/**
 * Asks the indexer to look after an index that a reader finds missing or damaged: once a minute at most, and
 * where the bus does not accept it, the reader goes on all the same.
 */
export async function askForRepair(owner: string): Promise<void> {
  const now = Date.now();
  if (now - (asked.get(owner) ?? 0) < PAUSE_MS) return;
  asked.delete(owner);
  asked.set(owner, now);
  const [oldest] = asked.keys();
  if (asked.size > MAX_ASKED && oldest !== undefined) asked.delete(oldest);
  try {
    await requestIndexing(owner, { rebuild: false });
  } catch (error) {
    logger.error("a search index cannot be asked for", { error, owner_id: owner });
  }
}
