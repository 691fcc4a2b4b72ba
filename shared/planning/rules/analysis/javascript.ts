import type { SyntaxNode, SyntaxNodeRef, Tree } from "@lezer/common";
import { parser } from "@lezer/javascript";
import {
  type Analysis,
  type Grammar,
  type Import,
  type ImportedName,
  isParsable,
  NOT_ANALYZED,
  notAnalyzed,
  topLevelStatementOf,
  treeOf,
} from "./analysis.ts";
import { Analyzer } from "./analyzer.ts";
import { freeInJavaScript, NO_FREE_NAMES } from "./free-names.ts";
import { isBrowserGlobal } from "./globals.ts";

const grammar = (dialect: string): Grammar => ({
  lenient: parser.configure({ dialect }),
  strict: parser.configure({ dialect, strict: true }),
});

const dialects = { jsx: grammar("jsx"), ts: grammar("ts"), tsx: grammar("ts jsx") };

export type Dialect = keyof typeof dialects;

/** Analyzes JavaScript or TypeScript; with `errors` false, code with syntax errors is not analyzed. */
export function analyzeJavaScript(code: string, dialect: Dialect, errors = true): Analysis {
  if (!isParsable(code)) return NOT_ANALYZED;
  const plain = dialect === "jsx" ? code : withPlainPredicates(code);
  const filled = dialect === "ts" ? plain : withFilledComments(plain);
  const tree =
    (filled === code ? null : treeOf(dialects[dialect], filled, false)) ??
    treeOf(dialects[dialect], code, errors);
  if (!tree) return notAnalyzed();
  const reader = new JavaScriptAnalyzer(code, dialect !== "jsx");
  reader.walk(tree);
  return reader.analysis(tree);
}

/** Code with blanks for `tide is` in `(tide): tide is Tide =>`, which the grammar does not know. */
const withPlainPredicates = (code: string): string =>
  code.replace(/(?<=\)\s{0,9}:\s{0,9})[\w$]{1,80} is (?=[^=;{}()]{1,200}=>)/g, (predicate) =>
    " ".repeat(predicate.length),
  );

/**
 * Code with `{0 … }` in place of the comments between elements, which the grammar does not know. Places stay
 * the same.
 */
function withFilledComments(code: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = code.indexOf("/*"); at >= 0; at = code.indexOf("/*", at + 2)) {
    const end = code.indexOf("*/", at + 2) + 2;
    if (end === 1) break;
    const before = code.slice(Math.max(0, at - 200), at);
    if (/(?:[^=]>|\})\s{0,150}\{\s{0,20}$/.test(before) && /^\s{0,20}\}/.test(code.slice(end, end + 30))) {
      parts.push(code.slice(from, at), `0${" ".repeat(end - at - 1)}`);
      from = end;
    }
    at = end - 2;
  }
  return parts.join("") + code.slice(from);
}

const FUNCTIONS = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunction",
  "MethodDeclaration",
]);
const FOR_COMPILERS = new Set(["Decorator", "EnumDeclaration", "PrefixCast", "JSXElement"]);
const OF_TYPESCRIPT = new Set(
  "TypeAnnotation InterfaceDeclaration TypeAliasDeclaration EnumDeclaration TypeArgList".split(" "),
);
const DECLARATION_NODES = new Set(
  `ImportDeclaration ExportDeclaration FunctionDeclaration ClassDeclaration VariableDeclaration
  TypeAliasDeclaration InterfaceDeclaration EnumDeclaration AmbientDeclaration Hashbang
  LineComment BlockComment ;`.split(/\s+/),
);

/** Callees that only construct a value, without side effects. */
const VALUE_CONSTRUCTOR = new RegExp(
  [
    String.raw`^(?:require|Symbol|BigInt|Number|String|Object\.(?:freeze|fromEntries|entries|keys)`,
    String.raw`Array\.from|(?:new )?(?:Set|Map|WeakMap|WeakSet|RegExp|Date|URL|Intl\.\w+`,
    "TextEncoder|TextDecoder))$",
  ].join("|"),
);

/** The grammar of JavaScript accepts the types of TypeScript. */
const TYPES = new Set(["TypeAnnotation", "TypeParamList", "TypeName"]);

class JavaScriptAnalyzer extends Analyzer {
  private readonly mayHaveTypes: boolean;
  private readonly types = new Set<string>();
  private needsBuild = false;
  private isTyped = false;
  private commonjs = false;
  private esm = false;

  constructor(code: string, mayHaveTypes: boolean) {
    super(code);
    this.mayHaveTypes = mayHaveTypes;
  }

