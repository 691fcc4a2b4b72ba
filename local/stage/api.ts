/** One answer of the API; `body` is parsed where it is JSON, and text otherwise. */
export interface ApiReply<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Request {
  method: string;
  path: string;
}

interface Options {
  api_url: string;
  token?: string | undefined;
  /** Sees every reply before who asked for it does. */
  check?: (request: Request, reply: ApiReply<unknown>) => void;
}

type RequestHeaders = Record<string, string>;

async function parse(response: Response): Promise<unknown> {
  const text = await response.text();
  return /[/+]json/.test(response.headers.get("content-type") ?? "") && text ? JSON.parse(text) : text;
}

/**
 * The API as one person calls it. Bodies are sent as JSON; a string or bytes go as they are, for which `headers`
 * may name another type. `Body` is what the caller expects, unchecked. `send` takes any method.
 */
export function api({ api_url, token, check }: Options) {
  const send = async <Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: RequestHeaders = {},
  ): Promise<ApiReply<Body>> => {
    const raw = typeof body === "string" || body instanceof Uint8Array;
    const response = await fetch(api_url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const { status, headers: answered } = response;
    const reply = { status, headers: answered, body: (await parse(response)) as Body };
    check?.({ method, path }, reply);
    return reply;
  };
  const without =
    (method: string) =>
    <Body = unknown>(path: string, headers?: RequestHeaders): Promise<ApiReply<Body>> =>
      send<Body>(method, path, undefined, headers);
  const withBody =
    (method: string) =>
    <Body = unknown>(path: string, body?: unknown, headers?: RequestHeaders): Promise<ApiReply<Body>> =>
      send<Body>(method, path, body, headers);
  return {
    send,
    get: without("GET"),
    delete: without("DELETE"),
    post: withBody("POST"),
    put: withBody("PUT"),
    patch: withBody("PATCH"),
  };
}

export type Api = ReturnType<typeof api>;

/** The body of a reply that must have succeeded. */
export function expectOk<Body>({ status, body }: ApiReply<Body>): Body {
  if (status < 200 || status > 299) throw new Error(`The API answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
