import { wordFinder } from "./find-words.ts";
import { FORMS } from "./rules/forms.ts";
import { GITLEAKS } from "./rules/gitleaks.ts";
import { entropyOf, isExample } from "./rules/likely.ts";
import { NAMED } from "./rules/named.ts";
import { PASSWORDS } from "./rules/passwords.ts";
import { BEHIND, type Rule } from "./rules/rule.ts";

/** A secret of a text, from one index up to another. */
export interface Secret {
  /** What stands in its place: `github-pat`, `password`. */
  kind: string;
  /** What a person calls that kind. */
  title: string;
  from: number;
  to: number;
}

/** Of two that find the same, the first one names it. */
const RULES: readonly Rule[] = [...GITLEAKS, ...FORMS, ...NAMED, ...PASSWORDS];
const byWord = Map.groupBy(
  RULES.flatMap((rule) => rule.words.map((word) => ({ word, rule }))),
  ({ word }) => word,
);
const WORDS = [...byWord.keys()];
const RULES_OF_WORDS = WORDS.map((word) => (byWord.get(word) ?? []).map(({ rule }) => rule));
const findWords = wordFinder(WORDS, true);

const KINDS = new Set(RULES.map(({ kind }) => kind));

const MARK = "[redacted: ";
const MAX_MARK = 80;

/** How `redactConversation` marks the place of a secret. */
export const markOf = (kind: string): string => `${MARK}${kind}]`;

/**
 * Finds the keys, tokens, private keys and passwords in a text, in the order of the text and without
 * overlaps. Takes time linear in the text.
 */
export function findSecrets(text: string): Secret[] {
  const found: Found[] = [];
  const hasMarks = text.includes(MARK);
  /** The end of the last key of a known form, in which no other is looked for. */
  let end = 0;
  findWords(text, (word, at) => {
    if (hasMarks && isInMark(text, at)) return;
    for (const rule of RULES_OF_WORDS[word] ?? []) {
      if (isForm(rule) && at < end) continue;
      const secret = secretAt(text, at, rule, WORDS[word]?.length ?? 0);
      if (secret) found.push(secret);
      if (secret && isForm(rule)) end = secret.to;
    }
  });
  return found.length === 0 ? [] : joined(found);
}

interface Found extends Secret {
  rule: Rule;
}

/** How much of a name is looked at, before the word that was found. */
const NAME = 30;

function secretAt(text: string, at: number, rule: Rule, length: number): Found | undefined {
  const { pattern, back = 0, entropy, accepts } = rule;
  const start = back === BEHIND ? at + length : at - back;
  if (start < 0) return undefined;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const value = match.findLast((group) => group !== undefined) ?? match[0];
  const from = start + match[0].lastIndexOf(value);
  const kept =
    back === BEHIND ? value.replace(/[.,;:?)]+$/, "") : value + restOf(text, from + value.length, rule);
  if (entropy !== undefined && entropyOf(value) < entropy) return undefined;
  if (isExample(value)) return undefined;
  if (accepts && !accepts(kept, text.slice(Math.max(0, at - NAME), from))) return undefined;
  return { kind: rule.kind, title: rule.title, from, to: from + kept.length, rule };
}

const isForm = ({ entropy }: Rule): boolean => entropy !== undefined;

/** What follows on a key of a known form is a part of it: some are known by their beginning. */
function restOf(text: string, end: number, rule: Rule): string {
  if (!isForm(rule)) return "";
  REST.lastIndex = end;
  return REST.exec(text)?.[0] ?? "";
}
const REST = /[\w+/=-]{0,4000}/y;

/** Whether a place is inside the mark of a secret that was found earlier. */
function isInMark(text: string, at: number): boolean {
  const first = Math.max(0, at - MAX_MARK);
  const mark = first + text.slice(first, at).lastIndexOf(MARK);
  if (mark < first) return false;
  const [kind = ""] = text.slice(mark + MARK.length, mark + MAX_MARK).split("]", 1);
  return KINDS.has(kind) && at < mark + MARK.length + kind.length;
}

/** Where several overlap, they are one. */
function joined(found: readonly Found[]): Secret[] {
  const secrets: Found[] = [];
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = secrets.at(-1);
    if (!last || one.from >= last.to) secrets.push({ ...one });
    else {
      last.to = Math.max(last.to, one.to);
      if (RULES.indexOf(one.rule) < RULES.indexOf(last.rule))
        Object.assign(last, { kind: one.kind, title: one.title, rule: one.rule });
    }
  }
  return secrets.map(({ kind, title, from, to }) => ({ kind, title, from, to }));
}
