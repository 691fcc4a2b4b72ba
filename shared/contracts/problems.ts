import * as z from "zod";

export const FieldError = z
  .object({
    path: z.string().meta({
      description:
        "The location: a field of the body, `query.` or `path.` and a parameter, or a header. Empty for the whole body.",
      examples: ["title"],
    }),
    message: z.string().meta({
      description: "What is wrong with it, for a person.",
      examples: ["must have at least 3 characters"],
    }),
  })
  .meta({ id: "FieldError", description: "An invalid field of a request." });

export const Problem = z
  .object({
    type: z.string().meta({
      description: "The kind of problem, as a URN. It distinguishes problems with the same status.",
      examples: ["urn:dreamcatcher:problem:not-found"],
    }),
    title: z.string().meta({ description: "The kind of problem, in a few words.", examples: ["Not found"] }),
    status: z.int().meta({ description: "The HTTP status.", examples: [404] }),
    detail: z.string().meta({
      description: "What is wrong with this request and what to do, for a person.",
      examples: ["There is no such dream."],
    }),
    instance: z.string().meta({
      description: "The path of the request.",
      examples: ["/api/v1/dreams/01K2ZK4Q3V9S4T0N8B6M5R7X1C"],
    }),
    request_id: z
      .string()
      .optional()
      .meta({
        description: "The id of the request in the service's logs, for reports.",
        examples: ["JKJaXmPLvHcESHA="],
      }),
    errors: z
      .array(FieldError)
      .optional()
      .meta({ description: "The invalid fields, at most 100 of them; absent when none is invalid." }),
  })
  .meta({
    id: "Problem",
    description: "Problem details as RFC 9457 defines them.",
  });

export type Problem = z.infer<typeof Problem>;
export type FieldError = z.infer<typeof FieldError>;

/** What all problems of one kind have in common, and the details of one of them as an example. */
export interface ProblemKind {
  status: number;
  title: string;
  description: string;
  headers?: z.ZodObject;
  example: { detail: string; errors?: readonly FieldError[] };
}

const RetryAfter = z
  .string()
  .optional()
  .meta({
    description: "The seconds to wait before repeating the request; absent when waiting does not help.",
    examples: ["1"],
  });

/** Every kind of problem by its slug, the end of its `type`. */
export const problemKinds = {
  "malformed-request": {
    status: 400,
    title: "Malformed request",
    description: "The request cannot be read: its JSON, a header or the cursor is malformed.",
    example: {
      detail: "The cursor is not valid.",
      errors: [
        { path: "query.cursor", message: "does not belong to this list: start again without a cursor" },
      ],
    },
  },
  unauthorized: {
    status: 401,
    title: "Unauthorized",
    description: "The access token is missing, expired or not valid.",
    headers: z.object({
      "WWW-Authenticate": z.string().meta({
        description: "The authentication scheme to use.",
        examples: ["Bearer"],
      }),
    }),
    example: { detail: "The request has no access token. Send `Authorization: Bearer <token>`." },
  },
  forbidden: {
    status: 403,
    title: "Forbidden",
    description:
      "The access token lacks a scope that the operation requires, or the request went around the web app's address.",
    example: { detail: "The access token lacks the scope dreamcatcher/write. Request a token with it." },
  },
  "not-found": {
    status: 404,
    title: "Not found",
    description: "The resource does not exist, or belongs to another user.",
    example: { detail: "There is no such dream." },
  },
  "method-not-allowed": {
    status: 405,
    title: "Method not allowed",
    description: "The path does not support this method.",
    headers: z.object({
      Allow: z.string().meta({ description: "The methods that the path supports.", examples: ["GET, POST"] }),
    }),
    example: { detail: "This path supports GET, POST, not PUT." },
  },
  conflict: {
    status: 409,
    title: "Conflict",
    description: "The current state does not allow the request, or concurrent requests change the same data.",
    headers: z.object({ "Retry-After": RetryAfter }),
    example: {
      detail: "Concurrent requests keep changing the same data. Repeat the request.",
    },
  },
  "deleted-since": {
    status: 409,
    title: "Deleted since",
    description: "The dream in the first response to this `Idempotency-Key` has been deleted.",
    example: {
      detail:
        "The dream in the first response to this Idempotency-Key has been deleted. Repeat the request with a new key.",
    },
  },
  "stale-revision": {
    status: 412,
    title: "Stale revision",
    description: "`If-Match` does not name the current revision of the dream or implementation.",
    headers: z.object({
      ETag: z.string().meta({
        description: "The entity-tag of the current revision.",
        examples: ['"1-mh3k2v9c"'],
      }),
    }),
    example: {
      detail: "It has changed since the revision in If-Match. Read it again, then repeat the change.",
    },
  },
  "too-large": {
    status: 413,
    title: "Too large",
    description:
      "The body or the file to import is larger than accepted, or the response larger than can be sent.",
    example: {
      detail:
        "The body has 1000001 bytes, and at most 1000000 are accepted. Import larger conversations by POST /api/v1/imports.",
    },
  },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    description: "The operation does not accept the body's media type.",
    example: { detail: "Send application/json, not text/plain." },
  },
  "invalid-fields": {
    status: 422,
    title: "Invalid fields",
    description: "Fields of the request are invalid; `errors` lists them.",
    example: {
      detail: "Some fields are invalid; see errors.",
      errors: [{ path: "title", message: "must have at least 3 characters" }],
    },
  },
  "quota-used-up": {
    status: 429,
    title: "Quota used up",
    description: "A quota of the user's tier is used up; `detail` names it.",
    headers: z.object({ "Retry-After": RetryAfter }),
    example: {
      detail:
        "The free tier has 3 implementations a day, of which 3 are used. The next day begins at 00:00 UTC.",
    },
  },
  internal: {
    status: 500,
    title: "Internal error",
    description: "The service failed. No change was written in part.",
    example: {
      detail:
        "The service failed; no change was written in part. Repeat the request; if it fails again, report the request_id.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemSlug = keyof typeof problemKinds;

/** The `type` of a problem. */
export const problemType = (slug: ProblemSlug) => `urn:dreamcatcher:problem:${slug}`;

export const GatewayMessage = z
  .object({
    message: z
      .string()
      .meta({ description: "Why the gateway refused the request.", examples: ["Too Many Requests"] }),
  })
  .meta({
    id: "GatewayMessage",
    description:
      "A response of API Gateway itself: the request is throttled, or its body is larger than 10 MB.",
    examples: [{ message: "Too Many Requests" }],
  });

/** Statuses that the gateway may return by itself. */
export const GATEWAY_STATUSES: readonly number[] = [413, 429];
