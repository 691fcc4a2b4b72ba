import type { Operations } from "./generated/types.ts";
import { type List, listOf, type Page } from "./list.ts";
import type {
  CallOptions,
  OperationInput,
  OperationName,
  Request,
  RequestOptions,
  Unchanged,
} from "./request.ts";

type ListName = {
  [Name in OperationName]: Operations[Name]["data"] extends Page<unknown> ? Name : never;
}[OperationName];

/** The query of an operation, such as the filters of a list. */
export type QueryOf<Name extends OperationName> = "query" extends keyof Operations[Name]
  ? NonNullable<Operations[Name]["query"]>
  : never;

/** Sends requests and returns their data, without status and headers. */
export interface Calls {
  call<Name extends OperationName, Options extends RequestOptions = RequestOptions>(
    name: Name,
    input: OperationInput<Name>,
    options?: Options,
  ): Promise<Operations[Name]["data"] | Unchanged<Options>>;
  list<Name extends ListName>(
    name: Name,
    input: OperationInput<Name>,
    options?: CallOptions,
  ): List<Operations[Name]["data"]["items"][number]>;
}

export function callsWith(request: Request): Calls {
  const call = async (name: OperationName, input: object, options?: RequestOptions) =>
    (await request(name as "get-dream", input as never, options)).data;

  function list(name: OperationName, input: { query?: { cursor?: string } }, options?: CallOptions) {
    const { query } = input;
    return listOf(
      async (cursor) =>
        (await call(name, { ...input, query: { ...query, cursor } }, options)) as unknown as Page<unknown>,
      query?.cursor,
    );
  }
  return { call, list } as Calls;
}
