import type { SyncManager } from "@dreamcatcher/client/sync";
import type { Context } from "../context.ts";
import type { Ledger } from "./ledger.ts";
import type { Outcome } from "./outcome.ts";
import type { Source } from "./sources.ts";
import type { Wanted } from "./wanted.ts";

/** An import while it runs. */
export interface Importing {
  context: Context;
  sync: SyncManager;
  ledger: Ledger;
  outcome: Outcome;
  /** Those that were not imported before. */
  files: Source[];
  wanted: Wanted;
  /** For what is only needed meanwhile. */
  folder: string;
}
