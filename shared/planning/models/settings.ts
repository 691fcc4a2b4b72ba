import * as z from "zod";

/** A stage's settings for its model. Functions receive them as JSON in an environment variable. */
const ModelSettings = z.object({
  model: z.string().min(1),
  /** US dollars for a million tokens, from the provider's price list. */
  price: z.object({ input: z.number().min(0), output: z.number().min(0) }),
  /** How much of a dream is sent to the model, in characters: about four make a token. */
  max_input_chars: z.int().min(10_000),
  max_output_tokens: z.int().min(1_000),
  /** Timeouts of one reply, and of all replies of one step (planning, generating) together. */
  seconds_per_call: z.number().positive(),
  seconds_per_step: z.number().positive(),
});

/** `model` is the id of a model, or of an inference profile that routes to one of `profile_regions`. */
export const BedrockSettings = ModelSettings.extend({ profile_regions: z.array(z.string()).optional() });

/** `/chat/completions` is appended to `base_url`; `key_arn` is the ARN of the secret with the API key. */
export const OpenAiSettings = ModelSettings.extend({
  base_url: z.url({ protocol: /^https?$/ }),
  key_arn: z.string().min(1),
  /** The parameter that limits the output; older servers accept only `max_tokens`. */
  output_bound: z.enum(["max_completion_tokens", "max_tokens"]),
});

/** The models in a stage's settings; the stage creates the secret and adds its ARN. */
export const PlannerModels = z.strictObject({
  bedrock: BedrockSettings.optional(),
  openai: OpenAiSettings.omit({ key_arn: true }).optional(),
});

export type ModelSettings = z.infer<typeof ModelSettings>;
export type BedrockSettings = z.infer<typeof BedrockSettings>;
export type OpenAiSettings = z.infer<typeof OpenAiSettings>;
export type PlannerModels = z.infer<typeof PlannerModels>;
