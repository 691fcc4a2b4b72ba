import { Argv } from "@dreamcatcher/contracts/plan";
import * as z from "zod";

/** The file in a bundle's root that says what to run. */
export const MANIFEST_FILE = "dreamcatcher.json";

/** What that file holds: commands, run one after the other up to the first that does not pass. */
export const Manifest = z.object({ commands: z.array(Argv).max(20) });
export type Manifest = z.infer<typeof Manifest>;
