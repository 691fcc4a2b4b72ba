import { environment } from "#shared/platform/environment.ts";
import { WebhookSettings } from "./webhook-settings.ts";

/** How this stage sends webhooks. */
export const settings = WebhookSettings.parse(JSON.parse(environment("WEBHOOKS").WEBHOOKS));
