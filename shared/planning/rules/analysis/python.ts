import type { SyntaxNode, SyntaxNodeRef, Tree } from "@lezer/common";
import { parser } from "@lezer/python";
import {
  type Analysis,
  type Grammar,
  isParsable,
  NOT_ANALYZED,
  notAnalyzed,
  topLevelStatementOf,
  treeOf,
} from "./analysis.ts";
import { Analyzer } from "./analyzer.ts";
import { freeInPython, NO_FREE_NAMES } from "./free-names.ts";

const grammar: Grammar = { lenient: parser, strict: parser.configure({ strict: true }) };

/** Analyzes Python; with `errors` false, code with syntax errors is not analyzed. */
export function analyzePython(code: string, errors = true): Analysis {
  if (!isParsable(code)) return NOT_ANALYZED;
  const tree = treeOf(grammar, withWholeNumbers(code), errors);
  if (!tree) return notAnalyzed();
  const reader = new PythonAnalyzer(code);
  reader.walk(tree);
  return reader.analysis(tree);
}

/** Code of the same length without numbers that end in their point (`1./255`), which the grammar rejects. */
const withWholeNumbers = (code: string): string =>
  code.replace(/(?<![\w.])(\d+)\.(?![\w.])/g, (_, digits: string) => `${digits}0`);

const DECLARATION_NODES = new Set(
  `ImportStatement FunctionDefinition ClassDefinition DecoratedStatement AssignStatement TypeDefinition
  PassStatement Comment`.split(/\s+/),
);

/** Keywords, which the grammar accepts as attributes and Python does not. */
const KEYWORDS = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from
  global if import in is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
);

