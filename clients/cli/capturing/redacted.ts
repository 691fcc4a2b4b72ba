import { type RedactedSecret, redactConversation } from "@dreamcatcher/reading/redaction/redact-conversation";

/** A secret that was taken out of a conversation, as it may be shown. */
export type Secret = RedactedSecret;

/** A secret in words: `AWS access key, message 4 (AKIA…7Q)`. */
export const wordsOfSecret = ({ title, place, shown }: Secret): string => `${title}, ${place} (${shown})`;

/** A conversation of which nothing secret is left, and what was. */
export interface Redacted {
  conversation: string | object;
  secrets: Secret[];
}

/**
 * Takes the secrets out of a conversation. Every conversation comes through here before it is kept or sent,
 * unless its person says otherwise.
 */
export function redacted(given: string | object): Redacted {
  const { conversation, secrets } = redactConversation(given);
  return { conversation: conversation as string | object, secrets };
}
