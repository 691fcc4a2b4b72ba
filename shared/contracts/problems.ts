import * as z from "zod";

const FieldError = z.object({ path: z.string(), message: z.string() });

/** RFC 9457 problem details; `errors` names each field of bad input and the rule it breaks. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    request_id: z.string().optional(),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: "Problem" });

export type Problem = z.infer<typeof Problem>;
export type FieldError = z.infer<typeof FieldError>;

/** What all problems of one kind have in common; `example` is what one of them says of itself. */
export interface ProblemKind {
  status: number;
  title: string;
  description: string;
  headers?: z.ZodObject;
  example: { detail: string; errors?: readonly FieldError[] };
}

const RetryAfter = z.string().meta({ description: "Seconds until it is worth trying again" });

/** Every kind of problem by its slug, the end of its `type`. */
export const problemKinds = {
  "malformed-request": {
    status: 400,
    title: "Malformed request",
    description: "The request, a header of it or its cursor cannot be read",
    example: {
      detail: "The cursor is not valid.",
      errors: [{ path: "query.cursor", message: "is not one that this list gave: begin again without it" }],
    },
  },
  unauthorized: {
    status: 401,
    title: "Sign in first",
    description: "No good token",
    headers: z.object({ "WWW-Authenticate": z.string() }),
    example: { detail: "No token was sent." },
  },
  forbidden: {
    status: 403,
    title: "Not allowed",
    description: "The token lacks a scope",
    example: { detail: "The token lacks the scope dreamcatcher/write." },
  },
  "not-found": {
    status: 404,
    title: "Not found",
    description: "Not there, or not the caller's",
    example: { detail: "There is no such dream." },
  },
  "method-not-allowed": {
    status: 405,
    title: "Method not allowed",
    description: "The path does not take the method; `Allow` names those that it takes",
    headers: z.object({ Allow: z.string() }),
    example: { detail: "This path takes GET, POST, not PUT." },
  },
  conflict: {
    status: 409,
    title: "Conflict",
    description: "It does not go with what is there",
    headers: z.object({ "Retry-After": RetryAfter.optional() }),
    example: {
      detail: "This dream is being implemented already: see implementation 01K2ZK4Q3V9S4T0N8B6M5R7X1D.",
    },
  },
  "deleted-since": {
    status: 409,
    title: "Deleted in the meantime",
    description: "What the `Idempotency-Key` first answered about has been deleted",
    example: {
      detail:
        "What this Idempotency-Key first answered about has been deleted: take a new key to do it anew.",
    },
  },
  "stale-revision": {
    status: 412,
    title: "Changed in the meantime",
    description: "`If-Match` does not name the current revision",
    headers: z.object({ ETag: z.string() }),
    example: {
      detail:
        "If-Match names a revision that is not the current one: read the dream again and repeat the change.",
    },
  },
  "too-large": {
    status: 413,
    title: "Too large",
    description: "More bytes than are taken",
    example: {
      detail: "The body has 1000001 bytes and may have 1000000. For more, use POST /api/v1/imports.",
    },
  },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    description: "The body is of another media type",
    example: { detail: "Send application/json, not text/plain." },
  },
  "invalid-fields": {
    status: 422,
    title: "Invalid fields",
    description: "Fields break their rules; `errors` names them",
    example: {
      detail: "Some fields break their rules; see errors.",
      errors: [{ path: "title", message: "must have at least 3 characters" }],
    },
  },
  "quota-used-up": {
    status: 429,
    title: "Too many",
    description: "A quota is used up",
    headers: z.object({ "Retry-After": RetryAfter.optional() }),
    example: {
      detail:
        "The free tier has 3 implementations a day, of which 3 are used. The next day begins at 00:00 UTC.",
    },
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side",
    description: "A fault of ours; nothing was half-written",
    example: {
      detail: "Nothing was half-written. Try again; if it persists, tell us the request_id.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemSlug = keyof typeof problemKinds;

/** The `type` of a problem. */
export const problemType = (slug: ProblemSlug) => `urn:dreamcatcher:problem:${slug}`;

/** What API Gateway answers by itself: where it throttles, and where a body is above its 10 MB. */
export const GatewayMessage = z.object({ message: z.string() }).meta({ id: "GatewayMessage" });

/** Statuses that the gateway may answer by itself. */
export const GATEWAY_STATUSES: readonly number[] = [413, 429];
