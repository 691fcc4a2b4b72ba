import { Import, ImportFailure } from "@dreamcatcher/contracts/import";
import * as z from "zod";
import { type RowOf, stored, storedWith } from "#shared/platform/table/stored.ts";

/**
 * An import with what its item says besides: the options for its dreams, how it is traced, its owner's tier,
 * and how many chunks there are (null until the export is split) and have been organized.
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

/** The failures of one chunk. */
export const storedFailures = stored(z.object({ failures: z.array(ImportFailure) }));
