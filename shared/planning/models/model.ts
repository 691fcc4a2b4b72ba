/** Input and output tokens, as the provider bills them. */
export interface Usage {
  input: number;
  output: number;
}

/** `content` are the blocks of one message; `schema` is the JSON Schema of the reply, `name` its kind. */
export interface Request {
  system: string;
  content: readonly string[];
  schema: Record<string, unknown>;
  name: string;
}

/** A reply: its parsed value, not validated yet, or the problem that made it unusable. */
export type Completion = { usage: Usage } & ({ value: unknown } | { problem: string });

/** The model's provider is busy or fails: the request can be retried. */
export class ModelUnavailable extends Error {
  override readonly name = "ModelUnavailable";
}

/** A language model that replies in JSON. */
export interface Model {
  /** @throws {PlanningFailed} when the provider refuses the request; any other error can be retried */
  complete(request: Request, signal: AbortSignal): Promise<Completion>;
}

export const CUT_OFF = "it was cut off at the maximum number of tokens of a reply: be briefer";
