import { EventBridgeClient } from "@aws-sdk/client-eventbridge";

/** One client per process. */
export const eventbridge = new EventBridgeClient({});
