import { SQSClient } from "@aws-sdk/client-sqs";

/** One client per process. */
export const sqs = new SQSClient({});
