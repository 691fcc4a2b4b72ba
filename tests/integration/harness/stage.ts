import { inject } from "vitest";
import { clientOf } from "../../../local/emulator/aws.ts";

/** The stage under test. */
export const stage = inject("stage");

/** What SDK clients are made with to see the stage as its administrator does. */
export const aws = clientOf(stage.endpoint_url);
