import { RE2JS } from "re2js";

/** An edit as ChatGPT's canvas gets it: what `re.finditer` finds is replaced as by `Match.expand`. */
export interface PatternEdit {
  pattern: string;
  replacement: string;
  /** Whether all matches are replaced, or the first one alone. */
  multiple: boolean;
}

/** The work that patterns may still cost: instructions of a pattern times characters of the text. */
export interface Budget {
  left: number;
}

const MAX_PATTERN = 5000;
/** Patterns that count far, such as `(.{0,500}){9}`, are compiled to far more. */
const MAX_INSTRUCTIONS = 1000;

const WHOLE =
  /^(?:\(\?[ims]+\))?(?:\^|\\A)?\(?(?:\.|\[\\s\\S\]|\[\\S\\s\]|\(\?:\.\|\\n\)|\.\|\\n)\)?[*+]\)?(?:\$|\\Z)?$/;

/** A pattern without operators. */
const LITERAL = /^(?:[^\\.*+?()[\]{}|^$]|\\[^a-zA-Z0-9]|\\[nt])*$/;

/** Whether a pattern means the text as a whole: its replacement is the new text as it stands. */
export const isWhole = (pattern: string): boolean => WHOLE.test(pattern);

/**
 * Carries out an edit, with an engine whose time is linear in the text, since patterns come from anyone.
 * Undefined where nothing matches, the pattern is none that the engine knows, or the budget is used up.
 */
export function replaceMatches(text: string, edit: PatternEdit, budget: Budget): string | undefined {
  const { pattern, replacement, multiple } = edit;
  if (pattern === "" || pattern.length > MAX_PATTERN) return undefined;
  if (LITERAL.test(pattern)) {
    const literal = unescaped(pattern);
    if (!text.includes(literal)) return undefined;
    const expanded = () => expand(replacement, (group) => (group === "0" ? literal : undefined));
    return multiple ? text.replaceAll(literal, expanded) : text.replace(literal, expanded);
  }
  const flags = [RE2JS.DOTALL, RE2JS.DOTALL | RE2JS.MULTILINE];
  for (const flag of flags) {
    const compiled = compile(pattern, flag);
    const replaced = compiled && replaceAll(text, compiled, replacement, multiple, budget);
    if (replaced !== undefined) return replaced;
  }
  return undefined;
}

interface Compiled {
  regex: RE2JS;
  /** The number of the group that stands for a lookahead at the end. */
  lookahead: number | undefined;
  /** Whether the first group stands for a lookbehind at the beginning. */
  hasLookbehind: boolean;
}

function replaceAll(
  text: string,
  { regex, lookahead, hasLookbehind }: Compiled,
  replacement: string,
  multiple: boolean,
  budget: Budget,
): string | undefined {
  if (regex.programSize() > MAX_INSTRUCTIONS) return undefined;
  const matcher = regex.matcher(text);
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  while (at <= text.length) {
    budget.left -= regex.programSize() * (text.length - at + 1);
    if (budget.left < 0) return undefined;
    if (!matcher.find(at)) break;
    const start = hasLookbehind ? matcher.end(1) : matcher.start();
    const end = lookahead === undefined ? matcher.end() : matcher.start(lookahead);
    const groups = regex.namedGroups();
    const expanded = expand(replacement, (group) => {
      const number = /^\d+$/.test(group)
        ? Number(group) + (hasLookbehind && group !== "0" ? 1 : 0)
        : groups[group];
      if (number === 0) return text.slice(start, end);
      if (number === undefined || number > matcher.groupCount()) return undefined;
      return matcher.group(number) ?? "";
    });
    pieces.push(text.slice(from, start), expanded);
    from = end;
    at = Math.max(end, at + 1);
    if (!multiple) break;
  }
  return pieces.length === 0 ? undefined : pieces.join("") + text.slice(from);
}

/** A token of a pattern: an escape, a class, what opens a group, or a character. */
const TOKEN =
  /\\u[0-9a-fA-F]{4}|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:P?<[A-Za-z_]\w*>|<?[=!]|[:a-zA-Z-]+[:)]))?|[\s\S]/g;

/**
 * Translates Python's syntax to RE2's. RE2 has no lookarounds; one at the beginning or the end, which says
 * where a match stands and is not replaced, becomes a group.
 */
function compile(pattern: string, flags: number): Compiled | undefined {
  const tokens = (pattern.match(TOKEN) ?? []).map(toRe2);
  let lookahead: number | undefined;
  const hasLookbehind = tokens[0] === "(?<=";
  if (hasLookbehind) tokens[0] = "(";
  const last = openingOfLastGroup(tokens);
  if (last !== undefined && tokens[last] === "(?=") {
    tokens[last] = "(";
    lookahead = tokens.slice(0, last + 1).filter((token) => /^\((?:$|\?P?<[A-Za-z_])/.test(token)).length;
  }
  try {
    return { regex: RE2JS.compile(tokens.join(""), flags), lookahead, hasLookbehind };
  } catch {
    return undefined;
  }
}

function toRe2(token: string): string {
  if (token === "\\Z") return "\\z";
  if (token.startsWith("\\u")) return `\\x{${token.slice(2)}}`;
  return /^\\[^\x21-\x7e]$/.test(token) ? token.slice(1) : token;
}

/** The index of what opens the group that a pattern ends with, where nothing else is beside alternatives. */
function openingOfLastGroup(tokens: readonly string[]): number | undefined {
  let depth = 0;
  let opened: number | undefined;
  for (const [at, token] of tokens.entries()) {
    if (token === "|" && depth === 0) return undefined;
    if (token.startsWith("(") && !token.endsWith(")") && depth++ === 0) opened = at;
    if (token === ")") depth--;
  }
  return tokens.at(-1) === ")" && depth === 0 ? opened : undefined;
}

const unescaped = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, character) => ESCAPES[character] ?? character);

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

/** Puts groups and escapes into a replacement as Python does; what it does not know stays as it is. */
const expand = (replacement: string, group: (name: string) => string | undefined): string =>
  replacement.replace(/\\(?:g<(\w{1,50})>|(\d{1,2})|([\s\S]))/g, (whole, name, number, character) => {
    if (character === undefined) return group(name ?? number) ?? whole;
    return character === "\\" ? character : (ESCAPES[character] ?? whole);
  });
