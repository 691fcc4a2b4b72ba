import type * as z from "zod";
import type { QuotaName } from "./quotas.ts";

/** What a token must allow; a signed-in person's own token allows both. */
export type Scope = "dreamcatcher/read" | "dreamcatcher/write";

/** One answer: its JSON body, or the media type of what is not JSON, or neither (204). */
export interface Answer {
  description: string;
  body?: z.ZodType;
  content_type?: string;
}

/**
 * One operation of the API. `name` is the operation id and the name of its file in `functions/api/`; `tag` is
 * the group that it stands in. Path parameters stand in braces as in OpenAPI. `scopes` is "open" where no
 * token is asked for. `max_bytes` bounds the body before it is parsed. `quotas` are those of the caller's tier
 * that it counts against.
 */
export interface Endpoint {
  name: string;
  tag: string;
  summary: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  scopes: readonly Scope[] | "open";
  request: {
    params?: z.ZodObject;
    query?: z.ZodObject;
    body?: z.ZodType;
    /** An empty body stands for `{}`. */
    body_is_optional?: boolean;
    /** Media types taken beside application/json. */
    also_accepts?: readonly string[];
  };
  responses: Readonly<Record<number, Answer>>;
  quotas?: readonly QuotaName[];
  max_bytes?: number;
}

/** Checks an entry against the shape while its schemas keep their own types. */
export const endpoint = <const E extends Endpoint>(entry: E): E => entry;
