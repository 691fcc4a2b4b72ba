import * as z from "zod";

/** What a stage says of its model. Functions find it as JSON in their environment. */
const ModelSettings = z.object({
  model: z.string().min(1),
  /** US dollars for a million tokens, from the provider's price list. */
  price: z.object({ input: z.number().min(0), output: z.number().min(0) }),
  /** How much of a dream the model is sent, in characters: about four make a token. */
  max_input_chars: z.int().min(10_000),
  max_output_tokens: z.int().min(1_000),
  /** How long one reply may take, and all replies of one step (planning, generating) together. */
  seconds_per_call: z.number().positive(),
  seconds_per_step: z.number().positive(),
});

/** `model` is the id of a model, or of an inference profile that sends it to one of `profile_regions`. */
export const BedrockSettings = ModelSettings.extend({ profile_regions: z.array(z.string()).optional() });

/** `base_url` is what `/chat/completions` is appended to; `key_arn` is the secret that holds the key. */
export const OpenAiSettings = ModelSettings.extend({
  base_url: z.url({ protocol: /^https?$/ }),
  key_arn: z.string().min(1),
  /** The name under which the server takes the bound of its output; older servers know `max_tokens` alone. */
  output_bound: z.enum(["max_completion_tokens", "max_tokens"]),
});

/** The models of a stage, as its settings have them: the secret is made by the stage. */
export const PlannerModels = z.strictObject({
  bedrock: BedrockSettings.optional(),
  openai: OpenAiSettings.omit({ key_arn: true }).optional(),
});

export type ModelSettings = z.infer<typeof ModelSettings>;
export type BedrockSettings = z.infer<typeof BedrockSettings>;
export type OpenAiSettings = z.infer<typeof OpenAiSettings>;
export type PlannerModels = z.infer<typeof PlannerModels>;
