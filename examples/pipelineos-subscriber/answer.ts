import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { SQSEvent } from "aws-lambda";
import { answersTo } from "./project.ts";

const eventbridge = new EventBridgeClient({});

/** Makes a project of the dream that each message asks about, and tells Dreamcatcher of it as it goes. */
export async function handler({ Records }: SQSEvent) {
  for (const { body } of Records) {
    const answers = answersTo(JSON.parse(body).detail, Date.now());
    const { FailedEntryCount } = await eventbridge.send(
      new PutEventsCommand({
        Entries: answers.map(({ name, detail }) => ({
          EventBusName: process.env.ANSWERS_BUS,
          Source: "pipelineos",
          DetailType: name,
          Detail: JSON.stringify(detail),
        })),
      }),
    );
    // The queue delivers the request again; what the bus has taken already is recognized there.
    if (FailedEntryCount) throw new Error(`the bus did not take ${FailedEntryCount} answers`);
  }
}
