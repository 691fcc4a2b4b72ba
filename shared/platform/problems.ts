import type { Problem } from "@dreamcatcher/contracts/problem";

export type FieldError = NonNullable<Problem["errors"]>[number];

interface Details {
  detail: string;
  errors?: readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
}

/**
 * Something the caller can be told: thrown by rules and stores, answered as RFC 9457 problem details by
 * `shared/platform/http`. Anything else that is thrown is a fault of ours and answered as a bare 500.
 */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly slug: string;
  readonly title: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, slug: string, title: string, { detail, errors, headers = {} }: Details) {
    super(detail);
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.errors = errors;
    this.headers = headers;
  }
}

export const malformed = (detail: string, errors?: readonly FieldError[]) =>
  new ProblemError(400, "malformed-request", "Malformed request", errors ? { detail, errors } : { detail });

export const unauthorized = (detail: string) =>
  new ProblemError(401, "unauthorized", "Sign in first", {
    detail,
    headers: { "www-authenticate": "Bearer" },
  });

export const forbidden = (detail: string) => new ProblemError(403, "forbidden", "Not allowed", { detail });

/** Also for what exists but belongs to somebody else: nobody learns which. */
export const notFound = (what: string) =>
  new ProblemError(404, "not-found", "Not found", { detail: `There is no such ${what}.` });

export const methodNotAllowed = (method: string, allowed: readonly string[]) =>
  new ProblemError(405, "method-not-allowed", "Method not allowed", {
    detail: `This path takes ${allowed.join(", ")}, not ${method}.`,
    headers: { allow: allowed.join(", ") },
  });

export const conflict = (detail: string, headers?: Readonly<Record<string, string>>) =>
  new ProblemError(409, "conflict", "Conflict", headers ? { detail, headers } : { detail });

/** What was there, and was told of before, has been deleted. */
export const deletedSince = (detail: string) =>
  new ProblemError(409, "deleted-since", "Deleted in the meantime", { detail });

export const staleRevision = (current: string) =>
  new ProblemError(412, "stale-revision", "Changed in the meantime", {
    detail:
      "If-Match names a revision that is not the current one: read the dream again and repeat the change.",
    headers: { etag: current },
  });

/** `seconds` until it is worth trying again, where waiting helps. */
export const tooMany = (detail: string, seconds?: number) =>
  new ProblemError(429, "quota-used-up", "Too many", {
    detail,
    ...(seconds !== undefined && { headers: { "retry-after": String(seconds) } }),
  });

export const tooLarge = (detail: string) => new ProblemError(413, "too-large", "Too large", { detail });

export const unsupportedMediaType = (detail: string) =>
  new ProblemError(415, "unsupported-media-type", "Unsupported media type", { detail });

/** More than anybody reads, and far from what an answer may hold. */
const MOST_ERRORS = 100;

export const invalid = (
  errors: readonly FieldError[],
  detail = "Some fields break their rules; see errors.",
) =>
  new ProblemError(422, "invalid-fields", "Invalid fields", {
    detail: errors.length > MOST_ERRORS ? `${detail} The first ${MOST_ERRORS} are named.` : detail,
    errors: errors.slice(0, MOST_ERRORS),
  });
