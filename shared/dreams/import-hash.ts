import { createHash } from "node:crypto";
import type { DreamImportInput } from "@dreamcatcher/contracts/import";

/** Identifies a payload that a client sends again. It is stored, so it must stay the same for each input. */
export const importHash = (input: DreamImportInput): string =>
  createHash("sha256").update(JSON.stringify(input)).digest("hex");
