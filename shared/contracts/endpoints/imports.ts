import * as z from "zod";
import { BODY_PROBLEMS, endpoint } from "../endpoint.ts";
import { Import, ImportInput, ImportStarted } from "../import.ts";
import { Id } from "../primitives.ts";

export const createImport = endpoint({
  name: "create-import",
  tag: "imports",
  summary: "Begin the import of a whole data export: answers where to upload it",
  method: "POST",
  path: "/api/v1/imports",
  scopes: ["dreamcatcher/write"],
  request: { body: ImportInput },
  responses: {
    202: { description: "Send the file to `upload`; its arrival starts the work", body: ImportStarted },
  },
  problems: ["malformed-request", "conflict", ...BODY_PROBLEMS, "quota-used-up"],
  quotas: ["imports_per_day", "import_bytes_per_day", "stored_bytes"],
});

export const getImport = endpoint({
  name: "get-import",
  tag: "imports",
  summary: "Read the progress of an import",
  method: "GET",
  path: "/api/v1/imports/{import_id}",
  scopes: ["dreamcatcher/read"],
  request: { params: z.object({ import_id: Id }) },
  responses: { 200: { description: "Counts, failures and status", body: Import } },
  problems: ["malformed-request", "not-found", "invalid-fields"],
});
