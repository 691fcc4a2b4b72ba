import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { SQSEvent } from "aws-lambda";
import { projectEvents } from "./project.ts";

const eventbridge = new EventBridgeClient({});

/**
 * Creates a project for the dream in each message, and publishes its events to Dreamcatcher.
 *
 * @throws {Error} when the bus refuses an event; the queue then delivers the message again
 */
export async function handler({ Records }: SQSEvent) {
  for (const { body } of Records) {
    const events = projectEvents(JSON.parse(body).detail, Date.now());
    const { FailedEntryCount } = await eventbridge.send(
      new PutEventsCommand({
        Entries: events.map(({ name, detail }) => ({
          EventBusName: process.env.PUBLISH_TO,
          Source: "pipelineos",
          DetailType: name,
          Detail: JSON.stringify(detail),
        })),
      }),
    );
    // Dreamcatcher ignores events that it has received before.
    if (FailedEntryCount) throw new Error(`the bus refused ${FailedEntryCount} events`);
  }
}
