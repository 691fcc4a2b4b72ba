import type { RawResponse } from "./check-response.ts";
import { bodyOf, checkedFetch } from "./checked-fetch.ts";
import { stage } from "./stage.ts";

/**
 * Sends any request: any method, path and body, valid or not. A body that is neither text nor bytes is sent
 * as JSON. `Body` is the type that the caller expects; it is not checked.
 */
export type Send = <Body = unknown>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<RawResponse<Body>>;

/** Sends requests with a token, or without one. */
export const sendAs =
  (token: string | undefined): Send =>
  async <Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const response = await checkedFetch(stage.api_url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      body: isRaw ? (body as string | Uint8Array<ArrayBuffer>) : (JSON.stringify(body) ?? null),
    });
    return { status: response.status, headers: response.headers, body: (await bodyOf(response)) as Body };
  };
