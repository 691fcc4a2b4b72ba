import * as z from "zod";
import { type Endpoint, takesIdempotencyKey } from "./endpoint.ts";

/**
 * `*`, or a list of entity-tags (RFC 9110, 8.8.3 and 5.6.1). Commas and stars may stand inside of a tag's
 * quotes.
 */
const TAG = String.raw`(?:W/)?"[!#-~\u0080-\uffff]*"`;
const LIST = String.raw`[ \t,]*(?:${TAG}[ \t]*(?:,[ \t,]*${TAG}[ \t]*)*(?:,[ \t,]*)?)?`;

export const EntityTags = z
  .string()
  .regex(
    new RegExp(String.raw`^(?:[ \t]*\*[ \t]*|${LIST})$`),
    'must be * or a list of entity-tags, as "1-abc"',
  )
  .meta({
    id: "EntityTags",
    description: "`*`, or a list of entity-tags as RFC 9110 defines them.",
    examples: ['"1-mh3k2v9c"'],
  });

/**
 * Blanks around a header's value are not part of it (RFC 9110, 5.5): they are gone before a function runs.
 */
const IdempotencyKey = z
  .string()
  .regex(/^[ \t]*[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?[ \t]*$/, "must be 1 to 255 ASCII characters")
  .meta({
    id: "IdempotencyKey",
    description: "A key of 1 to 255 ASCII characters that is unique to the request, such as a UUID.",
    examples: ["5b0f2d6e-9c1a-4f57-8a43-2e7d1c9b6f80"],
  });

const ETag = z.string().meta({
  description:
    "The entity-tag of the resource, or of the dream or implementation in the body, for `If-None-Match` and `If-Match`.",
  examples: ['"1-mh3k2v9c"'],
});

const Location = z.string().meta({
  description: "The path of the resource that is created, updated or started, where it can be read.",
  examples: ["/api/v1/dreams/01K2ZK4Q3V9S4T0N8B6M5R7X1C"],
});

/** The headers of a read's 304: the caller has the rest. */
export const UnchangedHeaders = z.object({ ETag });

/** The headers beside `Content-Type` that an operation's response of that status has, by their names. */
export function responseHeadersOf({ method, responses }: Endpoint, status: number): z.ZodObject {
  const isRead = method === "GET" && status === 200;
  const mayCreate = (201 in responses && !responses[201]?.hasNoAddress) || 202 in responses;
  return z.object({
    ...((isRead || responses[status]?.hasEtag) && { ETag }),
    ...(mayCreate && { Location }),
  });
}

const IfNoneMatch = EntityTags.optional().meta({
  description:
    "The ETags of the copies that the client has. If one is current, the response is 304 without a body.",
});

const IfMatch = EntityTags.optional().meta({
  description:
    "The ETag that the change is based on, of the dream or implementation. If that has changed since, the response is 412.",
});

const OptionalIdempotencyKey = IdempotencyKey.optional().meta({
  description:
    "Makes the request safe to repeat: for a day, the same key with the same request returns the first successful " +
    "response and changes nothing. While the first request is in progress, a repetition is 409. " +
    "The key with a different path, query or body is 422. After the dream in the response is deleted, it is 409.",
});

/** The headers beside `Authorization` that an operation reads, by their names. */
export function requestHeadersOf(endpoint: Pick<Endpoint, "method" | "scopes" | "request">): z.ZodObject {
  const { method, request } = endpoint;
  if (method === "GET") return z.object({ "If-None-Match": IfNoneMatch });
  if (method !== "POST") return z.object({ "If-Match": IfMatch });
  return z.object({
    ...(takesIdempotencyKey(endpoint) && { "Idempotency-Key": OptionalIdempotencyKey }),
    ...(request.ifMatch && { "If-Match": IfMatch }),
  });
}
