import { EventBridgeClient } from "@aws-sdk/client-eventbridge";

/** One client a process. */
export const eventbridge = new EventBridgeClient({});
