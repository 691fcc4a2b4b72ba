import { toolEnvironment } from "../../../local/emulator/aws.ts";
import { stage } from "./stage.ts";

/** Lets modules of `shared/` that are imported after it work on the stage, with an administrator's access. */
export function workOnStage(): void {
  Object.assign(process.env, toolEnvironment(stage.endpoint_url), {
    TABLE_NAME: stage.table_name,
    CONTENT_BUCKET_NAME: stage.content_bucket_name,
    EVENT_BUS_NAME: stage.event_bus_name,
    POWERTOOLS_LOG_LEVEL: "CRITICAL",
    POWERTOOLS_METRICS_NAMESPACE: "Test",
    POWERTOOLS_METRICS_DISABLED: "true",
  });
}
