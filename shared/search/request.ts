import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { eventbridge } from "#shared/platform/aws/eventbridge.ts";
import { environment } from "#shared/platform/environment.ts";
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
