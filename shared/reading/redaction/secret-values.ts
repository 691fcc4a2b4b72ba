import { findSecrets, type Secret } from "./find-secrets.ts";
import { wordFinder } from "./find-words.ts";

/** A text; where it is a value of an object, with its key, which may say that it is a secret. */
export interface KeyedText {
  text: string;
  key?: string | undefined;
}

/** Secrets by their values. */
export type SecretValues = Map<string, Pick<Secret, "kind" | "title">>;

/** The values whose keys may say that they are secrets. */
const MIN_VALUE = 6;
const MAX_VALUE = 500;
const VALUE = /^[^\s"\\]+$/;

/** Finds the secrets of a text, also those that only the key tells: `{"password": "…"}`. */
function findKeyedSecrets({ text, key }: KeyedText): Secret[] {
  if (text.length < MIN_VALUE) return [];
  if (key === undefined || text.length > MAX_VALUE || !VALUE.test(text)) return findSecrets(text);
  const before = `${key}: "`;
  return findSecrets(`${before}${text}"`)
    .map((secret) => ({ ...secret, from: secret.from - before.length, to: secret.to - before.length }))
    .filter(({ from, to }) => from >= 0 && to <= text.length);
}

/** Adds the secrets of a text to those that are known. */
export function addSecrets(values: SecretValues, keyed: KeyedText): void {
  for (const { kind, title, from, to } of findKeyedSecrets(keyed)) {
    const value = keyed.text.slice(from, to);
    if (!values.has(value)) values.set(value, { kind, title });
  }
}

/** Shorter ones are replaced where they are found, and not in the middle of other words elsewhere. */
const MIN_LENGTH_ELSEWHERE = 8;

/**
 * Returns what replaces the given secrets by a mark in the texts in which they were found: wherever they
 * stand, since what is a secret in one place is one in all.
 */
export function secretReplacer(
  values: SecretValues,
  mark: (kind: string) => string,
): (keyed: KeyedText) => string {
  const everywhere = [...values].filter(([{ length }]) => length >= MIN_LENGTH_ELSEWHERE);
  const find = wordFinder(
    everywhere.map(([value]) => value),
    false,
  );
  const hasShort = everywhere.length < values.size;
  return (keyed) => {
    const found: Place[] = hasShort ? findKeyedSecrets(keyed) : [];
    find(keyed.text, (index, from) => {
      const [value = "", { kind = "" } = {}] = everywhere[index] ?? [];
      found.push({ kind, from, to: from + value.length });
    });
    return found.length === 0 ? keyed.text : replaced(keyed.text, found, mark);
  };
}

type Place = Pick<Secret, "kind" | "from" | "to">;

function replaced(text: string, found: readonly Place[], mark: (kind: string) => string): string {
  let result = "";
  let done = 0;
  // Of two that begin at the same place, the longer one contains the other.
  for (const { kind, from, to } of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= done) result += text.slice(done, from) + mark(kind);
    done = Math.max(done, to);
  }
  return result + text.slice(done);
}
