import { isObject, parsedJson } from "@dreamcatcher/text/json";
import { type PlannableDream, REDACTED } from "#shared/planning/planner.ts";

const PRESET = "@secretlint/secretlint-rule-preset-recommend";

/** A text without the keys, tokens and passwords in it. */
export async function withoutSecrets(text: string): Promise<string> {
  const secrets = await secretsIn(text);
  return secrets === null ? text : text.replace(secrets, REDACTED);
}

/**
 * A dream without the keys, tokens and passwords of its conversations, so that nothing that is made of it has
 * them: no text, no code and no commit. What is a secret in one place is one wherever it stands.
 */
export async function dreamWithoutSecrets({ dream, fragments }: PlannableDream): Promise<PlannableDream> {
  const secrets = await secretsIn(textsIn([dream, fragments]).join("\n\n"));
  return secrets === null
    ? { dream, fragments }
    : {
        dream: mapTexts(dream, (text) => text.replace(secrets, REDACTED)),
        fragments: mapTexts(fragments, (text) => text.replace(secrets, REDACTED)),
      };
}

/** Shorter ones would be found in other words. */
const MIN_LENGTH = 8;
const MAX_SECRETS = 500;

/** What matches each secret of a text; null where there is none. */
async function secretsIn(text: string): Promise<RegExp | null> {
  const found = [...(await knownIn(text)), ...namedIn(text)].filter(({ length }) => length >= MIN_LENGTH);
  // A secret may contain another one.
  const secrets = [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, MAX_SECRETS);
  return secrets.length === 0
    ? null
    : new RegExp(secrets.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "g");
}

/** The secrets that secretlint knows by their form. */
async function knownIn(text: string): Promise<string[]> {
  if (text.trim() === "") return [];
  // Most implementations that are read have no report yet.
  const [{ lintSource }, { creator }] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const { messages } = await lintSource({
    source: { content: text, filePath: "output.txt", ext: ".txt", contentType: "text" },
    options: { noPhysicFilePath: true, config: { rules: [{ id: PRESET, rule: creator, rules: [] }] } },
  });
  return messages.map(({ range: [from, to] }) => text.slice(from, to));
}

/** What stands right behind a name for a secret: `--token 3f9…`, `"api_key": "3f9…"`. */
const NAMED =
  /(?:token|secret|passwor[dt]|passwd|api[_ -]?key|access[_ -]?key|contraseña|senha|wachtwoord|mot de passe|пароль|密码|密钥)["'`]?(?:\s*[:=]\s*|\s+(?:is|es|est|ist|é|è)\s+|\s+)["'`]?([\w+/=-]{20,500})(?![\w.(-])/giu;
/** Letters and digits change places in what is drawn by lot, and seldom in a name. */
const CHANGE = /[a-z](?=\d)|\d(?=[a-z])/gi;
const MIN_CHANGES = 5;

/** What is written in quotes behind a name for a password, however short: `password: "…"`. */
const QUOTED =
  /(?:passwor[dt]|passwd|pwd|contraseña|senha|wachtwoord|passwort|пароль|密码)["'`]?\s*[:=]\s*(["'`])([^\s"'`]{8,60})\1/giu;
/** What stands for one in an example names it or its owner. */
const PLACEHOLDER = /pass|your|test|example/i;

/** Whether capitals, small letters and digits are in it, as most passwords must have them. */
const isMixed = (value: string): boolean => [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(value));

/** A signed token: two objects of JSON and the signature, each in letters. */
const SIGNED = /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g;

/** Such a token, or a key of a known form, that a terminal has broken into lines. */
const BROKEN =
  /\b(?:eyJ[\w-]{10,}\.[\w-]{10,}|(?:sk|pk|rk)-[\w-]{20,})(?:\s(?=[\w-]*\d)[\w-]{16,}(?:\.[\w-]{10,})?)+/g;

/** A password in an address, of whatever scheme: `redis://:…@cache:6379`. */
const IN_ADDRESS = /:\/\/[^\s:@/]{0,100}:([^\s:@/]{8,100})@[\w[]/g;

const namedIn = (text: string): string[] => [
  ...[...text.matchAll(NAMED)]
    .map(([, value = ""]) => value)
    .filter((value) => (value.match(CHANGE)?.length ?? 0) >= MIN_CHANGES),
  ...[...text.matchAll(QUOTED)]
    .map(([, , value = ""]) => value)
    .filter((value) => isMixed(value) && !PLACEHOLDER.test(value)),
  ...[...text.matchAll(IN_ADDRESS)]
    .map(([, value = ""]) => value)
    .filter((value) => isMixed(value) && !PLACEHOLDER.test(value)),
  ...[SIGNED, BROKEN].flatMap((form) => [...text.matchAll(form)].map(([value]) => value)),
];

/** All texts of a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A value with each of its texts changed. */
function mapTexts<T>(value: T, change: (text: string) => string): T;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, change)]));
}

/**
 * What a program printed, without secrets. The results of checks are lines of JSON, and stay so: their texts
 * are read one by one, since a secret may be over several lines.
 */
export async function outputWithoutSecrets(output: string): Promise<string> {
  const parts = output.split(/^(\{"check":.*)$/m);
  return (
    await Promise.all(parts.map((part, at) => (at % 2 === 1 ? resultWithoutSecrets : withoutSecrets)(part)))
  ).join("");
}

async function resultWithoutSecrets(line: string): Promise<string> {
  const result = parsedJson(line);
  if (!isObject(result) || typeof result.came_out !== "string") return await withoutSecrets(line);
  return JSON.stringify({ ...result, came_out: await withoutSecrets(result.came_out) });
}
