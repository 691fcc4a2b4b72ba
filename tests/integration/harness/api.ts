import { ApiError, type Client, createClient } from "@dreamcatcher/client";
import { expect } from "vitest";
import { checkedFetch } from "./checked-fetch.ts";
import { type Send, sendAs } from "./send.ts";
import { stage } from "./stage.ts";

/** The client, and `send` for tests of what HTTP itself does. */
export interface Api extends Client {
  send: Send;
}

/**
 * The API as this person calls it, or without a token where there is no person; each request is sent once.
 */
export const apiOf = (person?: { token: string }): Api => ({
  ...createClient({ baseUrl: stage.api_url, token: person?.token, fetch: checkedFetch, maxRetries: 0 }),
  send: sendAs(person?.token),
});

/** What the API refuses a call with. */
export async function refusalOf(call: Promise<unknown>): Promise<ApiError> {
  const outcome = await call.catch((error: unknown) => error);
  return outcome instanceof ApiError ? outcome : expect.fail(`not refused: ${JSON.stringify(outcome)}`);
}
