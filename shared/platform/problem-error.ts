import type { Scope } from "@dreamcatcher/contracts/endpoint";
import { type FieldError, type ProblemSlug, problemKinds } from "@dreamcatcher/contracts/problems";
import type * as z from "zod";

interface Details {
  detail: string;
  errors?: readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
}

/**
 * An error that the caller may see: rules and stores throw it, and `shared/platform/http` responds with RFC
 * 9457 problem details. Any other error becomes a 500 without details.
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

/** The details of kinds that have no variable parts. */
const fixedDetails = (slug: "deleted-since" | "stale-revision" | "internal"): Details => ({
  detail: problemKinds[slug].example.detail,
});

export const malformed = (detail: string, errors?: readonly FieldError[]) =>
  new ProblemError("malformed-request", errors ? { detail, errors } : { detail });

/** @param path where the cursor stands in the request */
export const invalidCursor = (path: string) =>
  malformed("The cursor is not valid.", [
    { path, message: "does not belong to this list: start again without a cursor" },
  ]);

export const unauthorized = (detail: string) =>
  new ProblemError("unauthorized", { detail, headers: { "www-authenticate": "Bearer" } });

export const forbidden = (detail: string) => new ProblemError("forbidden", { detail });

export const lacksScopes = (missing: readonly Scope[]) =>
  forbidden(`The access token lacks the scope ${missing.join(" ")}. Request a token with it.`);

/** Also for what exists but belongs to another owner, so that its existence is not revealed. */
export const notFound = (what: string) =>
  new ProblemError("not-found", { detail: `There is no such ${what}.` });

export const methodNotAllowed = (method: string, allowed: readonly string[]) =>
  new ProblemError("method-not-allowed", {
    detail: `This path supports ${allowed.join(", ")}, not ${method}.`,
    headers: { allow: allowed.join(", ") },
  });

export const conflict = (detail: string, headers?: Readonly<Record<string, string>>) =>
  new ProblemError("conflict", headers ? { detail, headers } : { detail });

export const deletedSince = () => new ProblemError("deleted-since", fixedDetails("deleted-since"));

export const staleRevision = (current: string) =>
  new ProblemError("stale-revision", { ...fixedDetails("stale-revision"), headers: { etag: current } });

/** @param seconds for `Retry-After`, where waiting helps */
export const tooMany = (detail: string, seconds?: number) =>
  new ProblemError("quota-used-up", {
    detail,
    ...(seconds !== undefined && { headers: { "retry-after": String(seconds) } }),
  });

export const tooLarge = (detail: string) => new ProblemError("too-large", { detail });

export const bodyTooLarge = (bytes: number, limit: number) =>
  tooLarge(
    `The body has ${bytes} bytes, and at most ${limit} are accepted. ` +
      "Import larger conversations by POST /api/v1/imports.",
  );

export const unsupportedMediaType = (detail: string) =>
  new ProblemError("unsupported-media-type", { detail });

/**
 * The errors in an issue of a schema in `part` of a request: `path`, `query`, or empty for body and headers.
 * Where a schema accepts several types, they are those of the type that the value has.
 */
export function fieldErrors(issue: z.core.$ZodIssue, part: string): FieldError[] {
  const { path, message } = issue;
  const meant =
    issue.code === "invalid_union"
      ? issue.errors.find((issues) => issues.every((inner) => inner.path.length > 0))
      : undefined;
  if (meant) return meant.flatMap((inner) => fieldErrors({ ...inner, path: [...path, ...inner.path] }, part));
  return [{ path: [...(part ? [part] : []), ...path].map(String).join("."), message }];
}

/** More than anybody reads, and far less than a response may contain. */
const MAX_ERRORS = 100;

export const invalid = (errors: readonly FieldError[], detail = "Some fields are invalid; see errors.") =>
  new ProblemError("invalid-fields", {
    detail: errors.length > MAX_ERRORS ? `${detail} It lists the first ${MAX_ERRORS}.` : detail,
    errors: errors.slice(0, MAX_ERRORS),
  });

/** The problem of any other error; it reveals nothing about it. */
export const internal = () => new ProblemError("internal", fixedDetails("internal"));
