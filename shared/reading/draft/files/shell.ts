import type { FileEdits } from "./file-edits.ts";
import { absolutePath } from "./paths.ts";

/** `cat > path <<'EOF'`, in either order. The quotes say that the shell takes the text as it is. */
const HEREDOC =
  /^[ \t]*(?:([^<>|;]{0,500})&& )?(?:cat|tee) (?:(>{0,2}) ?(\S{1,300}) <<-? ?(['"]?)(\w{1,50})\4|<<-? ?(['"]?)(\w{1,50})\6 (>{1,2}) ?(\S{1,300}))[ \t]*$/;
const COMMAND =
  /^(?:sudo )?(rm|git rm|mv|git mv|del|Remove-Item|Move-Item)((?: (?:"[^"$`\n]{1,300}"|'[^'\n]{1,300}'|[^\s|;&<>$*?()"']{1,300})){1,50})$/i;
const WORD = /"[^"]*"|'[^']*'|\S+/g;
const FOLDER = /^cd ([^\s|;&<>$*?()]{1,300})$/;
const IN_PLACE = /^(?:sed -i|perl -p?i|sd |gofmt -w|prettier .*--write|black |ruff format)/;

/**
 * Carries out what a shell command does to files, as far as it is plain: `cat > file <<'EOF'`, `rm` and `mv`.
 * Files that a tool changes in place are known in part from then on.
 */
export function replayShell(edits: FileEdits, command: string, folder: string | undefined): void {
  let here = folder;
  const lines = command.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const heredoc = HEREDOC.exec(line);
    const [, first = "", before, pathBefore, quote, tagBefore, otherQuote, tagAfter, after, pathAfter] =
      heredoc ?? [];
    for (const part of (heredoc ? first : line).split(/&&|;/)) here = replayPlain(edits, part.trim(), here);
    if (!heredoc || (before === "" && !/\btee /.test(line))) continue;
    const end = lines.indexOf(tagBefore ?? tagAfter ?? "", at + 1);
    if (end === -1) return;
    const given = unquoted(pathBefore ?? pathAfter ?? "");
    const path = absolutePath(given, here);
    const text = lines.slice(at + 1, end).map((each) => `${each}\n`);
    const isPlain = quote || otherQuote || !/[$`\\]/.test(text.join(""));
    if ((before ?? after) === ">>" || !isPlain) edits.changeUnseen(path);
    else if (!/[$`*?]/.test(given)) edits.write(path, text.join(""));
    at = end;
  }
}

/** Carries out one command and returns the folder it leaves the shell in. */
function replayPlain(edits: FileEdits, command: string, folder: string | undefined): string | undefined {
  const moved = FOLDER.exec(command)?.[1];
  if (moved) return absolutePath(unquoted(moved), folder);
  if (IN_PLACE.test(command))
    for (const word of command.split(/\s+/)) edits.changeUnseen(absolutePath(unquoted(word), folder));
  const [, name = "", given = ""] = COMMAND.exec(command) ?? [];
  const words = given.match(WORD) ?? [];
  const options = words.filter((word) => word.startsWith("-")).join("");
  const paths = words.flatMap((word) => (word.startsWith("-") ? [] : absolutePath(unquoted(word), folder)));
  const to = paths.at(-1);
  if (/rm$|^del|^remove/i.test(name)) for (const path of paths) remove(edits, path, options);
  else if (to !== undefined) for (const from of paths.slice(0, -1)) edits.move(from, to);
  return folder;
}

function remove(edits: FileEdits, path: string, options: string): void {
  if (/r/i.test(options)) edits.removeFolder(path);
  else edits.remove(path);
}

const unquoted = (path: string): string => path.replace(/^(['"])(.*)\1$/, "$2");
