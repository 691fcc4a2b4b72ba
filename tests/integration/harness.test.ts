import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { expect, test } from "vitest";
import { aws, newUser, stage, subscribe } from "./harness/index.ts";

test("a subscriber receives only its owner's events", async () => {
  const user = await newUser();
  const subscriber = await subscribe({ owner_id: user.id });
  const entry = (owner_id: string) => ({
    EventBusName: stage.event_bus_name,
    Source: "dreamcatcher",
    DetailType: "DreamCreated",
    Detail: JSON.stringify({ metadata: { owner_id }, data: {} }),
  });
  await new EventBridgeClient(aws).send(
    new PutEventsCommand({ Entries: [entry("somebody-else"), entry(user.id)] }),
  );
  await subscriber.collect((events) => events.length > 0);
  const events = await subscriber.drain(500);
  expect(events.map(({ detail }) => detail.metadata.owner_id)).toEqual([user.id]);
});
