import { SQSClient } from "@aws-sdk/client-sqs";

/** One client a process. */
export const sqs = new SQSClient({});
