import { type ParserPlugin, parse as parseScript } from "@babel/parser";
import { hasElision } from "@dreamcatcher/text/elision";
import { parse as parseToml } from "smol-toml";
import { parseAllDocuments } from "yaml";
import { isParsable } from "../analysis/analysis.ts";
import type { SourceFile } from "../assembling/assemble.ts";
import { inlineScripts } from "../assembling/pages.ts";
import { isTemplate, lacksBackticks } from "../assembling/partial-code.ts";
import { baseName, extensionOf } from "../paths.ts";
import { checkAutomations, isAutomations } from "./configuration/automations.ts";
import type { Checked } from "./configuration/checked.ts";
import { checkCompose, isCompose } from "./configuration/compose.ts";
import { checkDockerfile, isDockerfile } from "./configuration/dockerfile.ts";
import { checkTerraform, isTerraform } from "./configuration/terraform.ts";
import { checkWorkflow, isWorkflow } from "./configuration/workflow.ts";

/** The result of parsing a file: its fault, or what was checked beyond its syntax. */
export interface SyntaxResult {
  fault: string | null;
  /** The structure that was checked: text to follow its path. */
  checked: string | null;
}

const NO_FAULT: SyntaxResult = { fault: null, checked: null };

/** In characters. The YAML parser takes time that grows with the square of the length. */
const MAX_CONFIGURATION_FILE = 20_000;
const MAX_CONFIGURATION_TOTAL = 100_000;
const MAX_SCRIPT_TOTAL = 500_000;

/**
 * Returns a function that parses files which no runtime of the sandbox parses: programs for a compiler,
 * pages, and configuration. Partial code has no faults. The result is null for other files, and for those
 * beyond the limits.
 */
export function syntaxChecker(): (file: SourceFile) => SyntaxResult | null {
  let configurationTotal = 0;
  let scriptTotal = 0;
  return (file) => {
    const { length } = file.content;
    const reader = needsCompiler(file) ? parseProgram : isPage(file) ? parsePage : undefined;
    if (reader) {
      scriptTotal += length;
      return scriptTotal > MAX_SCRIPT_TOTAL ? null : resultOf(reader, file);
    }
    const parser = parserFor(file);
    if (!parser || length > MAX_CONFIGURATION_FILE) return null;
    configurationTotal += length;
    return configurationTotal > MAX_CONFIGURATION_TOTAL ? null : resultOf(parser, file);
  };
}

/** The parser of a configuration file. One without a name of the conversation may be an excerpt of any. */
function parserFor(file: SourceFile): ((file: Text) => SyntaxResult) | undefined {
  const { path } = file;
  if (isDockerfile(path)) return parseDockerfile;
  if (isTerraform(path)) return parseTerraform;
  if (!file.isNamed && !isAutomations(file) && !isCompose(path) && !isWorkflow(path)) return undefined;
  return parsers.get(extensionOf(path));
}

/** The syntax fault of a sketch in JavaScript or TypeScript. Two values of one constant are alternatives. */
export function sketchSyntaxFault(sketch: Text): string | null {
  const { fault } = resultOf(parseProgram, sketch);
  return fault !== null && /has already been declared/.test(fault) ? null : fault;
}

type Text = Pick<SourceFile, "path" | "content" | "language">;

function resultOf(parser: (file: Text) => SyntaxResult, file: Text): SyntaxResult {
  if (!isParsable(file.content)) return NO_FAULT;
  try {
    return parser(file);
  } catch (error) {
    // Code that is nested too deeply for the parser may be valid.
    return error instanceof RangeError || isUnfinished(file)
      ? NO_FAULT
      : { fault: `${file.path} does not parse: ${firstLine(error)}`, checked: null };
  }
}

/** The first line of a parser's message, without trailing punctuation. */
const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .replace(/\n.*/s, "")
    .replace(/[\s:.]+$/, "");

