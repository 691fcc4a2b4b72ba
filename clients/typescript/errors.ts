import type { FieldError, Problem, ProblemSlug } from "./generated/types.ts";

const TYPE_PREFIX = "urn:dreamcatcher:problem:";
const MAX_QUOTED = 200;
/** The statuses of a retry whose earlier attempt succeeded although no response came. */
const STATUSES_AFTER_SUCCESS: readonly number[] = [404, 412];

/** A query may contain private search terms, or the signature of an upload. */
const withoutQuery = (url: string) => url.replace(/\?.*/s, "");

/** The kind of a problem; later versions of the API may have others. */
export type ApiErrorSlug = ProblemSlug | (string & {});

interface Failure {
  method: string;
  url: string;
  response: Response;
  text: string;
  /** Whether an earlier attempt of the request got no response. */
  mayBeApplied: boolean;
}

/**
 * The response is an error. `slug` is the kind of the problem, such as "not-found"; it is undefined if the
 * response is no problem document, for example that of a proxy.
 */
export class ApiError extends Error {
  /** The name of this class of errors. */
  override readonly name = "ApiError";
  /** The status of the response. */
  readonly status: number;
  /** The kind of the problem, as a URN; undefined if the response is no problem document. */
  readonly type: string | undefined;
  /** The kind of the problem: the last part of `type`. */
  readonly slug: ApiErrorSlug | undefined;
  /** The kind of the problem in a few words, or the response's status in words. */
  readonly title: string;
  /** What is wrong and what to do, for a person; of a response that is no problem document, its text. */
  readonly detail: string;
  /** The invalid fields, each with the rule that it breaks. */
  readonly errors: readonly FieldError[];
  /** The id of the request, for reports of errors. */
  readonly requestId: string | undefined;
  /** The seconds to wait before a retry, from `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** The response; its body has been read. Not enumerable: a printed error does not show its internals. */
  declare readonly response: Response;
  /**
   * An earlier attempt of this request got no response, and may have been applied: this may be the reason for
   * the error. Read the current state before you send the request again.
   */
  readonly mayBeApplied: boolean;

  /** @internal */
  constructor({ method, url, response, text, mayBeApplied }: Failure) {
    const problem = problemOf(response, text);
    const { title, detail, errors = [] } = problem;
    const fields = errors.map(({ path, message }) => `\n  ${path || "(body)"}: ${message}`).join("");
    const isDoubtful = mayBeApplied && STATUSES_AFTER_SUCCESS.includes(response.status);
    const earlier = isDoubtful
      ? "\n  An earlier attempt got no response and may have been applied: read the current state before you retry."
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

/**
 * There is no response: none came, or something else than the API answered, such as a network that asks to
 * log in. `cause` is the error that `fetch` threw, or says what answered.
 */
export class NetworkError extends Error {
  /** The name of this class of errors. */
  override readonly name = "NetworkError";

  /** @internal */
  constructor(method: string, url: string, cause: unknown) {
    super(
      `${method} ${withoutQuery(url)}: no response (${reasonOf(cause)}). Check the address and the connection.`,
      {
        cause,
      },
    );
  }
}

/** The message of the innermost cause: Node's `fetch` throws "fetch failed" with the reason as its cause. */
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
  return { title, detail: quoteOf(text) || "The response has no body." };
}

/** What a response that is none of the API says: the message of S3, the title of a page, or how it begins. */
export const quoteOf = (text: string): string =>
  /<(?:Message|title)>(.*?)<\//.exec(text)?.[1] ?? text.trim().slice(0, MAX_QUOTED);

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
