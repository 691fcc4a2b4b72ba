import { fencedLines } from "../fences.ts";

/** The button above a block of code. */
const COPY_CODE =
  /^(?:copy code|code kopieren|copier le code|copiar código|copia codice|code kopiëren|копировать код|复制代码|コードをコピーする|코드 복사)$/i;
/** It may stand right behind the language, and before the code: `bashCopy codels`. */
const GLUED = /^([a-z][a-z0-9+#-]{0,14}?)Copy code(.*)$/;
const MAY_HOLD_BUTTON =
  /copy code|code kopi|copier le code|copiar código|copia codice|копировать код|复制代码|コードをコピーする|코드 복사|^copy$|^markdown[ \t]*$/im;
const LANGUAGE_LINE = /^[a-z][\w+#.-]{0,24}$/i;
/** Languages by the names that pages show them under. */
const LANGUAGE =
  /^(?:bash|sh|shell|zsh|powershell|console|terminal|python|javascript|js|jsx|typescript|ts|tsx|html|css|scss|json|yaml|yml|toml|ini|xml|sql|java|kotlin|swift|c|c\+\+|cpp|c#|csharp|go|rust|ruby|php|r|dart|lua|perl|scala|dockerfile|docker|makefile|nginx|graphql|vue|svelte|diff|arduino|matlab|markdown|md|text|plaintext)$/i;
/** Code in words: its end cannot be seen, so that it goes on to the next block or the end of the message. */
const PROSE = /^(?:markdown|md|text|plaintext|txt)$/i;

interface CodeHead {
  language: string;
  /** What stands behind the button on its own line. */
  first: string;
  /** The line after the head. */
  next: number;
  /** Whether no button is copied with it. */
  isBare?: boolean;
}

/**
 * Marks as code blocks what a chat's page shows as such: a line with the language, one with the button "Copy
 * code", and the code, up to where prose begins again.
 */
export function withCodeBlocks(message: string): string {
  if (!MAY_HOLD_BUTTON.test(message)) return message;
  const lines = message.split("\n");
  const fenced = fencedLines(lines);
  const written: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = fenced[at] ? undefined : codeHead(lines, at);
    if (!head) {
      written.push(lines[at] ?? "");
      at += repeatsLanguage(lines, at) ? 3 : 1;
      continue;
    }
    const end = beforeTitles(lines, head, endOfCode(lines, head));
    const code = [...(head.first === "" ? [] : [head.first]), ...lines.slice(head.next, end)];
    const blank = code.findLastIndex((line) => line.trim() !== "") + 1;
    const fence = "`".repeat(code.some((line) => line.startsWith("```")) ? 4 : 3);
    written.push(`${fence}${head.language}`, ...code.slice(0, blank), fence, "");
    at = end;
    while (lines[at]?.trim() === "") at += 1;
  }
  return written.join("\n");
}

/** Whether a fence opens at a line, and the page's language and button stand in it as its first lines. */
function repeatsLanguage(lines: readonly string[], at: number): boolean {
  const language = /^[ \t]*(?:`{3,}|~{3,})[ \t]*([\w+#-]{1,20})[ \t]*$/.exec(lines[at] ?? "")?.[1];
  return (
    language !== undefined &&
    lines[at + 1]?.trim().toLowerCase() === language.toLowerCase() &&
    COPY_CODE.test(lines[at + 2]?.trim() ?? "")
  );
}

/** The language and the buttons at a line: `bash`, `Copy code`; or `sql`, `Copy`, `Edit`. */
function codeHead(lines: readonly string[], at: number): CodeHead | undefined {
  const line = lines[at]?.trim() ?? "";
  const glued = GLUED.exec(line);
  if (glued) return { language: glued[1] ?? "", first: glued[2] ?? "", next: at + 1 };
  if (COPY_CODE.test(line))
    return /^$|[:：]$/.test(lines[at - 1]?.trim() ?? "")
      ? { language: "", first: "", next: at + 1 }
      : undefined;
  if (!LANGUAGE_LINE.test(line)) return undefined;
  const button = lines[at + 1]?.trim() ?? "";
  const language = line.toLowerCase();
  if (language === "markdown" && /^#{1,6} \S/.test(button))
    return { language, first: "", next: at + 1, isBare: true };
  if (COPY_CODE.test(button))
    return { language: LANGUAGE.test(line) ? language : "", first: "", next: at + 2 };
  if (!LANGUAGE.test(line) || !/^copy$/i.test(button)) return undefined;
  return { language, first: "", next: at + (/^edit$/i.test(lines[at + 2]?.trim() ?? "") ? 3 : 2) };
}

/** The line after the code: that of the next block, or the first of prose outside of brackets and quotes. */
function endOfCode(lines: readonly string[], { language, first, next, isBare }: CodeHead): number {
  const open = new OpenParts();
  open.read(first);
  for (let at = next; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (codeHead(lines, at) || (isBare && isGlued(lines, at))) return at;
    if (
      !PROSE.test(language) &&
      !open.isOpen &&
      isProse(line, { isAfterBlank: lines[at - 1]?.trim() === "", language })
    )
      return at;
    open.read(line);
  }
  return lines.length;
}

/** Languages whose lines may be words alone, or the name of a file. */
const HAS_WORDS =
  /^(?:|markdown|md|text|plaintext|txt|ya?ml|toml|ini|bash|sh|shell|zsh|powershell|console|terminal|sql|docker(?:file)?|makefile|diff)$/i;
/** Words alone, or the name of the file that follows: they end no code. */
const CLOSING_TITLE =
  /^(?=.*\p{Ll})(?:\d{1,2}[.)] )?\p{Lu}[\p{L}\p{M}]*(?:['’ -]\p{L}[\p{L}\p{M}]{0,30}){0,7}$|^[\w-]{1,40}\.[a-z]{2,5}$/u;
const MAX_TITLES = 2;

/** The line after the code without the titles that stand right below it, of what comes next. */
function beforeTitles(lines: readonly string[], { language, next }: CodeHead, end: number): number {
  if (HAS_WORDS.test(language)) return end;
  let last = end;
  for (let titles = 0; titles <= MAX_TITLES; last -= 1) {
    const line = lines[last - 1]?.trimEnd() ?? "";
    if (last <= next + 1 || (line !== "" && !CLOSING_TITLE.test(line))) return titles > 0 ? last : end;
    if (line !== "") titles += 1;
  }
  return end;
}

/** Whether a line goes on right behind a text: nothing parts that from what the answer says next. */
const isGlued = (lines: readonly string[], at: number): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(lines[at] ?? "") && /^[^#\s]/.test(lines[at - 1] ?? "");

/** Brackets, quotes and comments of several lines. */
class OpenParts {
  #brackets = 0;
  #inQuotes = false;
  #inComment = false;

  get isOpen(): boolean {
    return this.#brackets > 0 || this.#inQuotes || this.#inComment;
  }

  read(line: string): void {
    for (const [mark] of line.matchAll(/"""|'''|\/\*|\*\/|<!--|-->|[()[\]{}]/g))
      if (mark === '"""' || mark === "'''") this.#inQuotes = !this.#inQuotes;
      else if (mark === "/*" || mark === "<!--") this.#inComment = true;
      else if (mark === "*/" || mark === "-->") this.#inComment = false;
      else if ("([{".includes(mark)) this.#brackets += 1;
      else this.#brackets = Math.max(0, this.#brackets - 1);
  }
}

const CODE_SIGN = /[{}<>=;$|\\`@]|\(\)|\w\(|::|->|^\s|^[#/*"'-]|^[\p{Lu}_]{2,}\s/u;
const SENTENCE = /^[\p{Lu}\p{Lo}\p{Extended_Pictographic}¿¡"“«„(].*[.:!?。：！？…)]$/u;
const TITLE = /^(?:\d{1,2}[.)] |[\p{Extended_Pictographic}\p{Variation_Selector}]+ )?[\p{Lu}\p{Lo}]/u;

/** A heading of one word: `Fonctionnement`, `使い方`. In code, a line of one word has other letters. */
const HEADING = /^(?:\p{Lu}\p{Ll}{4,}|\p{Lo}{2,})$/u;

/** A heading that no line of code looks like: counted, or with a symbol before it. */
const MARKED_TITLE = /^(?:\d{1,2}[.)]|\p{Extended_Pictographic}\p{Variation_Selector}?) \p{Lu}/u;
/** The name of the file that follows. In settings it may be a key. */
const FILE_LABEL = /^[\w./-]{1,60}\.[a-z]{2,8}:$/;

/** Whether a line of a message is prose, not code; a line after a blank one need not be a whole sentence. */
function isProse(
  line: string,
  { isAfterBlank, language }: { isAfterBlank: boolean; language: string },
): boolean {
  const text = line.trimEnd();
  if (text === "" || CODE_SIGN.test(text)) return false;
  if (FILE_LABEL.test(text)) return !/^ya?ml$/.test(language);
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (SENTENCE.test(text) && words >= (isAfterBlank ? 1 : /[:：]$/.test(text) ? 3 : 4)) return true;
  if (MARKED_TITLE.test(text) && words >= 3) return true;
  return isAfterBlank && TITLE.test(text) && (words >= 2 || HEADING.test(text));
}