/** Whether code is a template, has placeholders, omits parts, or is a piece of JSON or JSON with comments. */
const isUnfinished = ({ path, content }: Text): boolean =>
  (extensionOf(path) === "json" &&
    (/^\s*"[^"\n]*"\s*:/.test(content) || withoutComments(content) !== content)) ||
  isTemplate(content, { parses: false }) ||
  lacksBackticks(content) ||
  // What stands after a fence is no code.
  content.includes("```") ||
  hasElision(content) ||
  /(?:^|[\s([{,"'])(?:\.\.\.|…)(?=$|[\s)\]},"'])/m.test(content) ||
  /<\w{0,30}(?:your|insert|placeholder)[\w -]{0,60}>/i.test(content) ||
  /^[ \t]*(?:#|\/\/|--|\/\*|<!--|\{\/\*).*(?:\.\.\.|…|\brest\b|\bexisting\b|\bunchanged\b)/im.test(content);

/** Node itself parses plain JavaScript, and TypeScript without JSX. */
const needsCompiler = ({ path, language, analysis }: SourceFile): boolean =>
  language !== null &&
  language !== "python" &&
  (/x$/.test(path) || (/\.[cm]?js$/.test(path) && (analysis?.needsBuild ?? false)));

/** Whether a file is a page of HTML. */
export const isPage = ({ path }: Pick<SourceFile, "path">): boolean => /^html?$/.test(extensionOf(path));

/** Parses the inline scripts of a page. */
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

/** Valid if any dialect parses it: which one applies depends on the project's settings. */
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

/** Configuration files of tools that accept a comma after the last value. */
const MAY_END_IN_COMMAS = new RegExp(
  `^(?:${[
    String.raw`[tj]sconfig.*|\.eslintrc|\.babelrc|devcontainer|deno|biome|turbo|tslint|nx|settings`,
    String.raw`launch|tasks|extensions|keybindings|\.swcrc`,
  ].join("|")})\\.json$`,
);

function parseJson({ path, content }: Text): SyntaxResult {
  try {
    JSON.parse(content);
  } catch (error) {
    const isLines = content.trim().split("\n").every(isJson);
    if (!isLines && !(MAY_END_IN_COMMAS.test(baseName(path)) && isJson(withoutLastCommas(content))))
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
  json.replace(/("(?:[^"\\\n]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//g, (_, text?: string) => text ?? "");

const withoutLastCommas = (json: string): string =>
  json.replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[\]}])/g, (_, text?: string) => text ?? "");

function parseYaml(file: Text): SyntaxResult {
  const documents = parseAllDocuments(file.content, { uniqueKeys: false, logLevel: "error" });
  for (const { errors } of documents) if (errors[0]) throw errors[0];
  const [only] = documents;
  return documents.length === 1 ? foundIn(file, checkYaml(file, only?.toJS())) : NO_FAULT;
}

/** Checks the content of a YAML file whose format is known here. */
function checkYaml(file: Text, content: unknown): Checked | null {
  if (isCompose(file.path)) return checkCompose(content);
  if (isWorkflow(file.path)) return checkWorkflow(content);
  return checkAutomations(file, content);
}

const parseDockerfile = (file: Text): SyntaxResult => foundIn(file, checkDockerfile(file.content));
const parseTerraform = (file: Text): SyntaxResult => foundIn(file, checkTerraform(file.content));

const MAX_FAULTS = 5;

/** An unfinished file may have what it lacks. */
function foundIn(file: Text, found: Checked | null): SyntaxResult {
  if (!found) return NO_FAULT;
  const { faults, checked } = found;
  if (faults.length === 0) return { fault: null, checked };
  return isUnfinished(file)
    ? NO_FAULT
    : { fault: `${file.path}: ${faults.slice(0, MAX_FAULTS).join("; ")}`, checked: null };
}

function parseTomlFile({ content }: Text): SyntaxResult {
  parseToml(content);
  return NO_FAULT;
}
