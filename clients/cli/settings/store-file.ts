import { join } from "node:path";
import type { Folders } from "./folders.ts";
import type { Stage } from "./stages.ts";

/** The file with the dreams of this machine for a stage. */
export const storeFileOf = ({ data }: Folders, { name }: Stage): string => join(data, `${name}.sqlite`);
