import type { Endpoint, ResponseContract } from "@dreamcatcher/contracts/endpoint";
import type {
  APIGatewayProxyEventV2WithLambdaAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import type * as z from "zod";
import type { Identity } from "#shared/platform/auth/identity.ts";
import type { QuotaContext } from "#shared/platform/context.ts";

export type HttpEvent = APIGatewayProxyEventV2WithLambdaAuthorizer<Identity | undefined>;
export type HttpResult = APIGatewayProxyStructuredResultV2;

/** The authenticated owner with the request's trace ids. On open endpoints the owner's id is empty. */
export type Caller = QuotaContext;

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** A request whose parts are valid by its endpoint's contract. */
export interface RequestOf<E extends Endpoint> {
  caller: Caller;
  params: Parsed<E["request"]["params"]>;
  query: Parsed<E["request"]["query"]>;
  body: Parsed<E["request"]["body"]>;
  /** Names in lower case, as the HTTP API sends them. */
  headers: Readonly<Record<string, string | undefined>>;
}

/**
 * A response before its conversion to API Gateway's format; `body` is JSON unless a content type says
 * otherwise, and bytes are sent as they are. `dream_id` is the dream in the body: where the response is
 * stored for replay, it is deleted with the dream.
 */
export interface AnyResponse {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  dream_id?: string;
  /** The body is a secret: it is not stored for replay, so a repeated request has a response of its own. */
  secret?: true;
}

type BodyOf<A extends ResponseContract> = A extends { body: infer Schema extends z.ZodType }
  ? { body: z.input<Schema> | (A extends { texts: object } ? string : never) }
  : A extends { contentType: string }
    ? { body: string | Uint8Array }
    : { body?: never };

type StatusOf<E extends Endpoint> = Extract<keyof E["responses"], number>;

/** A response of an endpoint's contract: one of its statuses, with the body of that status. */
export type ResponseOf<E extends Endpoint> = Omit<AnyResponse, "status" | "body"> & {
  status: StatusOf<E>;
} & {
    [Status in StatusOf<E>]: { status: Status } & BodyOf<E["responses"][Status]>;
  }[StatusOf<E>];
