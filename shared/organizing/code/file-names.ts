import { clip } from "@dreamcatcher/text/clip";
import { languageOfFile, languageOfInfo } from "@dreamcatcher/text/languages";
import type { Block, Code } from "@dreamcatcher/text/markdown";
import { isProduct } from "../language/products.ts";
import { isShell } from "../language/shell.ts";
import { mayHold } from "./may-hold.ts";
import { languageOfBlock } from "./meant-language.ts";

/** As long as the name of a file may be in a fragment. */
export const MAX_FILE_NAME = 500;

const FILE_NAME =
  /(?<![\w./@-])((?:\.{0,2}\/)?(?:[\w.@+[\]-]+\/)*(?:[\w@+[\]-][\w.@+[\]-]*\.[a-z][a-z0-9]{0,9}|Dockerfile|Makefile|Procfile|Jenkinsfile|\.gitignore|\.dockerignore|\.env)(?:\.\w+)?)(?![\w/(-]|\.\w)/gi;

/** The file name in the fence's info string, in a comment on the first line, or in the sentence before. */
export function filenameOf(block: Code): string | null {
  const inInfo = /(?:title|file|filename|name)=["']?([^"'\s}]+)|^\w*:([\w./-]+\.\w+)$/i.exec(block.info);
  const declared =
    inInfo?.[1] ?? inInfo?.[2] ?? fileNameIn(/^\S+\.\w{1,8}$/.test(block.info) ? block.info : "");
  if (declared) return clip(declared, MAX_FILE_NAME);
  const first = block.code.trimStart().split("\n", 1)[0]?.slice(0, 200) ?? "";
  const comment =
    /^\s*(?:\/\/|#(?!!)|--|;|\/\*|<!--|%|'|""")\s*(?:(?:file(?:name| ?path)?|path)\s*:?\s*)?([^\s*]+)\s*(?:\*\/|-->|\(.*\))?\s*$/i.exec(
      first,
    )?.[1];
  const head = FILE_PATH.exec(block.code.slice(0, MAX_HEAD))?.[1];
  // The package of a file tells its folder as well.
  const stated = PACKAGE.test(block.code) && !head?.includes("/") ? "" : head;
  return (
    fileNameIn(comment ?? "", true) ??
    fileNameIn(stated ?? "", true) ??
    nameInTitle(block) ??
    executableBefore(block) ??
    fileNameBefore(block)
  );
}

/** The name in the title of a program, among the comments that it begins with: `# tide.py : the tides`. */
function nameInTitle({ code, info }: Code): string | null {
  const comments = HEAD_COMMENTS.exec(code.slice(0, MAX_HEAD))?.[0] ?? "";
  const name = fileNameIn(TITLE.exec(comments)?.[1] ?? "", true);
  const language = name && languageOfFile(name);
  if (!language || USUAL.test(name) || code.split("\n").length < MIN_TITLED) return null;
  return language === languageOfInfo(info) ? name : null;
}

/** Names that many programs have, each in its folder. */
const USUAL = /^(?:main|index|app)\./i;

const HEAD_COMMENTS = /^(?:[ \t]*(?:(?:#|\/\/|\/?\*).*)?\n)+/;
const TITLE = /^[ \t]*(?:#|\/\/|\/?\*{1,2}) {0,3}(\w[\w.-]{0,60}\.\w{1,8}) ?(?::|[-–—]{1,2}) \S/m;
/** What is shorter may be a change of the file that it names. */
const MIN_TITLED = 20;

/** The path of an executable, which has no ending, where it is the whole line before a script: `bin/tide`. */
function executableBefore({ before, code }: Code): string | null {
  if (!code.trimStart().startsWith("#!")) return null;
  const line = before.trimEnd().split("\n").at(-1) ?? "";
  return /^[\s>#*\d.-]*[`*]{0,3}((?:exe|bin|scripts?|sbin)\/[\w-]{1,60})[`*]{0,3}:?$/.exec(line)?.[1] ?? null;
}

/** A comment among the first lines that says the path of the file. */
const FILE_PATH =
  /^\s{0,20}(?:(?:\/\/|#|--|;|\/\*|<!--) ?file ?(?:path|name):|(?:\/?\*{1,2}|\/\/|#) ?@file:?) ?(\S{1,200})/im;
const MAX_HEAD = 300;
const PACKAGE = /^package [\w.]{1,200};$/m;

/** The first file name in a text; `alone` accepts only one that is nearly the whole text. */
function fileNameIn(text: string, alone = false): string | null {
  for (const [, found = ""] of text.matchAll(FILE_NAME)) {
    if (
      isProduct(found) ||
      PROPERTY.test(found) ||
      NO_TEXT.test(found) ||
      (alone && found.length < text.length - 2)
    )
      continue;
    if (languageOfFile(found) || PLAIN_FILE.test(found)) return found;
  }
  return null;
}

/** A property in a sentence about code: `this.h`. */
const PROPERTY = /^(?:this|self|Math|np|pd)\.\w+$/;

/** Files that hold no text, and so no code that a message shows. */
const NO_TEXT =
  /\.(?:db|sqlite3?|png|jpe?g|gif|webp|ico|pdf|docx?|xlsx?|pptx?|zip|t?gz|tar|jar|exe|dll|so|bin|mp[34]|wav|ttf|woff2?)$/i;

/** Files that are in no programming language. */
const PLAIN_FILE = /\.(?:txt|cfg|lock|mod|env|gitignore|dockerignore|ini|conf|plist|csv)$|file$/i;

/** A line that says which file an agent has read. */
const READ = /^Read file: .*$/gm;

/**
 * The only file name in the sentence before a block, or the one it calls new; null if its language differs.
 */
function fileNameBefore(block: Code): string | null {
  const before = block.before.slice(-300).replace(READ, "");
  const names = new Set(
    [...before.matchAll(FILE_NAME)].flatMap(([, found]) => fileNameIn(found ?? "") ?? []),
  );
  const introduced = before.matchAll(/\b(?:named|called|create|save (?:it|this) as|file)\s+(?=(\S+))/gi);
  // Code that uses another file names it as well.
  const own = [...names].filter((name) => names.size === 1 || !isImported(name, block.code));
  const only =
    unknownFileIn(before, block) ??
    (own.length === 1 ? own[0] : [...introduced].flatMap(([, word]) => fileNameIn(word ?? "") ?? [])[0]);
  if (!only) return null;
  const ofFile = languageOfFile(only);
  const ofBlock = languageOfBlock(block);
  const shell = ofBlock === "bash" || ((!ofBlock || ofBlock === "text") && isShell(block.code));
  if (shell && ofFile !== "bash") return null;
  if (ofBlock && ofBlock !== "text" && ofFile && ofFile !== ofBlock && !isRelated(ofFile, ofBlock))
    return null;
  return (ofBlock && ofBlock !== "text") || mayHold(only, block.code) ? only : null;
}

/** A name with an ending of no language known here, beside a word for a file; the block is in none either. */
function unknownFileIn(before: string, block: Code): string | undefined {
  const language = languageOfBlock(block) ?? "text";
  for (const { 0: name, 1: ending = "", index } of before.matchAll(UNKNOWN_FILE)) {
    const around = before.slice(Math.max(0, index - 40), index + name.length + 12);
    if (isProduct(name) || NO_TEXT.test(name) || languageOfFile(name) !== null || !FILE_WORDS.test(around))
      continue;
    if (language === "text" || language === ending.toLowerCase()) return name;
  }
  return undefined;
}

const UNKNOWN_FILE =
  /(?<![\w./@-])(?:[\w.@-]{1,60}\/){0,12}[\w@-][\w.@-]{0,80}\.([a-z]\w{1,9})(?![\w/(-]|\.\w)/gi;
/** Words for a file, or for making one; none is part of a name in code: `create_sheet`. */
const FILE_WORDS =
  /\b(?!\w*(?:[_.]|\((?!s\)))\w)(?:file|creat|sav|bestand|maak|datei|erstell|fichier|cr[ée]|archivo|fichero|arquivo|ficheiro|cria)|файл|созда|文件|创建|ファイル|作成|파일/i;

/** Whether a line of code imports a file by its name. */
function isImported(name: string, code: string): boolean {
  const stem = name.replace(/^.*\//, "").replace(/\.\w+$/, "");
  return code
    .split("\n")
    .some(
      (line) =>
        /^\s*(?:from|import|export|const|let|var|#include|require|use)\b/.test(line) && line.includes(stem),
    );
}

/** Languages that files of one another's type may hold. */
const FAMILIES = [
  ["javascript", "typescript", "json"],
  ["html", "xml", "vue", "svelte", "php", "jinja", "django", "htmldjango"],
  ["css", "scss", "less", "sass"],
  ["c", "cpp", "objective-c"],
  ["yaml", "json", "toml", "ini"],
];
const isRelated = (a: string, b: string): boolean =>
  FAMILIES.some((family) => family.includes(a) && family.includes(b));

/** The file name in the text after a block: "Save this script as `sum.py`". */
export function savedAs(following: Block[]): string | null {
  for (const block of following) {
    if (block.kind === "code" || block.kind === "heading") return null;
    const phrase = /\bsave (?:this|the|it|that)\b(.{0,80})/i.exec(block.text)?.[1];
    if (phrase) return fileNameIn(phrase);
  }
  return null;
}
