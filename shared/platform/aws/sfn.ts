import { SFNClient } from "@aws-sdk/client-sfn";

/** One client a process. */
export const sfn = new SFNClient({});
