import type { ImplementationStatus, ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";

/** The steps whose results are kept; each is done once. */
export const KeptStep = z.enum(["planned", "generated", "bundled"]);
export type KeptStep = z.infer<typeof KeptStep>;

/** What an implementation is at when a step is done. */
export const STATUS_AFTER: Readonly<Record<KeptStep, ImplementationStatus>> = {
  planned: "generating",
  generated: "generating",
  bundled: "verifying",
};

export const isOver = ({ status }: Pick<ImplementationSummary, "status">) =>
  status === "completed" || status === "failed";
