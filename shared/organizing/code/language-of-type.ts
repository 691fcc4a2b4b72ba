import { languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";

/** Media types whose names are not those of the languages. */
const BY_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "application/ecmascript": "javascript",
    "application/vnd.ant.mermaid": "mermaid",
    "application/vnd.ant.react": "javascript",
    "application/x-httpd-php": "php",
    "application/x-sh": "bash",
    "image/svg+xml": "xml",
    "text/ecmascript": "javascript",
    "text/x-shellscript": "bash",
  }),
);

/** Names of types that say nothing of a language. */
const NO_LANGUAGE = /^(?:calendar|code|document|enriched|octet-stream|other|rtf|unknown|vcard|vtt|vnd\..*)$/;

/**
 * The language that a document's type names: `python` for `text/x-python`, `text/python`, `code/python` and
 * `py`; null where it names none.
 */
export function languageOfType(type: string): string | null {
  const [bare = ""] = type.toLowerCase().split(";", 1);
  const known = BY_TYPE.get(bare.trim());
  if (known) return known;
  const [, family = "", name = ""] =
    /^(?:([a-z]+)\/)?(?:x-)?([\w#.+-]{1,50}?)(?:src)?$/.exec(bare.trim()) ?? [];
  if (name === "" || NO_LANGUAGE.test(name)) return null;
  if (family === "text" || family === "code") return languageOfInfo(name);
  // Most types of applications are of data that nobody reads as code.
  if (family === "application" || family === "")
    return languageOfFile(`.${name}`) ?? (LANGUAGES_OF_APPLICATIONS.has(name) ? languageOfInfo(name) : null);
  return null;
}

const LANGUAGES_OF_APPLICATIONS = new Set("javascript typescript python perl ruby markdown".split(" "));
