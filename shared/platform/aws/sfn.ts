import { SFNClient } from "@aws-sdk/client-sfn";

/** One client per process. */
export const sfn = new SFNClient({});
