export type { QueryOf } from "./calls.ts";
export { type Client, createClient } from "./client.ts";
export type { DreamRef } from "./dream-ref.ts";
export { ApiError, type ApiErrorSlug, type FieldError, NetworkError } from "./errors.ts";
export { etagOf } from "./etag.ts";
export type * from "./generated/types.ts";
export type { CaptureOptions } from "./groups/conversations.ts";
export type { ImportFile, ImportOptions } from "./groups/imports.ts";
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
  RequestOptions,
  TokenProvider,
  Unchanged,
} from "./request.ts";
export type { RetryOptions } from "./retries.ts";
export type { UploadOptions, UploadProgress } from "./upload.ts";
export { AnotherFile, UploadExpired } from "./upload-errors.ts";
