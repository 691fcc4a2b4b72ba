import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { clip } from "@dreamcatcher/text/clip";
import { languageOfCode, languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import type { Block, Code } from "@dreamcatcher/text/markdown";
import { likeness } from "@dreamcatcher/text/words";
import { isProduct } from "../documents.ts";
import { commandLines, isShell } from "../language/shell.ts";
import type { Talk } from "../talk.ts";

/** A snippet with the turn it was written in. */
export interface Snippet extends CodeSnippet {
  turn: number;
}

/**
 * The code a person would keep, in its last version: what a later block replaces is left out, and so are
 * output, logs and one-line commands.
 */
export function snippetsOf(talk: Talk): Snippet[] {
  const found: Snippet[] = [];
  talk.turns.forEach((turn, at) => {
    for (const said of [...turn.asked, ...turn.answered]) {
      said.blocks.forEach((block, index) => {
        const snippet = block.kind === "code" ? snippetOf(block) : null;
        if (!snippet || (talk.agentic && isIllustration(snippet))) return;
        const filename = snippet.filename ?? savedAs(said.blocks.slice(index + 1, index + 5));
        found.push({ ...snippet, ...(filename ? { filename } : {}), turn: at });
      });
    }
  });
  return lastVersions(found);
}

/** Agents write code into files; the few lines they show are to make a point. */
const isIllustration = (snippet: CodeSnippet): boolean =>
  !snippet.filename && snippet.code.split("\n").length < 6;

/** The file that the text after a block says to save it as. */
function savedAs(following: Block[]): string | null {
  for (const block of following) {
    if (block.kind === "code" || block.kind === "heading") return null;
    const told = /\bsave (?:this|the|it|that)\b(.{0,80})/i.exec(block.text)?.[1];
    if (told) return named(told);
  }
  return null;
}

/** A block of code as a snippet, or null where it is not worth keeping. */
export function snippetOf(block: Code): CodeSnippet | null {
  const code = block.code.replace(/^\s*\n/, "").trimEnd();
  const filename = filenameOf(block);
  const told = languageOfInfo(block.info);
  if (
    told === "console" ||
    (!filename && ANSWERS.test(block.before.slice(-200)) && (!told || told === "json" || told === "text")) ||
    told === "diff" ||
    isOutput(code)
  )
    return null;
  if (
    (isCommand(code, told) && !(filename && code.includes("\n"))) ||
    (!filename && code.length < 40 && !code.includes("\n"))
  )
    return null;
  const language =
    told && told !== "text"
      ? told
      : ((filename && languageOfFile(filename)) ?? languageOfCode(code) ?? (isShell(code) ? "bash" : null));
  if (!language && !filename) return null;
  return { language: clip(language ?? "text", 50), ...(filename ? { filename } : {}), code };
}

const NAME =
  /(?<![\w./@-])((?:\.{0,2}\/)?(?:[\w.@+[\]-]+\/)*(?:[\w@+[\]-][\w.@+[\]-]*\.[a-z][a-z0-9]{0,9}|Dockerfile|Makefile|Procfile|Jenkinsfile|\.gitignore|\.dockerignore|\.env)(?:\.\w+)?)(?![\w/(-])/gi;

function filenameOf(block: Code): string | null {
  const inInfo = /(?:title|file|filename|name)=["']?([^"'\s}]+)|^\w*:([\w./-]+\.\w+)$/i.exec(block.info);
  const told = inInfo?.[1] ?? inInfo?.[2] ?? named(/^\S+\.\w{1,8}$/.test(block.info) ? block.info : "");
  if (told) return clip(told, 500);
  const first = block.code.trimStart().split("\n", 1)[0]?.slice(0, 200) ?? "";
  const comment =
    /^\s*(?:\/\/|#(?!!)|--|;|\/\*|<!--|%|'|""")\s*(?:file(?:name)?\s*:?\s*)?([^\s*]+)\s*(?:\*\/|-->|\(.*\))?\s*$/i.exec(
      first,
    )?.[1];
  return named(comment ?? "", true) ?? fromSentence(block);
}

function named(text: string, whole = false): string | null {
  for (const [, found = ""] of text.matchAll(NAME)) {
    if (isProduct(found) || (whole && found.length < text.length - 2)) continue;
    if (languageOfFile(found) || PLAIN_FILE.test(found)) return found;
  }
  return null;
}

const PLAIN_FILE = /\.(?:txt|cfg|lock|mod|env|gitignore|dockerignore|ini|conf|plist|csv)$|file$/i;

/** What leads up to something a program printed. */
const ANSWERS =
  /\b(?:(?:get|see|receive|returns?|prints?|outputs?|response|result)\b.{0,60}(?:like|:$)|(?:sample|example|expected) (?:output|response|result)|output (?:is|was|should|will))/i;

/** The one file the sentence before names, unless it is spoken of as something else than the block's own. */
function fromSentence(block: Code): string | null {
  const before = block.before.slice(-300);
  const names = new Set([...before.matchAll(NAME)].flatMap(([, found]) => named(found ?? "") ?? []));
  const spoken = before.matchAll(/\b(?:named|called|create|save (?:it|this) as|file)\s+(?=(\S+))/gi);
  const only =
    names.size === 1 ? [...names][0] : [...spoken].flatMap(([, told]) => named(told ?? "") ?? [])[0];
  if (!only) return null;
  const ofFile = languageOfFile(only);
  const ofBlock = languageOfInfo(block.info);
  const shell = ofBlock === "bash" || (!ofBlock && isShell(block.code));
  if (shell && ofFile !== "bash") return null;
  if (ofBlock && ofBlock !== "text" && ofFile && ofFile !== ofBlock && !related(ofFile, ofBlock)) return null;
  return only;
}

const FAMILIES = [
  ["javascript", "typescript", "json"],
  ["html", "xml", "vue", "svelte", "php", "jinja", "django", "htmldjango"],
  ["css", "scss", "less", "sass"],
  ["c", "cpp", "objective-c"],
  ["yaml", "json", "toml", "ini"],
];
const related = (a: string, b: string): boolean =>
  FAMILIES.some((family) => family.includes(a) && family.includes(b));

/** A single command of the shell. One that pipes through others is somebody's small program and is kept. */
function isCommand(code: string, language: string | null): boolean {
  if (language && !SHELLS.has(language)) return false;
  const lines = commandLines(code.slice(0, 20_000));
  if (lines.length > 1) return false;
  const [only = ""] = lines;
  if (language === null || language === "text")
    return !only || (isShell(only) && !isProgram(only)) || only.split(/\s+/).length < 2;
  return !isProgram(only);
}

const SHELLS = new Set(["bash", "console", "text", "powershell", "batch", "fish"]);

const isProgram = (line: string): boolean =>
  line.length > 50 && /[^|]\|[^|]|\$\(|\bdo\b/.test(line) && /['"{]/.test(line);

/** Output of a program: logs, errors, listings, prompts with their output. */
function isOutput(code: string): boolean {
  const lines = code
    .slice(0, 20_000)
    .split("\n")
    .filter((line) => line.trim());
  const like = lines.filter((line) =>
    /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]|\[?\d\d:\d\d:\d\d|(?:\[?)(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|TRACE)\b|Traceback \(|File ".*", line \d+|\s*at \S+ \(.*:\d+|[├└│]|\+-{3,}|(?:Error|\w+(?:Error|Exception)):\s|npm (?:ERR|WARN)|[✓✔✖✗×]|={3,}|---? (?:PASS|FAIL|SKIP)|ok\s+\S+\s+[\d.]+s|\d+ (?:passed|failed)|[dl-][rwx-]{9}\s)/.test(
      line,
    ),
  ).length;
  return lines.length > 0 && like / lines.length >= 0.4;
}

/** The lines that say something: a bracket alone stands in any code. */
function linesOf(code: string): Set<string> {
  const lines = code.split("\n").map((line) => line.trim());
  return new Set(lines.filter((line) => /[\p{L}\p{N}]/u.test(line)));
}

/**
 * Drops each snippet that a later one replaces, be it itself replaced: one of the same file, or one that
 * shares most of its lines.
 */
function lastVersions(snippets: Snippet[]): Snippet[] {
  const kept: Snippet[] = [];
  const versions: Version[] = [];
  const holders = new Map<string, number[]>();
  for (const snippet of snippets.toReversed()) {
    const version = { ...snippet, lines: linesOf(snippet.code) };
    const keys = [
      ...keysOf(version.lines),
      ...(snippet.filename ? [`file ${baseOf(snippet.filename)}`] : []),
    ];
    const rivals = new Set(keys.flatMap((key) => holders.get(key) ?? []));
    const replaced = [...rivals].some((at) => {
      const later = versions[at];
      return later && replaces(later, version);
    });
    if (!replaced) kept.push(snippet);
    versions.push(version);
    for (const key of keys) {
      const holding = holders.get(key) ?? [];
      if (holding.length < 16) holders.set(key, [...holding, versions.length - 1]);
    }
  }
  return kept.reverse();
}

type Version = Snippet & { lines: Set<string> };

const baseOf = (filename: string): string => filename.slice(filename.lastIndexOf("/") + 1);

function* keysOf(lines: Set<string>): Generator<string> {
  let count = 0;
  for (const line of lines) {
    if (line.length < 4) continue;
    yield line;
    if (++count >= 400) return;
  }
  if (count <= 2)
    for (const line of lines)
      yield* line
        .match(/[\w.-]{4,40}/g)
        ?.slice(0, 8)
        .map((w) => `word ${w}`) ?? [];
}

function replaces(later: Version, earlier: Version): boolean {
  const long = Math.max(later.lines.size, earlier.lines.size);
  if (long <= 3 && later.language === "bash")
    return likeness(tokensOf(later.code), tokensOf(earlier.code)) >= (long === 1 ? 0.6 : 0.7);
  const shared = likeness(later.lines, earlier.lines);
  if (later.filename && earlier.filename) {
    if (!samePlace(later.filename, earlier.filename)) return shared === 1;
    // An answer writes a file in parts; a later answer writes it anew.
    if (later.turn !== earlier.turn) return shared >= 0.15 || later.lines.size >= earlier.lines.size * 0.6;
  }
  // A part shown again with a change does not replace the whole, and a few lines are alike by chance.
  return shared >= (long < 16 ? 0.7 : 0.6) && later.lines.size >= earlier.lines.size * 0.8;
}

/** `ci.yml` and `.github/workflows/ci.yml` are one file. */
const samePlace = (a: string, b: string): boolean => a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);

const tokensOf = (code: string): Set<string> => new Set(code.slice(0, 2_000).match(/[\w./%-]+/g) ?? []);