/** Access to an environment variable, which may be missing. */
const ENVIRONMENT = /^(?:os\.)?environ\s*\[/;

/** Nodes that are syntax errors outside a function. */
const OUTSIDE_FUNCTIONS = new Set([
  "ReturnStatement",
  "YieldStatement",
  "YieldExpression",
  "AwaitExpression",
]);

/** Callees that only construct a value, without side effects. */
const VALUE_CONSTRUCTOR = new RegExp(
  `^(?:${[
    String.raw`re\.compile|set|frozenset|dict|list|tuple|int|float|str|range|sorted|len|object`,
    String.raw`Path|pathlib\.Path|Decimal|Fraction|timedelta|namedtuple`,
    String.raw`collections\.(?:namedtuple|defaultdict|OrderedDict)|defaultdict|TypeVar|NewType|field|dataclass|dataclasses\.(?:field|dataclass)|auto|enum\.auto`,
    String.raw`logging\.getLogger|Lock|threading\.Lock|contextmanager|wraps|lru_cache|functools\.\w+`,
    "staticmethod|property",
  ].join("|")})$`,
);

class PythonAnalyzer extends Analyzer {
  private runs = false;
  private onlyDeclares = true;

  walk(tree: Tree): void {
    if (/^[ \t]+\S/.test(this.code.replace(/^(?:[ \t]*(?:#.*)?\r?\n)+/, ""))) this.errors = true;
    let deferredDepth = 0;
    let functionDepth = 0;
    const isFunction = (node: SyntaxNodeRef) =>
      node.name === "FunctionDefinition" || node.name === "LambdaExpression";
    const isDeferred = (node: SyntaxNodeRef) => isFunction(node) || this.isMainGuard(node);
    tree.iterate({
      enter: (node) => {
        if (node.type.isError || node.name === "PrintStatement") this.errors = true;
        if (node.name === "PropertyName" && KEYWORDS.has(this.text(node))) this.errors = true;
        if (isFunction(node)) functionDepth += 1;
        if (functionDepth === 0 && OUTSIDE_FUNCTIONS.has(node.name)) this.errors = true;
        if (isDeferred(node)) deferredDepth += 1;
        if (node.name === "ImportStatement") this.recordImport(node.node);
        else if (node.name === "MemberExpression" && deferredDepth === 0 && ENVIRONMENT.test(this.text(node)))
          this.hasSideEffects = true;
        else if (
          node.name === "CallExpression" &&
          deferredDepth === 0 &&
          !VALUE_CONSTRUCTOR.test(this.callee(node.node))
        )
          this.hasSideEffects = true;
      },
      leave: (node) => {
        if (isFunction(node)) functionDepth -= 1;
        if (isDeferred(node)) deferredDepth -= 1;
      },
    });
    for (let node = tree.topNode.firstChild; node; node = node.nextSibling) this.recordStatement(node);
  }

  analysis(tree: Tree): Analysis {
    const onlyDeclares = this.onlyDeclares && !this.hasSideEffects && !this.errors;
    return {
      ...this.commonAnalysis(tree),
      types: [],
      ...(this.errors ? NO_FREE_NAMES : freeInPython(tree, this.code)),
      onlyDeclares,
      runs: !this.errors && (this.runs || !onlyDeclares),
      modules: "none",
      needsBuild: false,
      isTyped: false,
    };
  }

  private callee(call: SyntaxNode): string {
    return this.code.slice(call.from, call.getChild("ArgList")?.from ?? call.to).trim();
  }

  private isMainGuard(node: SyntaxNodeRef): boolean {
    return (
      node.name === "IfStatement" &&
      node.node.parent?.name === "Script" &&
      /^if\s*\(?\s*(?:__name__\s*==|["']__main__["']\s*==)/.test(this.text(node).slice(0, 60))
    );
  }

  private recordStatement(node: SyntaxNode): void {
    if (this.isMainGuard(node)) {
      this.runs = true;
      return;
    }
    if (node.name === "ExpressionStatement" && node.firstChild?.name === "String") return;
    if (node.name === "AssignStatement") {
      for (let child = node.firstChild; child && child.name !== "AssignOp"; child = child.nextSibling)
        if (child.name === "VariableName") this.exports.add(this.text(child));
      const [name, ...others] = node.getChildren("VariableName", null, "AssignOp");
      if (name && others.length === 0 && node.firstChild?.name === "VariableName")
        this.values.push({ name: this.text(name), from: node.from, to: node.to });
      return;
    }
    const definition = node.name === "DecoratedStatement" ? node.lastChild : node;
    if (definition?.name === "FunctionDefinition" || definition?.name === "ClassDefinition") {
      const name = definition.getChild("VariableName");
      if (!name) return;
      this.exports.add(this.text(name));
      this.definitions.push({ name: this.text(name), from: node.from, to: node.to });
      return;
    }
    if (!DECLARATION_NODES.has(node.name) && !this.isTypeChecking(node)) this.onlyDeclares = false;
  }

  private isTypeChecking(node: SyntaxNode): boolean {
    return (
      node.name === "IfStatement" && /^if (?:typing\.)?TYPE_CHECKING:/.test(this.text(node).slice(0, 40))
    );
  }

  private recordImport(node: SyntaxNode): void {
    const text = this.text(node);
    const optional = this.isOptional(node);
    const statement = topLevelStatementOf(node);
    const from = /^from\s+(\.*\s*[\w.]*)\s+import\s+([\s\S]+)$/.exec(text);
    if (from) {
      const specifier = (from[1] ?? "").replace(/\s/g, "");
      const at = node.from + text.indexOf(from[1] ?? "", 4);
      const names = (from[2] ?? "")
        .replace(/#.*$/gm, "")
        .replace(/[()\\]/g, " ")
        .split(",")
        .map((part) => part.trim().split(/\s+as\s+/)[0] ?? "")
        .filter((name) => /^\w+$/.test(name))
        .map((name) => ({ name, at }));
      this.imports.push({ statement, specifier, from: at, to: at + specifier.length, names, optional });
      return;
    }
    for (const [, specifier = ""] of text.matchAll(/(?:^import|,)\s+([\w.]+)/g)) {
      const at = node.from + text.indexOf(specifier, 6);
      this.imports.push({ statement, specifier, from: at, to: at + specifier.length, names: [], optional });
    }
  }

  /** Whether the import may fail: it is in a `try`, or only for type checkers. */
  private isOptional(node: SyntaxNode): boolean {
    for (let above = node.parent; above; above = above.parent)
      if (above.name === "TryStatement" || this.isTypeChecking(above)) return true;
    return false;
  }
}
