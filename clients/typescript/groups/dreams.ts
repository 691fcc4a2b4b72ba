import type { Calls, QueryOf } from "../calls.ts";
import { type DreamRef, matching, paramsOf } from "../dream-ref.ts";
import type {
  DocumentWithContent,
  Dream,
  DreamImportInput,
  DreamPatch,
  Operations,
} from "../generated/types.ts";
import type { CallOptions, ChangeOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";

export const dreamsWith = ({ call, list }: Calls) => ({
  /** Creates a dream. */
  create: (dream: Operations["create-dream"]["body"], options?: PostOptions) =>
    call("create-dream", { body: dream }, options),

  /** Imports a dream with its fragments, or replaces the dream that has its id. */
  import: (dream: DreamImportInput, options?: PostOptions) => call("import-dream", { body: dream }, options),

  /** Lists dreams, the last changed first. */
  list: (query: QueryOf<"list-dreams"> = {}, options?: CallOptions) =>
    list("list-dreams", { query }, options),

  /** Lists the dreams of one brand, the last changed first. */
  listOfBrand: (
    brand: Operations["list-brand-dreams"]["params"]["brand"],
    query: QueryOf<"list-brand-dreams"> = {},
    options?: CallOptions,
  ) => list("list-brand-dreams", { params: { brand }, query }, options),

  /** Reads one dream. */
  get: <Options extends ReadOptions>(
    dream: DreamRef,
    options?: Options,
  ): Promise<Dream | Unchanged<Options>> => call("get-dream", { params: paramsOf(dream) }, options),

  /** Reads a document of a dream with its text. */
  document: <Options extends ReadOptions>(
    dream: DreamRef,
    document_id: string,
    options?: Options,
  ): Promise<DocumentWithContent | Unchanged<Options>> =>
    call("get-document", { params: { ...paramsOf(dream), document_id } }, options),

  /** Changes these fields; of a dream as it was read, only if nobody has changed it since. */
  update: (dream: DreamRef, patch: DreamPatch, options: ChangeOptions = {}) =>
    call("update-dream", { params: paramsOf(dream), body: patch }, matching(dream, options)),

  /** Replaces all todos; of a dream as it was read, only if nobody has changed it since. */
  replaceTodos: (dream: DreamRef, todos: Operations["replace-todos"]["body"], options: ChangeOptions = {}) =>
    call("replace-todos", { params: paramsOf(dream), body: todos }, matching(dream, options)),

  /** Deletes a dream with its conversations; as it was read, only if nobody has changed it since. */
  delete: (dream: DreamRef, options: ChangeOptions = {}) =>
    call("delete-dream", { params: paramsOf(dream) }, matching(dream, options)),

  /** Lists the fragments of a dream, in the order of the conversation. */
  fragments: (dream: DreamRef, query: QueryOf<"list-fragments"> = {}, options?: CallOptions) =>
    list("list-fragments", { params: paramsOf(dream), query }, options),

  /** Lists the events of a dream, oldest first. */
  events: (dream: DreamRef, query: QueryOf<"list-dream-events"> = {}, options?: CallOptions) =>
    list("list-dream-events", { params: paramsOf(dream), query }, options),

  /** Starts an implementation of a dream; `implementations.wait` waits for its end. */
  implement: (dream: DreamRef, input?: Operations["implement-dream"]["body"], options?: PostOptions) =>
    call("implement-dream", { params: paramsOf(dream), ...(input && { body: input }) }, options),

  /** Returns the running implementation, else the last one, else starts one. */
  ensureImplementation: (dream: DreamRef, options?: CallOptions) =>
    call("ensure-implementation", { params: paramsOf(dream) }, options),

  /** Lists a dream's implementations, newest first. */
  implementations: (dream: DreamRef, query: QueryOf<"list-implementations"> = {}, options?: CallOptions) =>
    list("list-implementations", { params: paramsOf(dream), query }, options),
});

/** The methods of `client.dreams`. */
export interface DreamMethods extends ReturnType<typeof dreamsWith> {}
