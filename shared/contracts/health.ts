import * as z from "zod";

const Stage = z.string().meta({ description: "The name of the stage, such as `dev` or `prod`." });

export const Health = z
  .object({
    status: z.literal("ok").meta({ description: "Always `ok`." }),
    stage: Stage,
  })
  .meta({
    id: "Health",
    description: "The API responds.",
    examples: [{ status: "ok", stage: "prod" }],
  });

const Check = z
  .object({
    status: z
      .enum(["ok", "down"])
      .meta({ description: "`down` when it did not respond within three seconds, or with an error." }),
    latency_ms: z.number().meta({ description: "The duration of the check, in milliseconds." }),
  })
  .meta({
    id: "HealthCheck",
    description: "Whether one resource responds.",
    examples: [{ status: "ok", latency_ms: 7.4 }],
  });

export const HealthDetails = z
  .object({
    status: z.enum(["ok", "down"]).meta({ description: "`down` when any of the checks is." }),
    stage: Stage,
    checks: z
      .object({
        table: Check.meta({ description: "The DynamoDB table." }),
        bus: Check.meta({ description: "The EventBridge bus." }),
        bucket: Check.meta({ description: "The S3 bucket for transcripts, projects and uploads." }),
      })
      .meta({ description: "The result of each check." }),
  })
  .meta({
    id: "HealthDetails",
    description: "Whether the resources that the service depends on respond.",
    examples: [
      {
        status: "ok",
        stage: "prod",
        checks: {
          table: { status: "ok", latency_ms: 7.4 },
          bus: { status: "ok", latency_ms: 21.9 },
          bucket: { status: "ok", latency_ms: 15.2 },
        },
      },
    ],
  });

export type HealthDetails = z.infer<typeof HealthDetails>;
