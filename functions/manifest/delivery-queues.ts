/** The grants that sending a delivery of a webhook to its queue needs, whether in order or not. */
export const DELIVERY_QUEUES = [
  "deliveries-queue:SendMessage",
  "ordered-deliveries-queue:SendMessage",
] as const;
