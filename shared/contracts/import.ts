import * as z from "zod";
import { DocumentInput, NewContent, TodoInput } from "./dream.ts";
import { FragmentInput } from "./fragment.ts";
import { DreamId, Id, StageBrand, Tags, Timestamp, text } from "./primitives.ts";

export const ImportStatus = z
  .enum(["awaiting_upload", "splitting", "organizing", "completed", "failed"])
  .meta({ id: "ImportStatus" });

/** One conversation that could not be taken, and why, in words for its owner. */
export const ImportFailure = z.object({ external_id: z.string().nullable(), reason: z.string() });

/**
 * The import of one data export. `conversations_seen` grows while the export is split; the four other
 * counts and `failures` grow as conversations are organized, and add up to it when `status` is `completed`.
 * At most 100 failures are listed; `failures_count` counts them all. `failure` says why the whole import failed.
 */
export const Import = z
  .object({
    id: Id,
    status: ImportStatus,
    source: z.string().nullable(),
    filename: z.string(),
    size: z.int(),
    conversations_seen: z.int().min(0),
    dreams_created: z.int().min(0),
    dreams_updated: z.int().min(0),
    unchanged: z.int().min(0),
    failures_count: z.int().min(0),
    failures: z.array(ImportFailure),
    failure: z.string().nullable(),
    created: Timestamp,
    updated: Timestamp,
  })
  .meta({ id: "Import" });

/** Body of `POST /imports`: what is about to be uploaded, `size` in bytes (at most 5 GB, S3's limit for one PUT). */
export const ImportInput = z.strictObject({
  filename: text({ most: 255 }),
  size: z.int().min(1).max(5_000_000_000),
  brand: StageBrand.optional(),
  tags: Tags.optional(),
});

/** Where to send the file: one request with exactly these headers, before `expires_at`. */
export const Upload = z.object({
  url: z.url(),
  method: z.literal("PUT"),
  headers: z.record(z.string(), z.string()),
  expires_at: Timestamp,
});

export const ImportStarted = z
  .object({ import_id: Id, status: ImportStatus, upload: Upload })
  .meta({ id: "ImportStarted" });

/** Body of `POST /dreams/import`: a dream as the browser extension keeps it. Unknown fields are ignored. */
export const DreamImportInput = z
  .object({
    id: DreamId,
    ...NewContent.shape,
    todos: z
      .array(z.union([TodoInput, TodoInput.shape.text.transform((text) => ({ text, done: false }))]))
      .max(200)
      .default([]),
    documents: z
      .array(z.union([DocumentInput, DocumentInput.shape.title.transform((title) => ({ title }))]))
      .max(200)
      .default([]),
    fragments: z.array(FragmentInput).max(90).default([]),
  })
  .meta({ id: "DreamImportInput" });

/** What the import led to; project, tickets and agents are PipelineOS's, null and 0 until it has answered. */
export const DreamImportResult = z
  .object({
    success: z.literal(true),
    dream_id: Id,
    project_id: z.string().nullable(),
    tickets_created: z.int().min(0),
    agents_assigned: z.int().min(0),
    estimated_completion: Timestamp.nullable(),
  })
  .meta({ id: "DreamImportResult" });

export type Import = z.infer<typeof Import>;
export type ImportStatus = z.infer<typeof ImportStatus>;
export type ImportFailure = z.infer<typeof ImportFailure>;
export type ImportInput = z.infer<typeof ImportInput>;
export type ImportStarted = z.infer<typeof ImportStarted>;
export type DreamImportInput = z.infer<typeof DreamImportInput>;
export type DreamImportResult = z.infer<typeof DreamImportResult>;
