import { markOf } from "./find-secrets.ts";
import { placesOf } from "./places.ts";
import { replaceSecrets } from "./replace-secrets.ts";
import { secretReplacer } from "./secret-values.ts";

/** A secret that was taken out of a conversation, as it may be shown. */
export interface RedactedSecret {
  /** What stands in its place: `[redacted: github-pat]`. */
  kind: string;
  /** What a person calls that kind. */
  title: string;
  /** Where it stood: `message 3`, `the file .env`, `line 12`; several, separated by commas. */
  place: string;
  /** What tells the owner which one it is, and is of no use to others: `ghp_…3f`, `12 characters`. */
  shown: string;
}

export interface RedactedConversation<Conversation> {
  conversation: Conversation;
  /** Each secret once, in the order of the conversation. */
  secrets: RedactedSecret[];
}

/**
 * Replaces the keys, tokens, private keys and passwords of a conversation by `[redacted: <kind>]`: of parsed
 * JSON, as `readExport` returns it, or of text. Redacting twice changes nothing; reading the result gives the
 * same transcript but for the secrets. `replaceSecrets` says what stays as it is.
 */
export function redactConversation<Conversation>(
  conversation: Conversation,
): RedactedConversation<Conversation> {
  const { value, secrets } = replaceSecrets(conversation, markOf);
  if (secrets.size === 0) return { conversation, secrets: [] };
  const places = placesOf(conversation, [...secrets.keys()]);
  const replace = secretReplacer(secrets, markOf);
  return {
    conversation: value,
    secrets: [...secrets].map(([text, { kind, title }]) => ({
      kind,
      title,
      place: replace({ text: places.get(text) ?? "" }),
      shown: hintOf(text),
    })),
  };
}

/** Keys of a known form begin with what says their form: `sk-`, `ghp_`. */
const PREFIX = /^[A-Za-z]{2,10}[-_](?=[\w-]{16})/;
const LAST = 2;

function hintOf(value: string): string {
  const [prefix] = PREFIX.exec(value) ?? [];
  return prefix === undefined ? `${value.length} characters` : `${prefix}…${value.slice(-LAST)}`;
}
