import { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";
import { type RowOf, storedWith } from "#shared/platform/table/stored.ts";
import { KeptStep } from "./progress.ts";

const { progress, progress_message } = ImplementationSummary.shape;

/**
 * A stored implementation: the summary, its completed steps, and the file of its plan, which is absent before
 * it is planned, and in rows from before every plan had a file of its own.
 */
export const storedImplementation = storedWith(
  "implementation",
  ImplementationSummary.extend({
    // Rows from before PipelineOS reported progress have neither.
    progress: progress.default(null),
    progress_message: progress_message.default(null),
  }),
  z.object({ steps: z.array(KeptStep), plan: z.string().optional() }),
);

export type ImplementationRecord = RowOf<typeof storedImplementation>;
