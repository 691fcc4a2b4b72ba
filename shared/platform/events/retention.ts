import { DAY_SECONDS } from "#shared/platform/durations.ts";

/** How long events are kept, and with them what only makes sense beside them: 90 days. */
export const EVENT_SECONDS = 90 * DAY_SECONDS;
