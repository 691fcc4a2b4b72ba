import type { SourceFile } from "../assembling/assemble.ts";
import { isTestPath } from "../checking/test-paths.ts";
import { baseName, folderOf, joined } from "../paths.ts";
import { isCode } from "./said-start.ts";

/** Variables of the environment that a program reads without a value of its own for them. */
const VARIABLE =
  /\b(?:(?:process\.env|import\.meta\.env)(?:\.|\[["'])([A-Z][A-Z0-9_]{1,60})\b(?:["']\])?(?!\w|\s*(?:\|\||\?\?|\?[^.]|===|!==|==|!=))|os\.environ\[["']([A-Z][A-Z0-9_]{1,60})["']\](?!\s*=[^=])|os\.(?:getenv|environ\.get)\(\s*["']([A-Z][A-Z0-9_]{1,60})["']\s*\)(?!\s*or\b)|System\.getenv\(["']([A-Z][A-Z0-9_]{1,60})["']\))/g;

/** Variables that systems and tools set by themselves. */
const GIVEN =
  /^(?:NODE_ENV|PATH|HOME|USER|USERNAME|USERPROFILE|PWD|CI|PORT|HOST|LANG|SHELL|TMPDIR|TEMP|APPDATA|LOCALAPPDATA|DEV|PROD|MODE|SSR|BASE_URL|DISPLAY|VERCEL|VERCEL_URL|NETLIFY)$/;

/** A text in a program that stands for one of the person's own. */
const STANDS_FOR =
  /(?<!\b(?:placeholder|class|className|id|for|htmlFor|href)=)(["'`])((?:[^"'`\n\\]{0,80}\/)?(?:your[-_][\w.-]{2,60}|(?:YOUR|TU|SU|SEU|SUA|VOTRE|DEIN|DEINE)_[\p{Lu}\d_]{2,60}(?:\.[\w.-]{1,80})?|path[-_/]to[-_/][\w./-]{1,80}))\1/gu;

/** A file that a program opens to read, by its name or by a name that is given to it. */
const READS =
  /\b(?:open\(\s*(?:["']([^"'\n]{1,120})["']|([A-Za-z_]\w{0,60}))\s*(?:\)|,\s*(?:mode\s*=\s*)?["']rb?t?["']|,\s*(?:encoding|newline)\b)|(?:read_(?:csv|excel|json|parquet|table|pickle)|readFileSync|imread|loadtxt|image\.load|music\.load|mixer\.Sound)\(\s*(?:["']([^"'\n]{1,120})["']|([A-Za-z_]\w{0,60}))\s*[,)])/g;
/** The name of a file of data. */
const DATA =
  /^(?!https?:)[\w ./-]{0,100}[\w-]\.(?:csv|tsv|xlsx?|jsonl?|txt|parquet|ya?ml|pkl|pdf|png|jpe?g|gif|bmp|wav|mp3|ogg|xml|db|html)$/i;

/** Longer files are built, or hold data. */
const MAX_READ = 200_000;
const MAX_NAMED = 12;

/**
 * What one must do before a program starts, in Markdown: the variables that its code reads from the
 * environment, the texts that stand for one's own, and the files that it opens and that are not here.
 */
export function startNeeds(files: readonly SourceFile[]): string[] {
  const programs = files.filter(
    ({ path, content }) =>
      (isCode(path) || /\.html?$/.test(path)) && !isTestPath(path) && content.length < MAX_READ,
  );
  const example = files.find(({ path }) => /^\.env\.(?:example|sample|template)$/.test(baseName(path)));
  const isSet = files.some(({ path }) => baseName(path) === ".env");
  const variables = isSet ? [] : namesBy(programs, variablesOf);
  const placeholders = namesBy(programs, ({ content }) =>
    [...content.matchAll(STANDS_FOR)].map(([, , text = ""]) => text),
  );
  const inPlaceholders = new Set(placeholders.map(({ name }) => name));
  const data = namesBy(programs, (file) => missingData(file, files)).filter(
    ({ name }) => !inPlaceholders.has(name),
  );
  return [
    ...(example && variables.length > 0
      ? [`Copy \`${example.path}\` to \`.env\` beside it, and set its variables.`]
      : listed("Set in the environment:", variables)),
    ...listed("Put your own in place of:", placeholders),
    ...listed("Add the files that it reads, which are not here:", data),
  ];
}

const variablesOf = ({ content }: SourceFile): string[] =>
  [...content.matchAll(VARIABLE)]
    .flatMap((match) => match.slice(1).find((name) => name !== undefined) ?? [])
    .filter((name) => !GIVEN.test(name));

/** The files that a program only reads, and that the project does not have. */
function missingData({ path, content }: SourceFile, files: readonly SourceFile[]): string[] {
  return [...content.matchAll(READS)].flatMap(([, opened, openedName, read, readName]) => {
    const variable = openedName ?? readName;
    const name = opened ?? read ?? (variable === undefined ? "" : settingOf(variable, content));
    if (!DATA.test(name) || isWritten(name, variable, content)) return [];
    const places = [joined("", name), joined(folderOf(path), name)];
    const isHere = files.some((file) => places.includes(file.path) || baseName(file.path) === baseName(name));
    return isHere ? [] : [name];
  });
}

/** The text that a name is set to, where that is once. */
function settingOf(name: string, content: string): string {
  const set = [...content.matchAll(new RegExp(`^\\s*${name}\\s*=\\s*["']([^"'\\n]{1,120})["']\\s*$`, "gm"))];
  return set.length === 1 ? (set[0]?.[1] ?? "") : "";
}

/** Whether a program makes a file itself, or asks whether it is there. */
function isWritten(name: string, variable: string | undefined, content: string): boolean {
  const quoted = `["']${name.replaceAll(".", "\\.")}["']`;
  const file = variable === undefined ? quoted : `(?:${quoted}|\\b${variable}\\b)`;
  return new RegExp(
    `(?:exists|isfile|is_file|existsSync|access|writeFileSync|writeFile|to_\\w+|save\\w*|imwrite)\\(\\s*${file}|open\\(\\s*${file}\\s*,\\s*(?:mode\\s*=\\s*)?["'][wax]`,
  ).test(content);
}

/** Names with the file that has each first. */
function namesBy(
  files: readonly SourceFile[],
  namesOf: (file: SourceFile) => readonly string[],
): { name: string; path: string }[] {
  const found = new Map<string, string>();
  for (const file of files)
    for (const name of namesOf(file)) if (!found.has(name)) found.set(name, file.path);
  return [...found].map(([name, path]) => ({ name, path }));
}

/** A line of names, those of one file together; none without names. */
function listed(begin: string, names: readonly { name: string; path: string }[]): string[] {
  if (names.length === 0) return [];
  const byFile = Map.groupBy(names.slice(0, MAX_NAMED), ({ path }) => path);
  const parts = [...byFile].map(
    ([path, those]) => `${those.map(({ name }) => `\`${name}\``).join(", ")} (\`${path}\`)`,
  );
  const left = names.length - MAX_NAMED;
  return [`${begin} ${parts.join("; ")}${left > 0 ? `; and ${left} more` : ""}.`];
}
