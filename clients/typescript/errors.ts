import type { Problem, ProblemSlug } from "./generated/types.ts";

const TYPE_PREFIX = "urn:dreamcatcher:problem:";
const MAX_QUOTED = 200;
/** What a repeat is refused with where an earlier try was carried out after all. */
const REFUSED_REPEATS: readonly number[] = [404, 412];

/** A query may hold what a person looks for, or the signature of an upload. */
const withoutQuery = (url: string) => url.replace(/\?.*/s, "");

/** What went wrong with one field, and where it stands in the request. */
export type FieldError = NonNullable<Problem["errors"]>[number];

/**
 * The kind of a problem. Later versions of the API may have kinds that this version of the client does not
 * name.
 */
export type ApiErrorSlug = ProblemSlug | (string & {});

interface Failure {
  method: string;
  url: string;
  response: Response;
  text: string;
  /** Whether an earlier try of it got no response. */
  mayBeApplied: boolean;
}

/**
 * The API refused a request, or failed on it. `slug` is the kind of the problem, such as "not-found"; it is
 * undefined where the response is no problem document, as from a gateway or a proxy.
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly type: string | undefined;
  readonly slug: ApiErrorSlug | undefined;
  readonly title: string;
  readonly detail: string;
  /** Each field that breaks a rule, with the rule. */
  readonly errors: readonly FieldError[];
  /** Name it when you report a fault of the service. */
  readonly requestId: string | undefined;
  /** Seconds after which a repeat may succeed, where the response says so. */
  readonly retryAfter: number | undefined;
  /** Its body is read already. Not enumerable, so that a printed error does not show all of it. */
  declare readonly response: Response;
  /**
   * An earlier try of this request got no response, and may be why this one is refused: read what is there
   * before you repeat it.
   */
  readonly mayBeApplied: boolean;

  constructor({ method, url, response, text, mayBeApplied }: Failure) {
    const problem = problemOf(response, text);
    const { title, detail, errors = [] } = problem;
    const fields = errors.map(({ path, message }) => `\n  ${path || "(body)"}: ${message}`).join("");
    const isDoubtful = mayBeApplied && REFUSED_REPEATS.includes(response.status);
    const earlier = isDoubtful
      ? "\n  An earlier try got no response and may have been applied: read what is there before you repeat it."
      : "";
    super(`${method} ${withoutQuery(url)}: ${response.status} ${title}: ${detail}${fields}${earlier}`);
    this.status = response.status;
    this.type = problem.type;
    this.slug = problem.type?.startsWith(TYPE_PREFIX) ? problem.type.slice(TYPE_PREFIX.length) : undefined;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.requestId =
      problem.request_id ??
      response.headers.get("apigw-requestid") ??
      response.headers.get("x-amz-request-id") ??
      undefined;
    this.retryAfter = retryAfterOf(response.headers);
    Object.defineProperty(this, "response", { value: response });
    this.mayBeApplied = isDoubtful;
  }
}

/** No response came: `cause` is what `fetch` threw. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";

  constructor(method: string, url: string, cause: unknown) {
    super(
      `${method} ${withoutQuery(url)}: no response came (${reasonOf(cause)}). Check the address and the connection.`,
      {
        cause,
      },
    );
  }
}

/**
 * What lies at the bottom says most: Node's `fetch` throws "fetch failed" and keeps the reason in its cause.
 */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  return error.message || ("code" in error ? String(error.code) : error.name);
}

function problemOf(response: Response, text: string): Partial<Problem> & { title: string; detail: string } {
  const title = response.statusText || `HTTP ${response.status}`;
  const body = parsed(text);
  if (typeof body === "object" && body !== null) {
    if ("type" in body && "title" in body && "detail" in body) return body as Problem;
    if ("message" in body) return { title, detail: String(body.message) };
  }
  const message = /<(?:Message|title)>(.*?)<\//.exec(text)?.[1] ?? text.trim().slice(0, MAX_QUOTED);
  return { title, detail: message || "The response has no body." };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
