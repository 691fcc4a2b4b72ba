import { addSecrets, type SecretValues, secretReplacer } from "./secret-values.ts";
import { eachText, mapTexts } from "./texts.ts";

export interface WithoutSecrets<Value> {
  value: Value;
  /** What was replaced. */
  secrets: SecretValues;
}

/**
 * Replaces the keys, tokens, private keys and passwords in a value by `mark`: in a text, or in all texts of
 * an object or list. What is a secret in one place is one in all. JSON in a text, also a line of JSON each,
 * stays JSON of which only strings differ. A value without secrets is returned as it is. Takes time linear
 * in it.
 */
export function replaceSecrets<Value>(value: Value, mark: (kind: string) => string): WithoutSecrets<Value> {
  const secrets: SecretValues = new Map();
  eachText(value, (keyed) => addSecrets(secrets, keyed));
  return { value: secrets.size === 0 ? value : mapTexts(value, secretReplacer(secrets, mark)), secrets };
}
