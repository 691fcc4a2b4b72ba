import type { SyntaxNode, Tree } from "@lezer/common";
import { deadCodeIn } from "./dead-code.ts";
import { hostGlobalsIn, isJavaScriptGlobal, isPythonGlobal } from "./globals.ts";
import { isP5Global, isP5Sketch } from "./p5.ts";

/** The names that code uses without defining them. */
export interface FreeNames {
  free: string[];
  /** The free names that it calls, or renders as a component. */
  called: string[];
  /** Globals of a host: a browser, a test runner or a notebook. */
  hostGlobals: string[];
}

export const NO_FREE_NAMES: FreeNames = { free: [], called: [], hostGlobals: [] };

/**
 * The names that code uses where it runs, and that nothing in it defines, imports or guards. Scopes are
 * ignored, so that there are no false positives. An excerpt of a program has free names, a whole one none.
 */
function freeNames(
  tree: Tree,
  code: string,
  roleOf: (node: SyntaxNode) => Role,
  language: keyof typeof globals,
): FreeNames {
  const used = new Set<string>();
  const bound = new Set<string>();
  const calls = new Set<string>();
  const guarded = new Set<string>();
  const dead = deadCodeIn(tree, code);
  let at = 0;
  tree.iterate({
    enter: ({ name, node, from, to }) => {
      if (isGuard(node, code)) guarded.add(code.slice(from, to).replace(/^["']|["']$/g, ""));
      if (!NAME_NODES.has(name)) return;
      while ((dead[at]?.to ?? code.length) < from) at += 1;
      const role = roleOf(node);
      if (role === "bound") bound.add(code.slice(from, to));
      if (role !== "used" || (dead[at]?.from ?? code.length) <= from) return;
      used.add(code.slice(from, to));
      if (isCalled(node)) calls.add(code.slice(from, to));
    },
  });
  const unbound = [...used].filter((name) => VALID_NAME.test(name) && !bound.has(name));
  const isSketch = language === "javascript" && isP5Sketch(code);
  const ofHost = isSketch ? unbound.filter(isP5Global) : hostGlobalsIn(unbound, language);
  const free = unbound.filter(
    (name) => !globals[language](name) && !guarded.has(name) && !(isSketch && isP5Global(name)),
  );
  return {
    free,
    called: free.filter((name) => calls.has(name)),
    hostGlobals: ofHost,
  };
}

/** Whether code asks for a name that may be undefined: `typeof tide`, `"tide" in window`, `window.tide`. */
function isGuard({ name, parent, prevSibling, nextSibling }: SyntaxNode, code: string): boolean {
  if (name === "VariableName") return parent?.name === "UnaryExpression" && prevSibling?.name === "typeof";
  if (name === "String") return nextSibling?.name === "in";
  const object = name === "PropertyName" ? parent?.firstChild : null;
  return object != null && /^(?:window|globalThis|self|global)$/.test(code.slice(object.from, object.to));
}

const isCalled = (node: SyntaxNode): boolean =>
  node.name === "JSXIdentifier" ||
  (/^(?:Call|New)Expression$/.test(node.parent?.name ?? "") && node.nextSibling?.name === "ArgList");

/** The grammars accept more names than the languages do. */
const VALID_NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

type Role = "used" | "bound" | "none";

const globals = { javascript: isJavaScriptGlobal, python: isPythonGlobal };

const NAME_NODES = new Set(["VariableName", "VariableDefinition", "TypeDefinition", "JSXIdentifier"]);

/** The free names of JavaScript and TypeScript; names of types are ignored. */
export const freeInJavaScript = (tree: Tree, code: string): FreeNames =>
  freeNames(tree, code, (node) => javascriptRole(node, code), "javascript");

function javascriptRole(node: SyntaxNode, code: string): Role {
  const parent = node.parent;
  if (node.name === "VariableDefinition" || node.name === "TypeDefinition") return "bound";
  // In `<A.B>` only `A` is a name.
  if (node.name === "JSXIdentifier" && node.prevSibling?.name === ".") return "none";
  if (node.name === "JSXIdentifier")
    return /^JSX(?:OpenTag|SelfClosingTag|MemberExpression)$/.test(parent?.name ?? "") &&
      /^[A-Z]/.test(code.slice(node.from, node.to))
      ? "used"
      : "none";
  if (parent?.name === "ImportGroup" || parent?.name === "ExportDeclaration") {
    return parent.getChild("String") || parent.name === "ImportGroup" ? "none" : "used";
  }
  if (parent?.name === "ExportGroup")
    return parent.parent?.getChild("String") || node.prevSibling?.name === "as" ? "none" : "used";
  if (isTypePosition(node, code)) return "none";
  // `typeof x` is allowed for undefined names; `x = 1` defines one in sloppy mode.
  if (parent?.name === "UnaryExpression" && node.prevSibling?.name === "typeof") return "none";
  return parent?.name === "AssignmentExpression" && !node.prevSibling ? "bound" : "used";
}

/** Where the grammar mistakes types for values: in `{ [k in T]: U }` and in `async <T>() => …`. */
function isTypePosition(node: SyntaxNode, code: string): boolean {
  let whole = node;
  while (whole.parent && /Expression$/.test(whole.parent.name)) whole = whole.parent;
  if (whole.parent?.name === "PropertyType") return true;
  const first = node.parent?.name === "BinaryExpression" ? node.parent.firstChild : null;
  return first?.nextSibling?.name === "CompareOp" && code.slice(first.from, first.to) === "async";
}

/** The free names of Python; none where `import *`, `globals()` or `exec` may define any name. */
export const freeInPython = (tree: Tree, code: string): FreeNames =>
  /^[ \t]*from\b.*\bimport[ \t]*\*|\bglobals\(\)|\bexec\(/m.test(code)
    ? NO_FREE_NAMES
    : freeNames(
        tree,
        code,
        defersAnnotations(code) ? (node) => (isInAnnotation(node) ? "none" : pythonRole(node)) : pythonRole,
        "python",
      );

/** Whether Python does not evaluate the annotations of a file. */
const defersAnnotations = (code: string): boolean => /^from __future__ import .*\bannotations\b/m.test(code);

function isInAnnotation(node: SyntaxNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above.name === "TypeDef") return true;
  return false;
}

const BINDING_NODES = new Set(
  "ImportStatement ScopeStatement CapturePattern FunctionDefinition ClassDefinition".split(" "),
);

function pythonRole(node: SyntaxNode): Role {
  if (node.name !== "VariableName") return "none";
  const parent = node.parent?.name ?? "";
  const before = node.prevSibling?.name;
  if (BINDING_NODES.has(parent) || before === "as") return "bound";
  const isKeyword = parent === "ArgList" && node.nextSibling?.name === "AssignOp";
  // In `@a.b` the grammar has two variables.
  const isAttribute = parent === "Decorator" && before === ".";
  if (isKeyword || isAttribute || parent === "KeywordPattern") return "none";
  if (parent === "ParamList") return before === "AssignOp" ? "used" : "bound";
  if (/^Type(?:Param|Definition)/.test(parent))
    return node.prevSibling?.name === "AssignOp" ? "used" : "bound";
  if (parent === "NamedExpression") return before === undefined ? "bound" : "used";
  return isAssignmentTarget(node) ? "bound" : "used";
}

/** Whether a name is the target of an assignment or a loop variable. */
function isAssignmentTarget(node: SyntaxNode): boolean {
  let whole = node;
  while (whole.parent && /^(?:Tuple|Array|Parenthesized)Expression$/.test(whole.parent.name))
    whole = whole.parent;
  const parent = whole.parent?.name ?? "";
  if (parent === "AssignStatement") return isFollowedBy(whole, ["AssignOp", "TypeDef"]);
  // A generator that is the only argument of a call has no node of its own.
  if (!/^(?:ForStatement|ArgList)$|Comprehension/.test(parent)) return false;
  for (let each = whole.prevSibling; each; each = each.prevSibling) {
    if (each.name === "for") return true;
    if (each.name === "in") return false;
  }
  return false;
}

function isFollowedBy(node: SyntaxNode, kinds: readonly string[]): boolean {
  for (let each = node.nextSibling; each; each = each.nextSibling) if (kinds.includes(each.name)) return true;
  return false;
}
