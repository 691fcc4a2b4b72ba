import { type FieldError, type ProblemSlug, problemKinds } from "@dreamcatcher/contracts/problems";

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
  readonly slug: ProblemSlug;
  readonly status: number;
  readonly title: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(slug: ProblemSlug, { detail, errors, headers = {} }: Details) {
    super(detail);
    this.slug = slug;
    this.status = problemKinds[slug].status;
    this.title = problemKinds[slug].title;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Of kinds that always say the same. */
const fixedDetails = (slug: "deleted-since" | "stale-revision" | "internal"): Details => ({
  detail: problemKinds[slug].example.detail,
});

export const malformed = (detail: string, errors?: readonly FieldError[]) =>
  new ProblemError("malformed-request", errors ? { detail, errors } : { detail });

export const unauthorized = (detail: string) =>
  new ProblemError("unauthorized", { detail, headers: { "www-authenticate": "Bearer" } });

export const forbidden = (detail: string) => new ProblemError("forbidden", { detail });

/** Also for what exists but belongs to somebody else: nobody learns which. */
export const notFound = (what: string) =>
  new ProblemError("not-found", { detail: `There is no such ${what}.` });

export const methodNotAllowed = (method: string, allowed: readonly string[]) =>
  new ProblemError("method-not-allowed", {
    detail: `This path takes ${allowed.join(", ")}, not ${method}.`,
    headers: { allow: allowed.join(", ") },
  });

export const conflict = (detail: string, headers?: Readonly<Record<string, string>>) =>
  new ProblemError("conflict", headers ? { detail, headers } : { detail });

export const deletedSince = () => new ProblemError("deleted-since", fixedDetails("deleted-since"));

export const staleRevision = (current: string) =>
  new ProblemError("stale-revision", { ...fixedDetails("stale-revision"), headers: { etag: current } });

/** `seconds` until it is worth trying again, where waiting helps. */
export const tooMany = (detail: string, seconds?: number) =>
  new ProblemError("quota-used-up", {
    detail,
    ...(seconds !== undefined && { headers: { "retry-after": String(seconds) } }),
  });

export const tooLarge = (detail: string) => new ProblemError("too-large", { detail });

export const unsupportedMediaType = (detail: string) =>
  new ProblemError("unsupported-media-type", { detail });

/** More than anybody reads, and far from what an answer may hold. */
const MAX_ERRORS = 100;

export const invalid = (
  errors: readonly FieldError[],
  detail = "Some fields break their rules; see errors.",
) =>
  new ProblemError("invalid-fields", {
    detail: errors.length > MAX_ERRORS ? `${detail} The first ${MAX_ERRORS} are named.` : detail,
    errors: errors.slice(0, MAX_ERRORS),
  });

/** What is told of a fault of ours: nothing of it. */
export const internal = () => new ProblemError("internal", fixedDetails("internal"));
