import { oneLine } from "@dreamcatcher/text/clip";
import { extensionOf } from "../paths.ts";
import { inMarkdown } from "../text.ts";

/**
 * The values of a template: texts, and lists of values for the stretches between lines `each NAME` and
 * `end NAME`, which inherit the values around them.
 */
export interface Values {
  readonly [name: string]: string | readonly Values[];
}

const MARK = /^\s*(?:\/\/|#|--|<!--) (each|end) ([A-Z_]+)(?: -->)?$/;
/** `"XX_TITLE"` and `XX_TITLE`. */
const PLACE = /"XX_([A-Z_]+)"|XX_([A-Z_]+)/g;
const LINE_COMMENT = /^\s*(?:\/\/|#|--) /;

/**
 * A template with its values in place. A value is escaped for its place: as text or attribute of HTML, as a
 * string where the place is one, in one line in a comment or a heading. Anywhere else it has to be an
 * identifier or a number, or a path within a string.
 * @throws {Error} when the template names a value that is missing or does not fit its place.
 */
export function fill(path: string, template: string, values: Values): string {
  const lines = filled(extensionOf(path), template.split("\n"), values);
  // Brackets around an empty list close on their line.
  return lines.join("\n").replace(/([[{])\n *(?=[\]}])/g, "$1");
}

function filled(language: string, lines: readonly string[], values: Values): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const [, kind, name = ""] = MARK.exec(line) ?? [];
    if (kind !== "each") {
      out.push(filledLine(language, line, values));
      continue;
    }
    const end = lines.findIndex((each, n) => n > at && isEnd(each, name));
    const items = values[name];
    if (end < 0 || items === undefined || typeof items === "string") throw new Error(`no list ${name}`);
    const body = lines.slice(at + 1, end);
    for (const item of items) out.push(...filled(language, body, { ...values, ...item }));
    at = end;
  }
  return out;
}

function isEnd(line: string, name: string): boolean {
  const found = MARK.exec(line);
  return found?.[1] === "end" && found[2] === name;
}

function filledLine(language: string, line: string, values: Values): string {
  const isComment = LINE_COMMENT.test(line);
  return line.replace(PLACE, (place, quoted: string | undefined, bare: string | undefined, at: number) => {
    const value = values[quoted ?? bare ?? ""];
    if (typeof value !== "string") throw new Error(`no value for ${place}`);
    const isString = quoted !== undefined;
    if (language === "html") return isString ? `"${inHtml(value)}"` : inHtml(value);
    if (language === "md") return isString ? `"${markdownOf(value)}"` : markdownOf(value);
    if (isComment) return isString ? `"${inComment(value)}"` : inComment(value);
    if (isString) return language === "yaml" ? inString(value.replace(TEMPLATE, "{ ")) : inString(value);
    const isInString = (line.slice(0, at).split('"').length - 1) % 2 === 1;
    if (!(isInString || language === "yaml" ? PLAIN : IDENTIFIER).test(value))
      throw new Error(`${value} cannot stand for ${place}`);
    return value;
  });
}

const IDENTIFIER = /^\w+$/;
/** Within a string: paths as well. */
const PLAIN = /^[\w./{}-]*$/;

const HTML: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const inHtml = (text: string): string => visible(text).replace(/[&<>"']/g, (found) => HTML[found] ?? "");

const markdownOf = (text: string): string => inMarkdown(text, Number.POSITIVE_INFINITY);

/** A comment ends with its line, and languages differ in what ends a line. */
const inComment = (text: string): string => visible(text);

/** Home Assistant evaluates `{{ … }}` and `{% … %}` in messages. */
const TEMPLATE = /\{(?=[{%#])/g;

/** A string of JSON is one of JavaScript, Python and YAML as well. */
const inString = (text: string): string => JSON.stringify(visible(text));

/** One line without characters that nobody sees or that turn the direction of the text. */
const visible = (text: string): string =>
  oneLine(text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ")).toWellFormed();
