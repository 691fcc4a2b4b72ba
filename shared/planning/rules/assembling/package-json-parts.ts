import { isObject, type JsonObject, objectOf, parsedJson } from "@dreamcatcher/text/json";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName } from "../paths.ts";

/** Fields by which a piece of JSON shows that it stands in a `package.json`. */
const PART = /^\s*"(?:scripts|dependencies|devDependencies)"\s*:\s*\{/;

const MANIFEST = "package.json";

/**
 * Puts fields that answers show for the `package.json` ("add this script") into the one of the conversation,
 * or makes it of them where there is none, beside code that it is for. Each folder has its own.
 */
export function withJoinedPackageJson(snippets: readonly Snippet[]): Snippet[] {
  const parts = snippets.filter((each) => partOf(each) !== null);
  const last = parts.at(-1);
  if (!last || snippets.some(({ language }) => language === "diff")) return [...snippets];
  const wholes = snippets.filter(isWhole);
  // Of several, nobody knows which one an unnamed part is for.
  const home = wholes.length > 1 ? null : ((wholes[0] ?? last).path ?? MANIFEST);
  const isForCode = snippets.some(({ language }) => /^(?:java|type)script$/.test(language));
  const joined = new Map<Snippet, Snippet | null>();
  for (const path of new Set(parts.map((each) => each.path ?? home))) {
    if (path === null) continue;
    const [whole, ...others] = wholes.filter((each) => (each.path ?? home ?? MANIFEST) === path);
    const own = parts.filter((each) => (each.path ?? home) === path);
    const target = whole ?? own.at(-1);
    if (!target || others.length > 0 || (!whole && !isForCode)) continue;
    const fields = snippets
      .filter((each) => each === whole || own.includes(each))
      .reduce<JsonObject>((all, each) => merged(all, partOf(each) ?? objectOf(parsedJson(each.code))), {});
    for (const each of own) joined.set(each, null);
    joined.set(target, { ...target, path, code: `${JSON.stringify(fields, null, 2)}\n` });
  }
  return snippets.flatMap((each) => {
    const made = joined.get(each);
    return made === undefined ? each : (made ?? []);
  });
}

/** The fields that a piece of JSON shows without the braces around them; null for any other code. */
function partOf({ language, path, code }: Snippet): JsonObject | null {
  if (language !== "json" || (path !== null && baseName(path) !== MANIFEST) || !PART.test(code)) return null;
  const value = parsedJson(`{${code.trim().replace(/,$/, "")}}`);
  return isObject(value) ? value : null;
}

/** Whether a piece of JSON is a `package.json`: by its path, or by its fields where it has none. */
function isWhole({ language, path, code }: Snippet): boolean {
  if (language !== "json" || (path !== null && baseName(path) !== MANIFEST)) return false;
  const value = parsedJson(code);
  if (!isObject(value)) return false;
  return path !== null || (hasOneOf(value, NAMING) && hasOneOf(value, USING));
}

const NAMING = ["name", "version"];
const USING = ["scripts", "dependencies", "devDependencies"];

const hasOneOf = (value: JsonObject, fields: readonly string[]): boolean =>
  fields.some((each) => Object.hasOwn(value, each));

/** Fields with later ones, whose own fields are added to those that are there. */
const merged = (before: JsonObject, later: JsonObject): JsonObject => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(later).map(([name, value]) => [
      name,
      isObject(value) && isObject(before[name]) ? { ...before[name], ...value } : value,
    ]),
  ),
});
