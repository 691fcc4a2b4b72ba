import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { WithSecrets } from "./corpus/drawn.fixtures.ts";
import { LOOK_ALIKES_APART, WITH_SECRETS_APART } from "./corpus/kept-apart.fixtures.ts";
import { LOOK_ALIKES } from "./corpus/look-alikes.fixtures.ts";
import { WITH_SECRETS } from "./corpus/with-secrets.fixtures.ts";
import { findSecrets } from "./find-secrets.ts";
import { replaceSecrets } from "./replace-secrets.ts";
import { FORMS } from "./rules/forms.ts";
import { GITLEAKS } from "./rules/gitleaks.ts";
import { entropyOf, isExample } from "./rules/likely.ts";
import { NAMED } from "./rules/named.ts";
import { PASSWORDS } from "./rules/passwords.ts";

const RULES = [...GITLEAKS, ...FORMS, ...NAMED, ...PASSWORDS];
const HIDDEN = "[§]";
const withoutSecrets = (text: string): string => replaceSecrets(text, () => HIDDEN).value;
const expected = ([, text, ...secrets]: WithSecrets): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);

test.each([...WITH_SECRETS, ...WITH_SECRETS_APART].map((each) => ({ name: each[0], each })))(
  "finds $name, and nothing beside it",
  ({ each }) => {
    expect(withoutSecrets(each[1])).toBe(expected(each));
  },
);

test.each([...LOOK_ALIKES, ...LOOK_ALIKES_APART])("%s is no secret", (_, text) => {
  expect(findSecrets(text)).toEqual([]);
});

test.each(GITLEAKS.filter(({ back }) => back === undefined))("finds what looks like $kind", (rule) => {
  // Of what is around a key, no text can be drawn.
  const form = rule.pattern.source
    .replace(/^\(\?:\(\?<!\\w\)\|\(\?<=\\\\\[nrt\]\)\)/, "")
    .replaceAll("(?![\\w+=-])", "");
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(`^(?:${form})$`)), (key) => {
      const isLedTo = rule.words.some((word) => key.toLowerCase().startsWith(word));
      fc.pre(isLedTo && entropyOf(key) >= (rule.entropy ?? 0) && !isExample(key));
      const [found] = findSecrets(`it is "${key}"`);
      expect(found).toMatchObject({ from: 7 });
    }),
    { numRuns: 5, maxSkipsPerRun: 1000 },
  );
});

test("a name for what it finds is short, and says no more than a kind", () => {
  for (const { kind, title } of RULES) {
    expect(kind).toMatch(/^[a-z0-9-]{3,50}$/);
    expect(title).toMatch(/^[A-Za-z0-9./() ]{3,60}$/);
  }
});

test("each rule is led to by words of three characters at least, in small letters", () => {
  for (const { words, pattern } of RULES) {
    expect(pattern.sticky).toBe(true);
    for (const word of words) expect([word.length >= 3, word]).toEqual([true, word.toLowerCase()]);
  }
});

test("secrets are in the order of the text, and do not overlap", () => {
  const texts = WITH_SECRETS.map(([, text]) => text);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...texts), fc.string({ unit: "binary" }))), (parts) => {
      const text = parts.join(" ");
      let end = 0;
      for (const { from, to } of findSecrets(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

/** What is not linear takes minutes for it. */
const LONG = 200_000;

test("ends soon on a long run of what begins like a secret", () => {
  const words = fc.constantFrom(...RULES.flatMap((rule) => rule.words));
  const between = fc.constantFrom(
    "",
    " ",
    "a",
    "a1",
    "-",
    '="',
    ": ",
    "\\",
    " is ",
    "\n",
    "://",
    " -u a:",
    "\\n",
  );
  const filling = fc.constantFrom("", "a".repeat(40), "a1".repeat(40), " ".repeat(30), "a1-".repeat(100));
  fc.assert(
    fc.property(fc.tuple(words, between, filling), (parts) => {
      const unit = parts.join("");
      expect(findSecrets(unit.repeat(LONG / unit.length)).length).toBeLessThan(LONG);
    }),
    { numRuns: 40 },
  );
});

test("no scanner finds a secret in the corpus as it is written", () => {
  const folder = new URL("corpus/", import.meta.url);
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), "utf8");
    const found = findSecrets(text).filter(({ kind }) => kind !== "password");
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual([]);
  }
});
