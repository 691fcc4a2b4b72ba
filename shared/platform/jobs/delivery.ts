import type { SQSRecord } from "aws-lambda";
import { environment } from "#shared/platform/environment.ts";

const { MAX_RECEIVE_COUNT } = environment("MAX_RECEIVE_COUNT");

/** One delivery of a message: its receipt handle, and the number of the delivery, from 1. */
export interface Delivery {
  receipt: string;
  nth: number;
  isLast: boolean;
}

export function deliveryOf({ receiptHandle, attributes }: SQSRecord): Delivery {
  const nth = Number(attributes.ApproximateReceiveCount);
  return { receipt: receiptHandle, nth, isLast: nth >= Number(MAX_RECEIVE_COUNT) };
}
