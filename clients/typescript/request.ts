import { NetworkError, quoteOf } from "./errors.ts";
import { operations } from "./generated/operations.ts";
import type { Operations } from "./generated/types.ts";
import { type Received, receive } from "./receive.ts";
import { type RetryOptions, withRetries } from "./retries.ts";
import { urlOf } from "./url.ts";

/** Returns the token for a request; `refresh` is true after the API has rejected the previous one. */
export type TokenProvider = (options: { refresh: boolean }) => string | Promise<string>;

/** The options of `createClient`. */
export interface ClientOptions extends RetryOptions {
  /** The URL to which the paths of the API, `/api/v1/…` and `/health`, are appended. */
  baseUrl: string;
  /** An access token, or a function that returns one. Without it, only open operations succeed. */
  token?: string | TokenProvider | undefined;
  /** Used in place of the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** Used in place of the global `WebSocket`, which Node has from version 22 on. */
  webSocket?: typeof WebSocket | undefined;
}

/** The options of every call. */
export interface CallOptions {
  /** Aborts the request, and the delays between its attempts. */
  signal?: AbortSignal | undefined;
}

/** The options of a read. */
export interface ReadOptions extends CallOptions {
  /** If this is still the ETag, the data is `"unchanged"`. */
  ifNoneMatch?: string | undefined;
}

/** The options of what creates or starts something. */
export interface PostOptions extends CallOptions {
  /** By default a new one. A second request with the same key has the response of the first. */
  idempotencyKey?: string | undefined;
}

/** The options of a change. */
export interface ChangeOptions extends CallOptions {
  /** The request changes the dream or implementation only if this is still its ETag. */
  ifMatch?: string | undefined;
}

/** The options of all operations; each uses those of its method. */
export interface RequestOptions extends ReadOptions, PostOptions, ChangeOptions {}

/** The additional data of a read with `ifNoneMatch`. */
export type Unchanged<Options> = Options extends Record<"ifNoneMatch", string> ? "unchanged" : never;

/** The name of an operation, such as `get-dream`. */
export type OperationName = keyof Operations;

/** The input of an operation: `params` of its path, its `query`, its `body`. */
export type OperationInput<Name extends OperationName> = Omit<Operations[Name], "data">;

/** The response to a request, where it is a success. */
export interface ApiResponse<Data> {
  /** Its status, such as 200. */
  status: number;
  /** Its headers, such as `etag`. */
  headers: Headers;
  /** Its body: parsed where it is JSON, else its text; undefined where there is none. */
  data: Data;
}

/** What is passed to `request` after the name: the input may be left out where an operation needs none. */
export type RequestArguments<Name extends OperationName, Options> =
  Record<never, never> extends OperationInput<Name>
    ? [input?: OperationInput<Name>, options?: Options]
    : [input: OperationInput<Name>, options?: Options];

/**
 * Calls an operation by its name.
 *
 * @throws {ApiError} when the response is an error
 * @throws {NetworkError} when there is no response
 */
export type Request = <Name extends OperationName, Options extends RequestOptions = RequestOptions>(
  name: Name,
  ...args: RequestArguments<Name, Options>
) => Promise<ApiResponse<Operations[Name]["data"] | Unchanged<Options>>>;

interface Input {
  params?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
}

export function requestWith(client: ClientOptions): Request {
  const { baseUrl, token, fetch, webSocket, ...retries } = client;

  /** After a 401, requests a new token from the provider and sends the request once more. */
  async function authorized(url: string, init: RequestInit, headers: Headers): Promise<Received> {
    if (token === undefined) return receive(fetch, url, init);
    headers.set("authorization", `Bearer ${await tokenOf(token, false)}`);
    const received = await receive(fetch, url, init);
    if (received.response.status !== 401 || typeof token === "string") return received;
    headers.set("authorization", `Bearer ${await tokenOf(token, true)}`);
    return receive(fetch, url, init);
  }

  async function request(name: OperationName, input: Input = {}, options: RequestOptions = {}) {
    const operation = operations[name];
    const { method, path, statuses } = operation;
    const { params, query, body } = input;
    const { signal } = options;
    const url = urlOf(baseUrl, path, params, query);
    const headers = headersOf(method, body, options);
    const init = { method, headers, body: JSON.stringify(body) ?? null, signal: signal ?? null };
    const received = await withRetries(() => authorized(url, init, headers), {
      ...retries,
      method,
      url,
      signal,
      isIdempotent: method !== "PATCH" || options.ifMatch !== undefined,
      isSuccess: ({ status }) => status === 304 || (statuses as readonly number[]).includes(status),
    });
    const { status, headers: ofResponse } = received.response;
    const data = status === 304 ? "unchanged" : dataOf(method, url, received, "isText" in operation);
    return { status, headers: ofResponse, data };
  }
  return request as Request;
}

const tokenOf = (token: string | TokenProvider, refresh: boolean) =>
  typeof token === "string" ? token : token({ refresh });

function headersOf(method: string, body: unknown, options: RequestOptions): Headers {
  const { idempotencyKey, ifMatch, ifNoneMatch } = options;
  const headers = new Headers();
  if (body !== undefined) headers.set("content-type", "application/json");
  if (method === "POST") headers.set("idempotency-key", idempotencyKey ?? crypto.randomUUID());
  if (ifMatch !== undefined) headers.set("if-match", ifMatch);
  if (ifNoneMatch !== undefined) headers.set("if-none-match", ifNoneMatch);
  return headers;
}

/** What a response holds. A 200 may be another's: a network that asks to log in answers with a page. */
function dataOf(method: string, url: string, { response, text }: Received, isText: boolean): unknown {
  if (text === "") return undefined;
  if (isText && !response.headers.get("content-type")?.includes("json")) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new NetworkError(method, url, new Error(`something else answered: ${quoteOf(text)}`));
  }
}
