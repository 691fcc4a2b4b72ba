import type { ImportSummary } from "@dreamcatcher/client";

const HOUR_MS = 3_600_000;

/** Where an import is: as its status says, or `lost` where its file can come no more. */
export type ImportStage = ImportSummary["status"] | "lost";

/** The URL to upload to is good for an hour. */
export const stageOf = ({ status, created }: ImportSummary, now = Date.now()): ImportStage =>
  status === "awaiting_upload" && now - Date.parse(created) > HOUR_MS ? "lost" : status;

/** Whether nothing more will happen. */
export const isEnded = (stage: ImportStage): boolean =>
  stage === "completed" || stage === "failed" || stage === "lost";

/** How many of the conversations seen are through, whatever became of them. */
export const doneOf = (data: ImportSummary): number =>
  data.dreams_created + data.dreams_updated + data.unchanged + data.empty + data.failures_count;
