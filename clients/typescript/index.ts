/**
 * Calls the API: `createClient` makes a client of it.
 *
 * @module @dreamcatcher/client
 */

export type { QueryOf } from "./calls.ts";
export { type Client, createClient } from "./client.ts";
export type { DreamRef } from "./dream-ref.ts";
export { ApiError, type ApiErrorSlug, NetworkError } from "./errors.ts";
export { type DreamVersion, etagOf, type ImplementationVersion } from "./etag.ts";
export type * from "./generated/types.ts";
export type { AccountMethods } from "./groups/account.ts";
export type { CaptureOptions, ConversationMethods } from "./groups/conversations.ts";
export type { DreamMethods } from "./groups/dreams.ts";
export type { Handovers, ImplementationMethods } from "./groups/implementations.ts";
export type { ImportFile, ImportMethods, ImportOptions } from "./groups/imports.ts";
export type { Live } from "./groups/live.ts";
export type { OperationMethods } from "./groups/operations.ts";
export type { Search } from "./groups/search.ts";
export type { SyncMethods } from "./groups/sync.ts";
export type { WebhookMethods } from "./groups/webhooks.ts";
export type { WorkflowMethods } from "./groups/workflows.ts";
export type { ImplementationRef } from "./implementation-ref.ts";
export type { List, Page } from "./list.ts";
export type { LiveOptions, LiveState } from "./live/follow.ts";
export type { WaitOptions } from "./poll.ts";
export type {
  ApiResponse,
  CallOptions,
  ChangeOptions,
  ClientOptions,
  OperationInput,
  OperationName,
  PostOptions,
  ReadOptions,
  Request,
  RequestArguments,
  RequestOptions,
  TokenProvider,
  Unchanged,
} from "./request.ts";
export type { RetryOptions } from "./retries.ts";
export type { UploadOptions, UploadProgress } from "./upload.ts";
export { AnotherFile, UploadExpired } from "./upload-errors.ts";