  walk(tree: Tree): void {
    let depth = 0;
    const isFunction = (node: SyntaxNodeRef) =>
      FUNCTIONS.has(node.name) || (node.name === "Block" && node.node.parent?.name === "Property");
    tree.iterate({
      enter: (node) => {
        if (node.type.isError || (TYPES.has(node.name) && !this.mayHaveTypes)) this.errors = true;
        if (depth === 0 && node.name === "ReturnStatement") this.errors = true;
        if (isFunction(node)) depth += 1;
        this.recordNode(node, depth === 0);
      },
      leave: (node) => {
        if (isFunction(node)) depth -= 1;
      },
    });
    for (let node = tree.topNode.firstChild; node; node = node.nextSibling) this.recordStatement(node);
    const constants = this.constantsOf(tree);
    if (new Set(constants).size < constants.length) this.errors = true;
  }

  /** The names of the constants at the top level; one that is there twice is an error. */
  private constantsOf(tree: Tree): string[] {
    return tree.topNode
      .getChildren("VariableDeclaration")
      .flatMap((declaration) =>
        /^(?:const|let)$/.test(declaration.firstChild?.name ?? "")
          ? declaration.getChildren("VariableDefinition").map((name) => this.text(name))
          : [],
      );
  }

  analysis(tree: Tree): Analysis {
    let onlyDeclares = !this.errors && !this.hasSideEffects;
    for (let node = tree.topNode.firstChild; node; node = node.nextSibling)
      onlyDeclares &&=
        DECLARATION_NODES.has(node.name) || this.isExportsAssignment(node) || this.isDirective(node);
    return {
      ...this.commonAnalysis(tree),
      types: [...this.types],
      ...(this.errors ? NO_FREE_NAMES : freeInJavaScript(tree, this.code)),
      onlyDeclares,
      runs: !this.errors && !onlyDeclares,
      modules: this.esm ? "esm" : this.commonjs ? "commonjs" : "none",
      needsBuild: this.needsBuild,
      isTyped: this.isTyped,
    };
  }

  private recordNode(node: SyntaxNodeRef, atTop: boolean): void {
    if (OF_TYPESCRIPT.has(node.name)) this.isTyped = true;
    if (FOR_COMPILERS.has(node.name)) this.needsBuild = true;
    else if (node.name === "NamespaceDeclaration" && node.node.parent?.name !== "AmbientDeclaration")
      this.needsBuild = true;
    else if ((node.name === "Privacy" || node.name === "readonly") && node.node.parent?.name === "ParamList")
      this.needsBuild = true;
    else if (node.name === "ImportMeta") this.esm = true;
    else if (atTop && node.name === "VariableName" && isBrowserGlobal(this.text(node)))
      this.hasSideEffects = true;
    else if (node.name === "DynamicImport") this.recordDynamicImport(node.node);
    else if (atTop && node.name === "AwaitExpression") {
      this.esm = true;
      this.hasSideEffects = true;
    } else if (node.name === "CallExpression" || node.name === "NewExpression")
      this.recordCall(node.node, atTop);
  }

  private recordCall(node: SyntaxNode, atTop: boolean): void {
    const callee = this.code.slice(node.from, node.getChild("ArgList")?.from ?? node.to).trim();
    if (callee === "require") {
      const string = node.getChild("ArgList")?.getChild("String");
      if (string) {
        this.commonjs = true;
        this.imports.push({ ...this.from(string), names: this.requiredNames(node), optional: false });
      }
    }
    if (atTop && !VALUE_CONSTRUCTOR.test(callee)) this.hasSideEffects = true;
  }

  /** The names of `const { a, b } = require(…)`. */
  private requiredNames(call: SyntaxNode): ImportedName[] {
    const pattern = call.parent?.name === "VariableDeclaration" && call.parent.getChild("ObjectPattern");
    if (!pattern) return [];
    return pattern.getChildren("PatternProperty").flatMap((property) => {
      const name = property.firstChild;
      return name ? [{ name: this.text(name), at: name.from }] : [];
    });
  }

  private recordDynamicImport(node: SyntaxNode): void {
    const string = node.getChild("String");
    if (string) this.imports.push({ ...this.from(string), names: [], optional: false });
    this.hasSideEffects = true;
  }

  private from(string: SyntaxNode): Pick<Import, "statement" | "specifier" | "from" | "to"> {
    const [from, to] = [string.from + 1, string.to - 1];
    return { statement: topLevelStatementOf(string), specifier: this.code.slice(from, to), from, to };
  }

  private recordStatement(node: SyntaxNode): void {
    if (node.name === "ImportDeclaration") this.recordImport(node);
    else if (node.name === "ExportDeclaration") this.recordExport(node);
    else if (node.name === "ExpressionStatement") this.recordExportsAssignment(node);
    else this.recordDefinition(node, node);
  }

  private recordImport(node: SyntaxNode): void {
    const string = node.getChild("String");
    if (!string) return;
    this.esm = true;
    const names = (node.getChild("ImportGroup") ? this.namesIn(node.getChild("ImportGroup")) : []).filter(
      ({ typeOnly }) => !typeOnly,
    );
    if (node.getChild("VariableDefinition") && !node.getChild("Star"))
      names.push({ name: "default", as: "default", at: node.from, typeOnly: false });
    this.imports.push({
      ...this.from(string),
      names: names.map(({ name, at }) => ({ name, at })),
      optional: node.getChild("type") !== null,
    });
  }

