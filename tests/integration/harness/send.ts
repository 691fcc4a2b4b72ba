import type { RawResponse } from "./check-response.ts";
import { bodyOf, checkedFetch } from "./checked-fetch.ts";
import { stage } from "./stage.ts";

/**
 * Sends a request as it is given, whatever the API makes of it: any method, any path, any body. What is
 * neither text nor bytes goes as JSON. `Body` is what the caller expects, unchecked.
 */
export type Send = <Body = unknown>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<RawResponse<Body>>;

/** Sends as this person, or without a token. */
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
    const { status, headers: sent } = response;
    return { status, headers: sent, body: (await bodyOf(response)) as Body };
  };
