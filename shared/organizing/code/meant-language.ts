import { languageOfCode, languageOfInfo } from "@dreamcatcher/text/languages";
import type { Code } from "@dreamcatcher/text/markdown";
import { isComment, isSurelyCode } from "./code-lines.ts";
import { DECISIVE, NECESSARY } from "./label-signs.ts";

/** Texts that show code of others. */
const IS_CONTAINER = /^(?:markdown|text|diff|patch|console|latex|rst|org|asciidoc)$/;
const MAX_READ = 20_000;

/** The language of a block of code: the one that its label names, unless its content contradicts that. */
export function languageOfBlock({ info, code }: Pick<Code, "info" | "code">): string | null {
  const declared = languageOfInfo(info);
  return (declared && languageMeant(declared, code)) ?? declared;
}

/**
 * The language of a block whose label cannot be right: pages of assistants guess their labels. `text` for
 * words and trees of folders; null where the label may be right, or nothing tells which it is.
 */
export function languageMeant(declared: string, code: string): string | null {
  if (IS_CONTAINER.test(declared)) return null;
  const read = code.slice(0, MAX_READ);
  const necessary = NECESSARY.get(declared);
  if ((necessary && isInWords(read)) || ((necessary || declared === "bash") && isFolderTree(read)))
    return "text";
  const lacksSigns = necessary?.test(read) === false;
  const decisive = DECISIVE.find(({ sign }) => sign.test(read));
  if (decisive?.language === declared || decisive?.alsoIn.test(declared)) return null;
  if (decisive && (lacksSigns || decisive.refutes?.test(declared))) return decisive.language;
  if (!lacksSigns) return null;
  const seeming = languageOfCode(read);
  if (seeming !== null && TOLD_BY_FORM.has(seeming)) return seeming;
  return otherTextIn(read, declared);
}

/** Languages whose signs no other language has by chance, unlike those of scripts. */
const TOLD_BY_FORM = new Set(["cpp", "dockerfile", "html", "json", "python", "sql", "xml", "yaml"]);

const ASSIGNED_CALL = /^[\w.]+(?:, \w+)* = [\w.]+\(.*\)$/;
const SETTING = /^[a-z][\w.-]* *= *[^(){};"']+$/;
const MNEMONIC = /^\s+[A-Z]{2,6}(?: [\w$#%[\],+ ]{1,40})?(?:\s*;.*)?$|^\w+:$/;
/** Languages of which every piece has its signs. */
const NEVER_WITHOUT = /^(?:css|scss|less|makefile|vbnet|php|perl)$/;
const WORDS_ALONE = /^[a-z][\w./-]*(?: (?!=)[\w./=:-]+){1,8}$/;

/** What code without the signs of a known language is: statements, assembly, a command, or none of these. */
function otherTextIn(code: string, declared: string): string | null {
  const lines = linesOf(code);
  if (lines.some((line) => ASSIGNED_CALL.test(line)) && lines.every((line) => !/[;{}]$/.test(line)))
    return "python";
  if (declared === "makefile" && lines.every((line) => SETTING.test(line))) return "ini";
  if (lines.length > 2 && lines.every((line) => MNEMONIC.test(line))) return "asm";
  if (lines.length === 1 && WORDS_ALONE.test(lines[0] ?? "")) return "bash";
  return NEVER_WITHOUT.test(declared) && lines.every((line) => !/[;{}()=]/.test(line)) ? "text" : null;
}

const linesOf = (code: string): string[] => code.split("\n").filter((line) => line.trim() !== "");

const MIN_WORDS = 6;

/** Whether most lines are sentences or items of a list, in plain words, and none can only be code. */
function isInWords(code: string): boolean {
  const lines = linesOf(code);
  return (
    lines.filter(isSaid).length * 2 > lines.length &&
    !lines.some((line, at) => isSurelyCode(line, lines[at + 1] ?? ""))
  );
}

function isSaid(line: string): boolean {
  const plain = line.match(/(?<![\w.$([{"'])[A-Za-zÀ-ž]+(?:['’]\w+)?(?=[\s,.:;?!]|$)/g) ?? [];
  const words = line.trim().split(/\s+/).length;
  return words >= MIN_WORDS && plain.length * 4 >= words * 3 && !/[{};]\s*$/.test(line) && !isComment(line);
}

const FOLDER_LINE = /^[\s│├└─|`+-]*[\w.@-]+\/?(?:\s+#.*)?$|^[\s│├└─|`+-]*\.\.\.$/;

/** Whether lines are the names of folders and of what is in them. */
function isFolderTree(code: string): boolean {
  const lines = linesOf(code);
  return (
    lines.length > 2 &&
    lines.every((line) => FOLDER_LINE.test(line)) &&
    lines.some((line) => /\w\/\s*$/.test(line)) &&
    lines.some((line) => /^\s/.test(line))
  );
}