  /** The names of `{a, b as c, type d}`: `name` in the exporting module, `as` in this one. */
  private namesIn(group: SyntaxNode | null): { name: string; as: string; at: number; typeOnly: boolean }[] {
    const inside = group ? this.code.slice(group.from + 1, group.to - 1) : "";
    const start = (group?.from ?? 0) + 1;
    return [...inside.matchAll(/(type\s+(?!as\b))?([\w$]+)(?:\s+as\s+([\w$]+))?/g)].map((found) => ({
      name: found[2] ?? "",
      as: found[3] ?? found[2] ?? "",
      at: start + found.index,
      typeOnly: found[1] !== undefined,
    }));
  }

  private recordExport(node: SyntaxNode): void {
    this.esm = true;
    const string = node.getChild("String");
    const group = node.getChild("ExportGroup");
    const typeOnly = node.getChild("type") !== null;
    if (string) {
      const names = group ? this.namesIn(group).filter((each) => !each.typeOnly) : [];
      this.imports.push({
        ...this.from(string),
        names: names.map(({ name, at }) => ({ name, at })),
        optional: typeOnly,
      });
    }
    if (group)
      for (const { as, typeOnly: only } of this.namesIn(group))
        (only || typeOnly ? this.types : this.exports).add(as);
    if (node.getChild("default")) this.exports.add("default");
    for (let child = node.firstChild; child; child = child.nextSibling)
      this.recordExportedDeclaration(child, node);
  }

  private recordExportedDeclaration(child: SyntaxNode, whole: SyntaxNode): void {
    const isDefault = whole.getChild("default") !== null;
    if (child.name === "TypeAliasDeclaration" || child.name === "InterfaceDeclaration") {
      const name = child.getChild("TypeDefinition");
      if (name) this.types.add(this.text(name));
    } else if (child.name === "VariableDeclaration") {
      for (const name of this.declaredNames(child)) this.exports.add(name);
      this.recordDefinition(child, whole);
    } else if (/^(?:Function|Class|Enum)Declaration$/.test(child.name)) {
      const name = child.getChild("VariableDefinition") ?? child.getChild("TypeDefinition");
      if (name && !isDefault) this.exports.add(this.text(name));
      this.recordDefinition(child, whole);
    }
  }

  private declaredNames(declaration: SyntaxNode): string[] {
    const names: string[] = [];
    for (let child = declaration.firstChild; child; child = child.nextSibling) {
      if (child.name === "VariableDefinition") names.push(this.text(child));
      else if (/Pattern$/.test(child.name))
        child.cursor().iterate((node) => {
          if (node.name === "VariableDefinition") names.push(this.text(node));
        });
    }
    return names;
  }

  private recordDefinition(node: SyntaxNode, whole: SyntaxNode): void {
    const isFunctionValue =
      node.name === "VariableDeclaration" &&
      (node.getChild("ArrowFunction") ?? node.getChild("FunctionExpression"));
    if (!/^(?:Variable|Function|Class)Declaration$/.test(node.name)) return;
    const names = node.getChildren("VariableDefinition");
    const [name] = names;
    const isValue = node.name === "VariableDeclaration" && !isFunctionValue;
    if (name && names.length === 1)
      (isValue ? this.values : this.definitions).push({
        name: this.text(name),
        from: whole.from,
        to: whole.to,
      });
  }

  /** `module.exports = {…}`, `module.exports.a = …`, `exports.a = …` */
  private recordExportsAssignment(statement: SyntaxNode): void {
    const assignment = statement.getChild("AssignmentExpression");
    const left = assignment?.firstChild;
    if (!assignment || !left || !this.isExportsAssignment(statement)) return;
    this.commonjs = true;
    const target = this.text(left);
    const member = /^(?:module\.)?exports\.([\w$]+)$/.exec(target)?.[1];
    if (member && member !== "exports") this.exports.add(member);
    const object = assignment.getChild("ObjectExpression");
    for (const property of object?.getChildren("Property") ?? []) {
      const name = property.getChild("PropertyDefinition");
      if (name) this.exports.add(this.text(name));
    }
    if (!member && !object) this.exports.add("default");
  }

  private isExportsAssignment(node: SyntaxNode): boolean {
    const left = node.getChild("AssignmentExpression")?.firstChild;
    return node.name === "ExpressionStatement" && !!left && /^(?:module\.)?exports\b/.test(this.text(left));
  }

  private isDirective(node: SyntaxNode): boolean {
    return node.name === "ExpressionStatement" && /^["']use \w+["'];?$/.test(this.text(node));
  }
}
