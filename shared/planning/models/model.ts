/** Tokens read and written, as the provider bills them. */
export interface Usage {
  input: number;
  output: number;
}

/** `content` are the blocks of one message; `schema` is the JSON Schema of the reply, and `name` what it is. */
export interface Request {
  system: string;
  content: readonly string[];
  schema: Record<string, unknown>;
  name: string;
}

/** A reply that holds a value, still unchecked, or says what is wrong with it before anyone could look inside. */
export type Completion = { usage: Usage } & ({ value: unknown } | { problem: string });

/**
 * A language model that answers in JSON. One that is busy or out of reach throws, and is worth trying again;
 * one that refuses what it is asked throws PlanningFailed.
 */
export interface Model {
  complete(request: Request, signal: AbortSignal): Promise<Completion>;
}

export const CUT_OFF = "it was cut off at the most tokens that a reply may have: be briefer";
