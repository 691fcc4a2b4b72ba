import type { ImplementationStatus, ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import * as z from "zod";

/** The steps whose results are stored; each is recorded once. */
export const KeptStep = z.enum(["planned", "generated", "bundled"]);
export type KeptStep = z.infer<typeof KeptStep>;

const STATUS_AFTER: Readonly<Record<KeptStep, ImplementationStatus>> = {
  planned: "generating",
  generated: "generating",
  bundled: "verifying",
};

/** The status of an implementation after a step. */
export const statusAfter = (
  step: KeptStep,
  { stop_after }: Pick<ImplementationSummary, "stop_after">,
): ImplementationStatus => (step === "planned" && stop_after === "plan" ? "planned" : STATUS_AFTER[step]);

export const isOver = ({ status }: Pick<ImplementationSummary, "status">) =>
  status === "completed" || status === "failed";
