import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { type Analysis, type Definition, hasOtherStatements, type Import } from "./analysis.ts";

/** The base class of the analyzers: the facts that they collect while they walk the syntax tree. */
export class Analyzer {
  protected readonly code: string;
  protected readonly imports: Import[] = [];
  protected readonly exports = new Set<string>();
  protected readonly definitions: Definition[] = [];
  protected readonly values: Definition[] = [];
  protected errors = false;
  /** Loading the code has side effects. */
  protected hasSideEffects = false;

  constructor(code: string) {
    this.code = code;
  }

  /** The part of an analysis that is the same for all languages. */
  protected commonAnalysis(
    tree: Tree,
  ): Pick<Analysis, "parses" | "imports" | "exports" | "definitions" | "values" | "hasLooseStatements"> {
    const { imports, definitions, values } = this;
    const statements = imports.map(({ statement }) => statement);
    return {
      parses: !this.errors,
      imports,
      exports: [...this.exports],
      definitions,
      values,
      hasLooseStatements: hasOtherStatements(tree, this.code, [...definitions, ...values, ...statements]),
    };
  }

  protected text(node: SyntaxNodeRef): string {
    return this.code.slice(node.from, node.to);
  }
}
