/** The queues that functions send work to; each has one job that takes from it. */
export const queues = ["chunks-queue"] as const;

export type QueueName = (typeof queues)[number];
