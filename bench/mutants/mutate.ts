import type { SyntaxNode, Tree } from "@lezer/common";
import { parser as javascript } from "@lezer/javascript";
import { parser as python } from "@lezer/python";
import { programLanguageOf } from "#shared/planning/rules/analysis/languages.ts";

/** The ways to break a line: each is a slip that a person or an assistant makes. */
export const MUTATIONS = ["flipped comparison", "off by one", "swapped argument", "dropped line"] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** One change of one place in a program. */
export interface Mutant {
  path: string;
  mutation: Mutation;
  /** The number of the line that is changed, from 1. */
  line: number;
  /** The line before and after. */
  before: string;
  after: string;
  /** The whole program with the change. */
  content: string;
}

interface Edit {
  mutation: Mutation;
  from: number;
  to: number;
  text: string;
}

type Parser = typeof python;

interface Grammar {
  lenient: Parser;
  /** Throws where code does not parse. */
  strict: Parser;
  /** What a line is replaced by. */
  nothing: string;
}

const grammarOf = (parser: Parser, nothing: string): Grammar => ({
  lenient: parser,
  strict: parser.configure({ strict: true }),
  nothing,
});

const GRAMMARS = {
  python: grammarOf(python, "pass"),
  javascript: grammarOf(javascript.configure({ dialect: "jsx" }), ";"),
  typescript: grammarOf(javascript.configure({ dialect: "ts" }), ";"),
};

/** All mutants of the given lines of a program that parse. What states an expectation is left as it is. */
export function mutantsOf(path: string, content: string, lines: readonly number[]): Mutant[] {
  const language = programLanguageOf(path);
  if (language === null) return [];
  const grammar = GRAMMARS[language];
  const ran = new Set(lines);
  const starts = lineStartsOf(content);
  return editsIn(grammar.lenient.parse(content), content, grammar.nothing).flatMap((edit): Mutant[] => {
    const line = starts.findLastIndex((start) => start <= edit.from) + 1;
    const mutated = content.slice(0, edit.from) + edit.text + content.slice(edit.to);
    if (!ran.has(line) || !parses(grammar, mutated)) return [];
    const [before, after] = [content, mutated].map((text) => text.split("\n")[line - 1]?.trim() ?? "");
    return [
      { path, mutation: edit.mutation, line, before: before ?? "", after: after ?? "", content: mutated },
    ];
  });
}

/** Assertions say what must come out, and types what a compiler checks: they are no behaviour. */
const NOT_BEHAVIOUR = new Set([
  "AssertStatement",
  "TypeAnnotation",
  "TypeDef",
  "ImportStatement",
  "ImportDeclaration",
]);
const ASSERTION = /^(?:assert|console\.assert|expect|self\.assert)/;

function editsIn(tree: Tree, code: string, nothing: string): Edit[] {
  const edits: Edit[] = [];
  const textOf = ({ from, to }: { from: number; to: number }) => code.slice(from, to);
  tree.iterate({
    enter: ({ name, node }) => {
      if (NOT_BEHAVIOUR.has(name)) return false;
      if (name === "CallExpression" && ASSERTION.test(textOf(node))) return false;
      if (name === "CompareOp") edits.push(...comparisons(node, textOf(node)));
      else if (name === "Number") edits.push(...offByOne(node, textOf(node)));
      else if (name === "ArgList") edits.push(...swapped(node, textOf));
      else if (isLine(node, textOf(node)))
        edits.push({ mutation: "dropped line", from: node.from, to: node.to, text: nothing });
      return true;
    },
  });
  return edits;
}

const FLIPPED = new Map(
  Object.entries({
    ...{ "<": ">", ">": "<", "<=": ">=", ">=": "<=" },
    ...{ "==": "!=", "!=": "==", "===": "!==", "!==": "===" },
  }),
);
const NEXT = new Map(Object.entries({ "<": "<=", "<=": "<", ">": ">=", ">=": ">" }));

function comparisons({ from, to }: SyntaxNode, operator: string): Edit[] {
  const flipped = FLIPPED.get(operator);
  const next = NEXT.get(operator);
  return [
    ...(flipped ? [{ mutation: "flipped comparison" as const, from, to, text: flipped }] : []),
    ...(next ? [{ mutation: "off by one" as const, from, to, text: next }] : []),
  ];
}

const offByOne = ({ from, to }: SyntaxNode, number: string): Edit[] =>
  /^\d{1,9}$/.test(number) ? [{ mutation: "off by one", from, to, text: String(Number(number) + 1) }] : [];

/** Calls that give the same in any order of their arguments. */
const ANY_ORDER = /(?:^|\.)(?:max|min|gcd|lcm|hypot)$/;

/** Swaps the first two arguments, unless they have names, are equal or may come in any order. */
function swapped(list: SyntaxNode, textOf: (node: SyntaxNode) => string): Edit[] {
  const callee = list.parent?.firstChild;
  const [first, comma, second, end] = childrenOf(list).filter(({ name }) => name !== "(");
  if (!first || !second || !end || comma?.name !== ",") return [];
  const isPlain = !/^(?:\*|\.\.\.|Spread)/.test(first.name + second.name) && /^[,)]$/.test(end.name);
  const [a, b] = [textOf(first), textOf(second)];
  if (!isPlain || a === b || (callee && ANY_ORDER.test(textOf(callee)))) return [];
  return [{ mutation: "swapped argument", from: first.from, to: second.to, text: `${b}, ${a}` }];
}

const LINES = new Set(
  `AssignStatement UpdateStatement ExpressionStatement ReturnStatement BreakStatement ContinueStatement
  RaiseStatement DeleteStatement VariableDeclaration ThrowStatement`.split(/\s+/),
);
const BLOCKS = new Set(["Script", "Body", "Block", "SwitchBody", "StatementGroup"]);

/** Whether a node is a statement on a line; a text that stands alone is a comment. */
const isLine = ({ name, parent, firstChild }: SyntaxNode, text: string): boolean =>
  LINES.has(name) &&
  BLOCKS.has(parent?.name ?? "") &&
  !text.includes("\n") &&
  !ASSERTION.test(text) &&
  firstChild?.name !== "String";

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function parses(grammar: Grammar, code: string): boolean {
  try {
    grammar.strict.parse(code);
    return true;
  } catch {
    return false;
  }
}
