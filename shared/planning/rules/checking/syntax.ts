import { type ParserPlugin, parse as parseScript } from "@babel/parser";
import { parse as parseToml } from "smol-toml";
import { parseAllDocuments } from "yaml";
import { isParsable } from "../analysis/analysis.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { inlineScripts } from "../assembling/pages.ts";
import { isTemplate } from "../assembling/partial-code.ts";
import { baseName, extensionOf } from "../paths.ts";
import { automationFaults, automationsIn, isAutomations } from "./automations.ts";

/** What reading a file said: what is wrong with it, or what of it was checked. */
export interface SyntaxResult {
  fault: string | null;
  /** How a file whose shape is known was found, as it was checked. */
  checked: string | null;
}

const NO_FAULT: SyntaxResult = { fault: null, checked: null };

/**
 * So much of a file's configuration is read, and so much of all; the parser of YAML takes time that grows
 * with the square.
 */
const MAX_SETTINGS = 20_000;
const MAX_SETTINGS_IN_ALL = 100_000;
const MAX_SCRIPTS_IN_ALL = 500_000;

/**
 * Reads what no runtime of the sandbox reads: programs for a compiler, pages, and configuration.
 * A parser of the real language decides, and never on what the talk shows only in part. It answers null for
 * files of other kinds, and for what is too much to be read.
 */
export function syntaxChecker(): (file: SourceFile) => SyntaxResult | null {
  let settings = 0;
  let scripts = 0;
  return (file) => {
    const { length } = file.content;
    const reader = needsCompiler(file) ? parseProgram : isPage(file) ? parsePage : undefined;
    if (reader) {
      scripts += length;
      return scripts > MAX_SCRIPTS_IN_ALL ? null : resultOf(reader, file);
    }
    const parser = file.isNamed || isAutomations(file) ? parsers.get(extensionOf(file.path)) : undefined;
    if (!parser || length > MAX_SETTINGS) return null;
    settings += length;
    return settings > MAX_SETTINGS_IN_ALL ? null : resultOf(parser, file);
  };
}

/** What is wrong with a piece of JavaScript or TypeScript that is no file. */
export const sketchSyntaxFault = (piece: Text): string | null => resultOf(parseProgram, piece).fault;

type Text = Pick<SourceFile, "path" | "content" | "language">;

function resultOf(parser: (file: Text) => SyntaxResult, file: Text): SyntaxResult {
  if (!isParsable(file.content)) return NO_FAULT;
  try {
    return parser(file);
  } catch (error) {
    // What nests too deeply for a parser may be in order.
    return error instanceof RangeError || isUnfinished(file)
      ? NO_FAULT
      : { fault: `${file.path} does not parse: ${firstLine(error)}`, checked: null };
  }
}

/** The first line of what a parser says, without what leads to the next. */
const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .replace(/\n.*/s, "")
    .replace(/[\s:.]+$/, "");

/** What is to be filled in, filled in by something else, or left out. */
const isUnfinished = ({ content }: Text): boolean =>
  isTemplate(content, { parses: false }) ||
  /(?:^|[\s([{,"'])(?:\.\.\.|…)(?=$|[\s)\]},"'])/m.test(content) ||
  /<\w{0,30}(?:your|insert|placeholder)[\w -]{0,60}>/i.test(content) ||
  /^[ \t]*(?:#|\/\/|--|\/\*|<!--|\{\/\*).*(?:\.\.\.|…|\brest\b|\bexisting\b|\bunchanged\b)/im.test(content);

/** Node reads plain JavaScript, and TypeScript without JSX, itself. */
const needsCompiler = ({ path, language, analysis }: SourceFile): boolean =>
  language !== null &&
  language !== "python" &&
  (/x$/.test(path) || (/\.[cm]?js$/.test(path) && (analysis?.needsBuild ?? false)));

export const isPage = ({ path }: Pick<SourceFile, "path">): boolean => /^html?$/.test(extensionOf(path));

/** A page is read for the scripts that stand in it. */
function parsePage({ content }: Text): SyntaxResult {
  for (const { script, line } of inlineScripts(content)) {
    parseScript(script, {
      sourceType: "unambiguous",
      startLine: line,
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    });
  }
  return NO_FAULT;
}

/** One dialect that takes it is enough: a project's settings say which it is in. */
function parseProgram({ content, language }: Text): SyntaxResult {
  const [first, ...others]: ParserPlugin[][] =
    language === "typescript"
      ? [
          ["jsx", "typescript", "decorators"],
          ["typescript", "decorators"],
        ]
      : [
          ["jsx", "decorators"],
          ["jsx", "flow", "decorators"],
          ["jsx", "typescript", "decorators"],
        ];
  const parses = (plugins: ParserPlugin[] = []) =>
    parseScript(content, {
      sourceType: "unambiguous",
      plugins,
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
      allowUndeclaredExports: true,
    });
  try {
    parses(first);
  } catch (error) {
    const isOther = others.some((plugins) => {
      try {
        return Boolean(parses(plugins));
      } catch {
        return false;
      }
    });
    if (!isOther) throw error;
  }
  return NO_FAULT;
}

const parsers = new Map<string, (file: Text) => SyntaxResult>([
  ["json", parseJson],
  ["yaml", parseYaml],
  ["yml", parseYaml],
  ["toml", parseTomlFile],
]);

/** Settings of tools that read JSON with comments. */
const MAY_HAVE_COMMENTS =
  /^(?:[tj]sconfig.*|\.eslintrc|\.babelrc|devcontainer|deno|biome|turbo|tslint|nx|settings|launch|tasks|extensions|keybindings|\.swcrc)\.json$/;

function parseJson({ path, content }: Text): SyntaxResult {
  try {
    JSON.parse(content);
  } catch (error) {
    const isLines = content.trim().split("\n").every(isJson);
    if (!isLines && !(MAY_HAVE_COMMENTS.test(baseName(path)) && isJson(withoutComments(content))))
      throw error;
  }
  return NO_FAULT;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const withoutComments = (json: string): string =>
  json
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//g, (_, text?: string) => text ?? "")
    .replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[\]}])/g, (_, text?: string) => text ?? "");

function parseYaml(file: Text): SyntaxResult {
  const documents = parseAllDocuments(file.content, { uniqueKeys: false, logLevel: "error" });
  for (const { errors } of documents) if (errors[0]) throw errors[0];
  const [only] = documents;
  const automations = documents.length === 1 ? automationsIn(file, only?.toJS()) : undefined;
  // They may be in a file of their own.
  if (automations === undefined || typeof automations === "string") return NO_FAULT;
  const { count, faults } = automationFaults(automations);
  if (count === 0) return NO_FAULT;
  return faults.length > 0
    ? { fault: `${file.path}: ${faults.join("; ")}`, checked: null }
    : {
        fault: null,
        checked: `${file.path}: ${count === 1 ? "its automation has" : `${count} automations, each with`} triggers and actions`,
      };
}

function parseTomlFile({ content }: Text): SyntaxResult {
  parseToml(content);
  return NO_FAULT;
}
