import type * as z from "zod";
import type { ProblemSlug } from "./problems.ts";
import type { QuotaName } from "./quotas.ts";

/** What a token must allow; a signed-in person's own token allows both. */
export type Scope = "dreamcatcher/read" | "dreamcatcher/write";

/** One answer: its JSON body, or the media type of what is not JSON, or neither (204). */
export interface ResponseContract {
  description: string;
  body?: z.ZodType;
  content_type?: string;
}

/** Problems that no operation lists: every one may give these, but for open ones, which ask for no token. */
const OF_TOKENS = ["unauthorized", "forbidden"] as const;
const OF_ALL = ["internal"] as const;

/** What is answered where there is no operation is not an operation's to list either. */
type ListedProblem = Exclude<
  ProblemSlug,
  (typeof OF_TOKENS)[number] | (typeof OF_ALL)[number] | "method-not-allowed"
>;

/** What may be wrong with any body. */
export const BODY_PROBLEMS = ["too-large", "unsupported-media-type", "invalid-fields"] as const;

/**
 * One operation of the API. `name` is the operation id and the name of its file in `functions/api/`; `tag` is
 * the group that it stands in. Path parameters stand in braces as in OpenAPI. `scopes` is "open" where no
 * token is asked for. `max_bytes` bounds the body before it is parsed. `problems` are those that it may give.
 * `quotas` are those of the caller's tier that it counts against.
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
  responses: Readonly<Record<number, ResponseContract>>;
  problems: readonly ListedProblem[];
  quotas?: readonly QuotaName[];
  max_bytes?: number;
}

/** Checks an entry against the shape while its schemas keep their own types. */
export const endpoint = <const E extends Endpoint>(entry: E): E => entry;

/** Every problem that an operation may give. */
export const problemsOf = ({ scopes, problems }: Pick<Endpoint, "scopes" | "problems">): ProblemSlug[] => [
  ...problems,
  ...(scopes === "open" ? [] : OF_TOKENS),
  ...OF_ALL,
];
