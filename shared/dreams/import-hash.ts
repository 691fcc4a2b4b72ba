import { createHash } from "node:crypto";
import type { DreamImportInput } from "@dreamcatcher/contracts/import";

/** Tells whether a client sends again what it has sent before. It is stored, and so the same for good. */
export const importHash = (input: DreamImportInput): string =>
  createHash("sha256").update(JSON.stringify(input)).digest("hex");
