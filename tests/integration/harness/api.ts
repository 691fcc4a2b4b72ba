import { ApiError, type Client, createClient } from "@dreamcatcher/client";
import { expect } from "vitest";
import { checkedFetch } from "./checked-fetch.ts";
import { type Send, sendAs } from "./send.ts";
import { stage } from "./stage.ts";

/** The client of the API, and `send` for tests of HTTP itself. */
export interface Api extends Client {
  send: Send;
}

/** The API with the token of a person, or without a token. Requests are not retried. */
export const apiOf = (person?: { token: string }): Api => ({
  ...createClient({ baseUrl: stage.api_url, token: person?.token, fetch: checkedFetch, maxRetries: 0 }),
  send: sendAs(person?.token),
});

/** The error with which the API refuses a call; fails if the call succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<ApiError> {
  const outcome = await call.catch((error: unknown) => error);
  return outcome instanceof ApiError ? outcome : expect.fail(`not refused: ${JSON.stringify(outcome)}`);
}
