import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { IMPORT_SUMMARY_EXAMPLE } from "../examples.ts";
import { Import, ImportInput, ImportStarted, ImportSummary } from "../import.ts";
import { Id, PageQuery, pageOf } from "../primitives.ts";

const ImportPage = pageOf(ImportSummary).meta({
  id: "ImportPage",
  description: "One page of imports.",
  examples: [{ items: [IMPORT_SUMMARY_EXAMPLE], next_cursor: null }],
});

export const createImport = endpoint({
  name: "create-import",
  tag: "imports",
  summary: "Import a data export",
  description:
    "Creates an import and returns the request that uploads its file: any file of at most 5 GB that holds " +
    "conversations, such as a data export as zip, JSON, JSON lines, Markdown, HTML or CSV. The upload starts the import: each conversation is organized into a dream, as if captured alone. " +
    "Conversations that were captured before and have not changed change nothing, so the same export may be imported " +
    "again. The uploaded file is deleted after 7 days.",
  method: "POST",
  path: "/api/v1/imports",
  scopes: ["dreamcatcher/write"],
  request: { body: ImportInput },
  responses: {
    202: {
      description: "The import is created; upload its file as `upload` describes.",
      body: ImportStarted,
    },
  },
  problems: ["malformed-request", "conflict", ...BODY_PROBLEMS, "quota-used-up"],
  quotas: ["imports_per_day", "import_bytes_per_day", "stored_bytes"],
});

export const listImports = endpoint({
  name: "list-imports",
  tag: "imports",
  summary: "List imports",
  description:
    "Returns the caller's imports with their status and counts, latest first by `created`; its failures and dreams are " +
    "in the import itself. To read all pages, pass `next_cursor` as `cursor` until it is null. An import may be missing " +
    "for a moment after it was created.",
  method: "GET",
  path: "/api/v1/imports",
  scopes: ["dreamcatcher/read"],
  request: { query: PageQuery },
  responses: { 200: { description: "One page of imports.", body: ImportPage } },
  problems: ["malformed-request", "invalid-fields"],
});

export const getImport = endpoint({
  name: "get-import",
  tag: "imports",
  summary: "Read one import",
  description:
    "Returns the status of an import with its counts and failures. " +
    "To wait for the end, poll with `If-None-Match` until `status` is `completed` or `failed`.",
  method: "GET",
  path: "/api/v1/imports/{import_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: z.object({ import_id: Id.meta({ description: "The import's id." }) }) },
  responses: { 200: { description: "The import.", body: Import } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
