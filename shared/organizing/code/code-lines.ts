import { isShell } from "../language/shell.ts";

const MAX_LINE = 1_000;

const KEYWORD =
  /^(?:export |default |public |private |protected |static |abstract |final |async |pub |data |sealed |override |suspend )*(?:import|from|const|let|var|val|function|fun|def|class|if|elif|else|for|foreach|while|do|switch|case|return|throw|raise|try|except|catch|finally|with|package|using|namespace|use|fn|func|struct|enum|interface|type|impl|match|module|begin|void|int|double|float|bool|char|string|String|echo|print|yield|await|local|then)\b/;
const CODE_LINES: RegExp[] = [
  // Statements and blocks, by how they end.
  /^(?=.*;$)[^()[\]{}=<>"'`]*[()[\]{}=<>"'`]/,
  /^(?:return|break|continue|pass)\b[^.!?]{0,80};$|^(?:.*[\s)>\w$])?\{$|^\}.*[{;,)]$|^\)+ ?(?:=>|->|\{|:)/,
  /^[#.]?[\w-]+:\s[^;]{1,200};$/,
  /^(?:import [\w.]+(?: as \w+)?(?:, ?[\w.]+(?: as \w+)?){0,20}|import "[\w./-]+"|from [\w.]+ import [\w*, ()]+|package [\w.]+|#include ?[<"].+|#!\/.+|@[\w.]+(?:\(.*\))?)$/,
  /^(?:pub )?(?:use|using|import|package|namespace|mod) [\w.:*{}, ]+;$/,
  // Assignments and calls.
  /^(?:[\w.$[\]"']+(?:: ?[\w<>[\]|., ]{1,60})?|[\w$]+(?:, ?[\w$]+){1,5}) ?(?:[-+*/%|&^]|:|\?\?)?= ?[^=\s](?:.*[^.!?])?$/,
  /^(?:await |return |new |yield |\.)?[A-Za-z_$][\w.$]*\((?:.*[)\]}({[,;:])?$/,
  // Ruby, PowerShell, PHP.
  /^(?:class [A-Z]\w*(?: < [A-Z][\w:]*)?|module [A-Z]\w*|attr_\w+ :.+|@\w+ (?:\|\|)?= \S.*|require(?:_relative)? ["'].+|puts \S.*[\w)"'}\]]|def [\w.]+[?!]?(?:\(.*\))?)$/,
  /^(?:\$\w+ = )?[A-Z][a-z]+-[A-Z][A-Za-z]+ .*(?:[$|{]| -[A-Z])/,
  /^<\?(?:php|=)|^\?>$/,
  // Markup, SQL, shell.
  /^<(?:!doctype\b|\/?[a-z][\w.-]*(?:\s[^<>]*)?\/?>)/i,
  /^(?:SELECT|FROM|WHERE|INNER JOIN|LEFT JOIN|JOIN|GROUP BY|ORDER BY|INSERT INTO|UPDATE|SET|DELETE FROM|CREATE|ALTER|DROP|VALUES|LIMIT|HAVING|UNION|WITH)\b.*[\w)*;,('"%}]$/,
  /^(?:RUN|CMD|WORKDIR|ENV|EXPOSE|ENTRYPOINT) \S.*[^.!?]$|^(?:COPY|ADD) \S+ \S+$/,
  /^(?:if \[|for \w+ in .*; ?do$|while .*; ?do$|fi$|done$|esac$|set [-+]\w+(?: \w+)?$)/,
];

/** Whether a line can be nothing but code, of a program or of markup. */
export function isSurelyCode(line: string, next: string): boolean {
  if (line.length > MAX_LINE) return false;
  const text = withoutComment(line.trim());
  if (LISTED.test(text)) return false;
  if (CODE_LINES.some((pattern) => pattern.test(text))) return true;
  if (/^[\w$]+$/.test(text)) return /^\s+\.[\w$]+\(/.test(next);
  return KEYWORD.test(text) && /[)\w"'\]]\s?:$|[({[]$|^[^=(]*[=(].*[^.!?]$/.test(text);
}

function withoutComment(line: string): string {
  const at = line.search(/\s(?:#|\/\/|--)\s/);
  return at < 0 || /["'`]/.test(line.slice(at)) ? line : line.slice(0, at).trimEnd();
}

/** Items, rows and quotes of Markdown. */
const LISTED = /^(?:[-*+•] |\d{1,3}[.)] |\||>)/;
/** Titles in comments stand farther from their mark. */
const COMMENT = /^\s*(?:\/\/|\/\*|#(?!#)|--) {0,20}\S/;

/** Whether a line may be a comment of code; a heading of Markdown looks the same. */
export const isComment = (line: string): boolean => COMMENT.test(line);

/** Whether a line after code may be more of it: a bracket, a comment, a literal, a command, or indented. */
export const mayContinue = (line: string): boolean =>
  /^(?:\s{2,}|\t)\S/.test(line) ||
  /^[)\]}]+[;,)]*$/.test(line) ||
  /^["'`].*["'`],?$/.test(line) ||
  /^end$/.test(line) ||
  isShell(line);
