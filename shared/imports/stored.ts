import { CountsByKind } from "@dreamcatcher/contracts/count-by-kind";
import { Import, ImportFailure } from "@dreamcatcher/contracts/import";
import * as z from "zod";
import { type RowOf, stored, storedWith } from "#shared/platform/table/stored.ts";

/**
 * An import with the further attributes of its row: the options for its dreams, the trace ids and the tier of
 * its request, and the numbers of all chunks (null until the export is split) and of organized ones.
 */
export const storedImport = storedWith(
  "import",
  Import,
  z.object({
    options: z.object({ brand: z.string().optional(), tags: z.array(z.string()).optional() }),
    trace: z.object({ correlation_id: z.string(), traceparent: z.string() }),
    tier: z.string().default("free"),
    chunks_total: z.number().nullable(),
    chunks_done: z.number(),
  }),
);

export type ImportRecord = RowOf<typeof storedImport>;

/** The marker of a chunk that is counted, with its part of the counts by kind, and its dreams. */
export const storedChunk = stored(
  z.object({
    skipped: CountsByKind.default([]),
    unread_parts: CountsByKind.default([]),
    dream_ids: z.array(z.string()).default([]),
  }),
);

/** The failures of one chunk. */
export const storedFailures = stored(z.object({ failures: z.array(ImportFailure) }));
