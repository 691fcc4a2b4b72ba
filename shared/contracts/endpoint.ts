import type * as z from "zod";
import type { ProblemSlug } from "./problems.ts";
import type { QuotaName } from "./quotas.ts";

/** What a token must allow; a signed-in user's own token allows both. */
export type Scope = "dreamcatcher/read" | "dreamcatcher/write";

/** One response: its JSON body, or the media type of what is not JSON, or neither (204). */
export interface ResponseContract {
  description: string;
  body?: z.ZodType;
  /** Texts that may stand in place of the JSON, by their media types: the request chooses. */
  texts?: Readonly<Record<string, z.ZodString>>;
  contentType?: string;
  /** The response has the ETag of the dream or implementation in its body; a read has an ETag in any case. */
  hasEtag?: true;
  /** What is created cannot be read anywhere, so the response has no `Location`. */
  hasNoAddress?: true;
}

/** Problems that no operation lists, as every one may return them; open ones require no token. */
const TOKEN_PROBLEMS = ["unauthorized", "forbidden"] as const;
const COMMON_PROBLEMS = ["internal"] as const;

/** A problem of paths without an operation is not listed either. */
type ListedProblem = Exclude<
  ProblemSlug,
  (typeof TOKEN_PROBLEMS)[number] | (typeof COMMON_PROBLEMS)[number] | "method-not-allowed"
>;

/** The problems that any body may have. */
export const BODY_PROBLEMS = ["too-large", "unsupported-media-type", "invalid-fields"] as const;

/** The most bytes that a body may have, unless its operation has a limit of its own. */
export const MAX_BODY_BYTES = 1_000_000;

/** One operation of the API. */
export interface Endpoint {
  /** The operation id, and the name of its file in `functions/api/`. */
  name: string;
  /** The group of operations it belongs to. */
  tag: string;
  summary: string;
  /** What it does, what repeating it does, and what it returns when: two to four sentences. */
  description: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Parameters stand in braces as in OpenAPI. */
  path: string;
  /** "open" requires no token. */
  scopes: readonly Scope[] | "open";
  request: {
    params?: z.ZodObject;
    query?: z.ZodObject;
    body?: z.ZodType;
    /** An empty body stands for `{}`. */
    bodyIsOptional?: boolean;
    /** A POST reads `If-Match` too. */
    ifMatch?: true;
    /**
     * A POST that is safe to repeat as it is, and whose response is too large to store or is none: no
     * `Idempotency-Key`.
     */
    repeatable?: true;
    /** Texts accepted beside application/json, by their media types. */
    alsoAccepts?: Readonly<Record<string, z.ZodString>>;
  };
  responses: Readonly<Record<number, ResponseContract>>;
  /** The kinds of problem that it may return, beside those of every operation. */
  problems: readonly ListedProblem[];
  /** The quotas of the caller's tier that it counts against. */
  quotas?: readonly QuotaName[];
  /** The most bytes that a body may have, `MAX_BODY_BYTES` by default; checked before it is parsed. */
  maxBytes?: number;
}

/** Checks an entry against the shape while its schemas keep their own types. */
export const endpoint = <const E extends Endpoint>(entry: E): E => entry;

/** Whether a repeated request with the same `Idempotency-Key` is answered as the first was. */
export const takesIdempotencyKey = ({
  method,
  scopes,
  request,
}: Pick<Endpoint, "method" | "scopes" | "request">): boolean =>
  method === "POST" && scopes !== "open" && !request.repeatable;

/** Every problem that an operation may return. */
export const problemsOf = ({ scopes, problems }: Pick<Endpoint, "scopes" | "problems">): ProblemSlug[] => [
  ...problems,
  ...(scopes === "open" ? [] : TOKEN_PROBLEMS),
  ...COMMON_PROBLEMS,
];
