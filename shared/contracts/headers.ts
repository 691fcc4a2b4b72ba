import * as z from "zod";
import { Dream } from "./dream.ts";
import type { Endpoint } from "./endpoint.ts";

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
  .meta({ id: "EntityTags", example: '"1-mh3k2v9c"' });

/** Blanks around a header's value are none of it (RFC 9110, 5.5): they are gone before anybody sees it. */
const IdempotencyKey = z
  .string()
  .regex(
    /^[ \t]*[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?[ \t]*$/,
    "must be 1 to 255 characters of ASCII",
  )
  .meta({
    id: "IdempotencyKey",
    description:
      "A repeated request gets the first one's answer, and 409 once what that told of has been deleted",
  });

const ETag = z.string().meta({ description: "Of what is answered, or of the dream" });
const Location = z.string().meta({ description: "Where to read it" });

/** The headers of a read's 304: the caller has the rest. */
export const UNCHANGED_HEADERS = z.object({ ETag });

/** The headers beside `Content-Type` that an operation's answer of that status has, by their names. */
export function answerHeadersOf({ method, responses }: Endpoint, status: number): z.ZodObject {
  const isRead = method === "GET" && status === 200;
  return z.object({
    ...((isRead || responses[status]?.body === Dream) && { ETag }),
    ...((status === 201 || status === 202) && { Location }),
  });
}

/** The headers beside `Authorization` that an operation heeds, by their names. */
export function headersOf({ method, scopes }: Pick<Endpoint, "method" | "scopes">): z.ZodObject {
  if (method === "GET") return z.object({ "If-None-Match": EntityTags.optional() });
  if (method !== "POST") return z.object({ "If-Match": EntityTags.optional() });
  return z.object(scopes === "open" ? {} : { "Idempotency-Key": IdempotencyKey.optional() });
}
