import * as z from "zod";

const FieldError = z
  .object({
    path: z.string().meta({
      description:
        "Where it is: a field of the body, or `query.`, `path.` and a parameter, or a header's name.",
      examples: ["title"],
    }),
    message: z.string().meta({
      description: "The rule that it breaks, for a person.",
      examples: ["must have at least 3 characters"],
    }),
  })
  .meta({ id: "FieldError", description: "One field of bad input." });

export const Problem = z
  .object({
    type: z.string().meta({
      description: "The kind of problem, which distinguishes problems of the same status.",
      examples: ["urn:dreamcatcher:problem:not-found"],
    }),
    title: z.string().meta({ description: "The kind of problem in a few words.", examples: ["Not found"] }),
    status: z.int().meta({ description: "The HTTP status.", examples: [404] }),
    detail: z.string().meta({
      description: "What is wrong with this request, for a person.",
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
        description: "The id of the request in the service's logs.",
        examples: ["JKJaXmPLvHcESHA="],
      }),
    errors: z
      .array(FieldError)
      .optional()
      .meta({ description: "The fields of bad input, at most 100 of them; absent for other problems." }),
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
    description:
      "The seconds to wait before the request is worth repeating; absent when waiting does not help.",
    examples: ["1"],
  });

/** Every kind of problem by its slug, the end of its `type`. */
export const problemKinds = {
  "malformed-request": {
    status: 400,
    title: "Malformed request",
    description: "The request cannot be read: its JSON, a header or its cursor is malformed.",
    example: {
      detail: "The cursor is not valid.",
      errors: [{ path: "query.cursor", message: "is not one that this list gave: begin again without it" }],
    },
  },
  unauthorized: {
    status: 401,
    title: "Sign in first",
    description: "The access token is missing, expired or not valid.",
    headers: z.object({
      "WWW-Authenticate": z.string().meta({
        description: "The authentication scheme to use.",
        examples: ["Bearer"],
      }),
    }),
    example: { detail: "No token was sent." },
  },
  forbidden: {
    status: 403,
    title: "Not allowed",
    description: "The access token lacks a scope that the operation requires.",
    example: { detail: "The token lacks the scope dreamcatcher/write." },
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
    description: "The path has no operation of this method.",
    headers: z.object({
      Allow: z.string().meta({ description: "The methods that the path has.", examples: ["GET, POST"] }),
    }),
    example: { detail: "This path takes GET, POST, not PUT." },
  },
  conflict: {
    status: 409,
    title: "Conflict",
    description: "The current state does not allow it, or another request is changing it at the same time.",
    headers: z.object({ "Retry-After": RetryAfter }),
    example: {
      detail: "This dream is being implemented already: see implementation 01K2ZK4Q3V9S4T0N8B6M5R7X1D.",
    },
  },
  "deleted-since": {
    status: 409,
    title: "Deleted in the meantime",
    description: "The dream of the first response to this `Idempotency-Key` has been deleted.",
    example: {
      detail:
        "The dream of the first response to this Idempotency-Key has been deleted: repeat the request with a new key.",
    },
  },
  "stale-revision": {
    status: 412,
    title: "Changed in the meantime",
    description: "`If-Match` does not name the dream's current revision.",
    headers: z.object({
      ETag: z.string().meta({
        description: "The entity-tag of the dream's current revision.",
        examples: ['"1-mh3k2v9c"'],
      }),
    }),
    example: {
      detail:
        "If-Match names a revision that is not the current one: read the dream again and repeat the change.",
    },
  },
  "too-large": {
    status: 413,
    title: "Too large",
    description: "The body, or the file announced, has more bytes than are accepted.",
    example: {
      detail: "The body has 1000001 bytes and may have 1000000. For more, use POST /api/v1/imports.",
    },
  },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    description: "The body is not of a media type that the operation accepts.",
    example: { detail: "Send application/json, not text/plain." },
  },
  "invalid-fields": {
    status: 422,
    title: "Invalid fields",
    description: "Fields break their rules; `errors` names each of them.",
    example: {
      detail: "Some fields break their rules; see errors.",
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
    title: "Something went wrong on our side",
    description: "A fault of the service. No change is written in part.",
    example: {
      detail: "No change was written in part. Try again; if the problem persists, report the request_id.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemSlug = keyof typeof problemKinds;

/** The `type` of a problem. */
export const problemType = (slug: ProblemSlug) => `urn:dreamcatcher:problem:${slug}`;

export const GatewayMessage = z
  .object({
    message: z.string().meta({ description: "Why the gateway refuses it.", examples: ["Too Many Requests"] }),
  })
  .meta({
    id: "GatewayMessage",
    description:
      "The response of API Gateway itself, where it throttles and where a body is above its 10 MB.",
    examples: [{ message: "Too Many Requests" }],
  });

/** Statuses that the gateway may return by itself. */
export const GATEWAY_STATUSES: readonly number[] = [413, 429];
