import { type PlannableDream, REDACTED } from "#shared/planning/planner.ts";

/** A text, or all texts of a value, without the keys, tokens and passwords in them. */
export async function withoutSecrets<Value>(value: Value): Promise<Value> {
  // Most implementations that are read have no report yet.
  const { replaceSecrets } = await import("@dreamcatcher/reading/redaction/replace-secrets");
  return replaceSecrets(value, () => REDACTED).value;
}

/**
 * A dream without the keys, tokens and passwords of its conversations, so that nothing that is made of it has
 * them: no text, no code and no commit. What is a secret in one place is one wherever it stands.
 */
export const dreamWithoutSecrets = ({ dream, fragments }: PlannableDream): Promise<PlannableDream> =>
  withoutSecrets({ dream, fragments });

/**
 * What a program printed, without secrets. The results of checks are lines of JSON, and stay so: their texts
 * are read one by one, since a secret may be over several lines.
 */
export async function outputWithoutSecrets(output: string): Promise<string> {
  const parts = output.split(/^(\{"check":.*)$/m);
  return (await Promise.all(parts.map(withoutSecrets))).join("");
}
