/** The queues that functions send work to; each has one job that takes from it. */
export const QUEUES = ["chunks-queue"] as const;

export type QueueName = (typeof QUEUES)[number];
