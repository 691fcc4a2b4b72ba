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

/** Who is calling, and how the call is traced. On open endpoints the owner is nobody: an empty id. */
export type Caller = QuotaContext;

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** A call whose parts have the shapes that its endpoint's contract gives them. */
export interface RequestOf<E extends Endpoint> {
  caller: Caller;
  params: Parsed<E["request"]["params"]>;
  query: Parsed<E["request"]["query"]>;
  body: Parsed<E["request"]["body"]>;
  /** Names in lower case, as the HTTP API sends them. */
  headers: Readonly<Record<string, string | undefined>>;
}

/**
 * An answer before it is put into the shape API Gateway takes; `body` is JSON unless a content type says
 * otherwise. `dream_id` names the dream that it tells of: what is kept of the answer goes with that dream.
 */
export interface AnyResponse {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  dream_id?: string;
}

type BodyOf<A extends ResponseContract> = A extends { body: infer Schema extends z.ZodType }
  ? { body: z.input<Schema> }
  : A extends { content_type: string }
    ? { body: string }
    : { body?: never };

type StatusOf<E extends Endpoint> = Extract<keyof E["responses"], number>;

/** An answer that an endpoint's contract has: one of its statuses, with the body of that status. */
export type ResponseOf<E extends Endpoint> = Omit<AnyResponse, "status" | "body"> & {
  status: StatusOf<E>;
} & {
    [Status in StatusOf<E>]: { status: Status } & BodyOf<E["responses"][Status]>;
  }[StatusOf<E>];
