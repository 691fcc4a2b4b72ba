import type { ImplementationStatus, ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";

/** The steps whose results are stored; each is recorded once. */
export const KeptStep = z.enum(["planned", "generated", "bundled"]);
export type KeptStep = z.infer<typeof KeptStep>;

/** The status of an implementation after each step. */
export const STATUS_AFTER: Readonly<Record<KeptStep, ImplementationStatus>> = {
  planned: "generating",
  generated: "generating",
  bundled: "verifying",
};

export const isOver = ({ status }: Pick<ImplementationSummary, "status">) =>
  status === "completed" || status === "failed";
