import { isObject, type JsonObject, objectOf, parsedJson } from "@dreamcatcher/text/json";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName } from "../paths.ts";

/** Fields by which a piece of JSON shows that it stands in a `package.json`. */
const PART = /^\s*"(?:scripts|dependencies|devDependencies)"\s*:\s*\{/;

/**
 * Puts fields that answers show for the `package.json` ("add this script") into the one of the conversation,
 * or makes it of them where there is none, beside code that it is for.
 */
export function withJoinedPackageJson(snippets: readonly Snippet[]): Snippet[] {
  const isPart = (each: Snippet) => partOf(each) !== null;
  const last = snippets.findLast(isPart);
  if (!last || snippets.some(({ language }) => language === "diff")) return [...snippets];
  const wholes = snippets.filter(isWhole);
  const isForCode = snippets.some(({ language }) => /^(?:java|type)script$/.test(language));
  if (wholes.length > 1 || (wholes.length === 0 && !isForCode)) return [...snippets];
  const [whole] = wholes;
  const fields = snippets.reduce<JsonObject>((all, each) => {
    const own = each === whole ? objectOf(parsedJson(each.code)) : partOf(each);
    return own === null ? all : merged(all, own);
  }, {});
  const target = whole ?? last;
  const code = `${JSON.stringify(fields, null, 2)}\n`;
  return snippets.flatMap((each) =>
    each === target ? { ...each, path: target.path ?? "package.json", code } : isPart(each) ? [] : each,
  );
}

/** The fields that a piece of JSON shows without the braces around them; null for any other code. */
function partOf({ language, path, code }: Snippet): JsonObject | null {
  if (language !== "json" || (path !== null && baseName(path) !== "package.json") || !PART.test(code))
    return null;
  const value = parsedJson(`{${code.trim().replace(/,$/, "")}}`);
  return isObject(value) ? value : null;
}

const isWhole = ({ language, path, code }: Snippet): boolean =>
  language === "json" &&
  (path !== null
    ? baseName(path) === "package.json"
    : /^\s*\{[\s\S]*"(?:name|version)"[\s\S]*"(?:scripts|(?:devD|d)ependencies)"/.test(code)) &&
  isObject(parsedJson(code));

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
