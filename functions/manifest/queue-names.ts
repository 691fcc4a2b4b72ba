/** The queues that functions send messages to; one job consumes each. */
export const QUEUES = ["chunks-queue", "deliveries-queue", "ordered-deliveries-queue"] as const;

export type QueueName = (typeof QUEUES)[number];
