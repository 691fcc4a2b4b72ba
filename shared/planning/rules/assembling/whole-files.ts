/** What a whole file of that name has. */
const WHOLE_FILES: readonly [name: RegExp, whole: RegExp][] = [
  [/(?:^|\/)pom\.xml$/, /<project\b/],
  [/\.csproj$/, /<Project\b/],
  [/(?:^|\/)AndroidManifest\.xml$/, /<manifest\b/],
  [/(?:^|\/)(?:colors|strings|styles|themes|dimens)\.xml$/, /<resources\b/],
  [/(?<!\.blade)\.php$/, /<\?|<\/?[a-z]/i],
  [/\.java$/, /\b(?:class|interface|enum|record|module|package)\s+\w|\bvoid main\(/],
  [/(?:^|\/)Makefile$/, /^[^\s#:=]+(?: [^\s:=]+)*\s*:(?!=)|^(?:-?include|define) /m],
];

/** Whether code may be the whole of a file: it has what one of that name has, and XML has one root. */
export function isWholeFile(path: string, code: string): boolean {
  if (WHOLE_FILES.some(([name, whole]) => name.test(path) && !whole.test(code))) return false;
  return !/\.(?:xml|plist|xaml|svg)$/.test(path) || code.length > MAX_XML || rootsIn(code) < 2;
}

/** A piece is shorter. */
const MAX_XML = 20_000;
const TAG = /<(\/?)[a-z][\w:.-]*(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/gi;

/** The number of elements that nothing else is around. */
function rootsIn(xml: string): number {
  let [depth, roots] = [0, 0];
  for (const [, closes, closed] of xml.replace(/<!--[\s\S]*?-->/g, "").matchAll(TAG)) {
    if (closes !== "") depth -= 1;
    else {
      if (depth === 0) roots += 1;
      if (closed === "") depth += 1;
    }
  }
  return roots;
}

/** What is longer is the outline of a program, to be filled in. */
const MAX_HOLLOW_LINES = 15;
const MAX_HOLLOW = 2_000;
const COMMENTED_BODY = /\{\s*(?:\/\/.*\s*|\/\*[\s\S]*?\*\/\s*)+\}/;
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
/** A line that only declares: a type, a method, what is imported, the end of a block. */
const DECLARES = /^(?:(?:package|import|using|namespace|use|#include)\b.*|@\w.*|[^=;]*\{\s*\}?|\}|\s*)$/;

/** Whether a few lines of code have comments in place of what their types and functions do. */
export function isHollow(code: string): boolean {
  if (code.length > MAX_HOLLOW || code.trimEnd().split("\n").length > MAX_HOLLOW_LINES) return false;
  if (!COMMENTED_BODY.test(code)) return false;
  return code
    .replace(COMMENTS, "")
    .split("\n")
    .every((line) => DECLARES.test(line.trim()));
}
