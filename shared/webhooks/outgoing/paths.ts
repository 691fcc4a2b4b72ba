/** The path of a webhook, for the header `Location`. */
export const webhookPath = (id: string) => `/api/v1/webhooks/${id}`;

/** The path of what was sent to a webhook. */
export const deliveriesPath = (id: string) => `${webhookPath(id)}/deliveries`;
