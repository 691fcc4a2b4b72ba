import { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";
import { type RowOf, storedWith } from "#shared/platform/table/stored.ts";
import { KeptStep } from "./progress.ts";

const { progress, progress_message } = ImplementationSummary.shape;

/** An implementation with what its item says besides: the steps that are done, each of which counts once. */
export const storedImplementation = storedWith(
  "implementation",
  ImplementationSummary.extend({
    // Those that began before PipelineOS implemented have neither.
    progress: progress.default(null),
    progress_message: progress_message.default(null),
  }),
  z.object({ steps: z.array(KeptStep) }),
);

export type ImplementationRecord = RowOf<typeof storedImplementation>;
