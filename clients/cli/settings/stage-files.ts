import { join } from "node:path";
import type { Folders } from "./folders.ts";
import type { Stage } from "./stages.ts";

/** What this machine has for a stage. No name is that of another stage's file, since those end otherwise. */
export const stageFiles = ({ data }: Folders, { name }: Stage) => ({
  /** The dreams. */
  dreams: join(data, `${name}.sqlite`),
  /** What `watch` has captured. */
  captures: join(data, `${name}.captures`),
  /** Which one process has at a time: the watch that runs. */
  watchLock: join(data, `${name}.watch-lock`),
  /** What was imported, and what is under way. */
  imports: join(data, `${name}.imports`),
  /** Which one process has at a time: the import that runs. */
  importLock: join(data, `${name}.import-lock`),
  /** A folder for what an import needs while it runs. */
  importing: join(data, `${name}.importing`),
});
