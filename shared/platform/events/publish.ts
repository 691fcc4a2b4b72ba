import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { EVENT_SOURCE } from "@dreamcatcher/contracts/events";
import { eventbridge } from "#shared/platform/aws/eventbridge.ts";
import { environment } from "#shared/platform/environment.ts";
import type { Publish } from "./relay.ts";

const { EVENT_BUS_NAME: EventBusName } = environment("EVENT_BUS_NAME");

export const publish: Publish = async (events) => {
  const { Entries = [] } = await eventbridge.send(
    new PutEventsCommand({
      Entries: events.map(({ item: { type, metadata, data } }) => ({
        EventBusName,
        Source: EVENT_SOURCE,
        DetailType: type,
        Detail: JSON.stringify({ metadata, data }),
        Time: new Date(metadata.occurred_at),
      })),
    }),
  );
  return events.map((_, n) => Entries[n]?.EventId !== undefined && Entries[n].ErrorCode === undefined);
};
