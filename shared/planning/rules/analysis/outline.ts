import type { Definition } from "./analysis.ts";

/** What the lines of a program show where there is no parser for its language. */
export interface Outline {
  /** Types and functions at the top level. */
  definitions: Definition[];
  /** Its top level has imports and declarations alone, and each of them is complete. */
  onlyDeclares: boolean;
  /** It begins as a file of its language has to, and only declares. */
  isWhole: boolean;
}

interface Syntax {
  /** A line at the top level that begins a declaration; its last group that matches is the name. */
  declaration: RegExp;
  /** Any other line that may stand at the top level. */
  other: RegExp;
  /** A line that a file must have; any code that only declares is a file without it. */
  required?: RegExp;
}

const C_LIKE: Syntax = {
  declaration:
    /^(?:(?:typedef |static |inline |extern |const |unsigned |template ?<[^>]{0,80}> ?)*(?:struct|class|enum(?: class)?|union|namespace) (\w+)|[A-Za-z_][\w:<>*&, ]{0,80}[ *&](~?[\w:]+)\([^;]*$)/,
  other:
    /^(?:#|using\b|typedef\b|template\b|public:|private:|extern\b|[A-Za-z_][\w:<>*&, ]{0,80}[ *&]\w+(?:\[[^\]]{0,40}\])?\s*(?:[=;(]|$))/,
};

const SYNTAX: Record<string, Syntax> = {
  go: {
    declaration: /^(?:func (\([^)]{0,80}\) \w+|\w+)|type (\w+)|(?:var|const) (\w+))/,
    other: /^(?:package|import|var|const|type)\b/,
    required: /^package \w+/m,
  },
  rust: {
    declaration:
      /^(?:pub(?:\([\w: ]{1,40}\))? )?(?:default |async |unsafe |const |extern "C" )*(?:(?:fn|struct|enum|trait|mod|type|static|union) (?:mut )?(\w+)|const (\w+)|(impl\b[^{]{0,120}))/,
    other:
      /^(?:(?:pub(?:\([\w: ]{1,40}\))? )?use\b|extern crate|#!?\[|macro_rules!|(?:thread_local|lazy_static)!)/,
  },
  dart: {
    declaration:
      /^(?:(?:abstract |sealed |final |base |interface |mixin )*(?:class|mixin|enum|extension|typedef) (\w+)|(?:final |const |late |var )*[A-Za-z_][\w<>?, [\].]{0,80} (?:get )?(\w+)\s?(?:\(|=>|=|;))/,
    other: /^(?:import|export|part|library)\b|^@\w|^main\(/,
  },
  swift: {
    declaration:
      /^(?:@\w+(?:\([^)]{0,80}\))? |public |private |fileprivate |internal |open |final |static |indirect |lazy )*(?:(?:struct|class|enum|protocol|actor|typealias|func|let|var) (\w+)|(extension [\w.]+[^{]{0,80}))/,
    other: /^(?:@testable )?import\b|^@\w+|^#/,
  },
  java: {
    declaration:
      /^(?:public |private |protected |final |abstract |sealed |static |strictfp )*(?:class|interface|enum|record|@interface) (\w+)/,
    other: /^(?:package|import)\b|^@\w/,
  },
  kotlin: {
    declaration:
      /^(?:public |private |internal |open |abstract |sealed |data |enum |inline |value |suspend |const |override |operator |annotation |lateinit )*(?:class|interface|object|fun(?: <[^>]{1,40}>)?|val|var|typealias) ([\w.]+)/,
    other: /^(?:package|import)\b|^@/,
  },
  csharp: {
    declaration:
      /^(?:public |private |internal |static |sealed |abstract |partial |readonly |unsafe )*(?:class|struct|interface|enum|record(?: struct)?|namespace|delegate \w+) ([\w.]+)/,
    other: /^(?:global )?using\b|^\[|^#/,
  },
  c: C_LIKE,
  cpp: C_LIKE,
  cuda: C_LIKE,
  solidity: {
    declaration:
      /^(?:abstract )?(?:contract|library|interface|struct|enum|function|error|event) (\w+)|^(?:constructor|receive|fallback)\b/,
    other: /^(?:pragma|import|using|type)\b|^\w+ (?:constant )?\w+ =/,
    required: /^(?:abstract )?(?:contract|library|interface) \w/m,
  },
  php: {
    declaration: /^(?:abstract |final )*(?:class|interface|trait|enum|function) (\w+)/,
    other: /^/,
    required: /<\?php/,
  },
  vue: { declaration: /^(?!)/, other: /^/, required: /^<(?:template|script)\b/m },
  svelte: { declaration: /^(?!)/, other: /^/, required: /^<\w/m },
};

/** Lines at the left margin that continue or end what stands above them. */
const CONTINUES = /^(?:[)\]}{]|where\b|->|=>|:)/;
const COMMENT = /^(?:\/\/|\/\*|\*|#!)/;

/** The outline of code in a language that this project has no parser for; null for other languages. */
export function outlineOf(language: string, code: string): Outline | null {
  const syntax = Object.hasOwn(SYNTAX, language) ? SYNTAX[language] : undefined;
  if (!syntax) return null;
  const definitions: Definition[] = [];
  let onlyDeclares = isBalanced(code) && /^\n*[^\s)\]}]/.test(code);
  let open: Definition | null = null;
  let offset = 0;
  for (const line of withoutLongTexts(code).split("\n")) {
    const end = offset + line.trimEnd().length;
    const start = line.slice(0, 300);
    if (/^\S/.test(start) && !CONTINUES.test(start) && !COMMENT.test(start)) {
      const name = syntax.declaration
        .exec(start)
        ?.slice(1)
        .findLast((each) => each !== undefined);
      open = name ? { name: name.trim(), from: offset, to: end } : null;
      if (open) definitions.push(open);
      else onlyDeclares &&= syntax.other.test(start);
    } else if (open && start.trim() !== "" && !COMMENT.test(start)) open.to = end;
    offset += line.length + 1;
  }
  return {
    definitions,
    onlyDeclares,
    isWhole: onlyDeclares && (syntax.required?.test(code) ?? definitions.length > 0),
  };
}

/** Whether as many blocks are closed as are opened; brackets in text may differ by one. */
const isBalanced = (code: string): boolean =>
  Math.abs((code.match(/\{/g)?.length ?? 0) - (code.match(/\}/g)?.length ?? 0)) <= 1;

const LONG_TEXTS: readonly [from: string, to: string][] = [
  ["/*", "*/"],
  ['"""', '"""'],
  ["`", "`"],
];

/** Blanks comments and texts over several lines, which may have anything at the left margin. */
function withoutLongTexts(code: string): string {
  let text = code;
  for (const [from, to] of LONG_TEXTS) {
    const parts: string[] = [];
    let at = 0;
    for (let start = text.indexOf(from); start >= 0; start = text.indexOf(from, at)) {
      const end = text.indexOf(to, start + from.length);
      if (end < 0) break;
      parts.push(text.slice(at, start), blankedAfterFirstLine(text.slice(start, end + to.length)));
      at = end + to.length;
    }
    text = parts.join("") + text.slice(at);
  }
  return text;
}

function blankedAfterFirstLine(text: string): string {
  const [first = "", ...others] = text.split("\n");
  return [first, ...others.map((line) => " ".repeat(line.length))].join("\n");
}
