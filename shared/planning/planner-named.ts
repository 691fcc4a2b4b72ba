import type { PlannerName } from "@dreamcatcher/contracts/implementation";
import type * as z from "zod";
import { BedrockSettings, OpenAiSettings } from "./models/settings.ts";
import type { Planner } from "./planner.ts";
import { PlanningFailed } from "./planning-failed.ts";

const FIVE_MINUTES = 5 * 60;

/** Creates each planner. Only the requested one is loaded, together with its client. */
const make: Readonly<Record<PlannerName, () => Promise<Planner>>> = {
  "built-in": async () => (await import("./rules/index.ts")).rules,
  bedrock: async () => {
    const settings = settingsIn("BEDROCK_PLANNER", BedrockSettings);
    const [{ bedrock }, { modelPlanner }] = await Promise.all([
      import("./models/bedrock.ts"),
      import("./models/model-planner.ts"),
    ]);
    return modelPlanner("bedrock", bedrock(settings), settings);
  },
  openai: async () => {
    const settings = settingsIn("OPENAI_PLANNER", OpenAiSettings);
    const [{ openai }, { modelPlanner }, { getSecret }] = await Promise.all([
      import("./models/openai.ts"),
      import("./models/model-planner.ts"),
      import("@aws-lambda-powertools/parameters/secrets"),
    ]);
    const key = async () => {
      const value = await getSecret(settings.key_arn, { maxAge: FIVE_MINUTES });
      if (!value) throw new Error("the secret with the key of the model's server is empty");
      return String(value);
    };
    return modelPlanner("openai", openai(settings, key), settings);
  },
};

/** @throws {PlanningFailed} when the stage no longer has this planner */
export const plannerNamed = (name: PlannerName): Promise<Planner> => make[name]();

function settingsIn<Schema extends z.ZodType>(variable: string, schema: Schema): z.infer<Schema> {
  const text = process.env[variable];
  if (!text) throw new PlanningFailed("The requested planner is no longer available.");
  return schema.parse(JSON.parse(text));
}
