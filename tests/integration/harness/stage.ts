import { inject } from "vitest";
import { clientOf } from "../../../local/emulator/aws.ts";

/** The stage under test. */
export const stage = inject("stage");

/** Options for SDK clients with an administrator's access to the stage. */
export const aws = clientOf(stage.endpoint_url);
