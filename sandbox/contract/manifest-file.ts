import { Argv } from "@dreamcatcher/contracts/plan";
import * as z from "zod";

/** The file in a bundle's root that lists the commands to run. */
export const MANIFEST_FILE = "dreamcatcher.json";

/** The content of that file: commands that run one after the other, up to the first that fails. */
export const Manifest = z.object({ commands: z.array(Argv).max(20) });
export type Manifest = z.infer<typeof Manifest>;
