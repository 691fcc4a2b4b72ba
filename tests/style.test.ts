import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ParserOptions, parse } from "@babel/parser";
import { describe, expect, test } from "vitest";

// The rules of style in CONTRIBUTING.md that neither the formatter nor the linter checks.

const MAX_COLUMNS = 110;
const TYPESCRIPT: ParserOptions = { sourceType: "module", plugins: ["typescript"] };
const LITERALS = /^(?:Numeric|String|RegExp|Boolean)Literal$/;
const CAPITALS = /^[A-Z][A-Z0-9_]*$/;
const FUNCTION = /Function|Method$/;

const root = fileURLToPath(new URL("../", import.meta.url));
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts"], {
  cwd: root,
  encoding: "utf8",
})
  .trim()
  .split("\n");
const isTest = (file: string) => /\.test\.ts$|fixtures\.ts$|^(?:tests|bench)\//.test(file);
const isGenerated = (file: string) => file.includes("/generated/");

/** As much of a syntax tree as the rules read. */
interface Node {
  type: string;
  name?: string;
  kind?: string;
  value?: string | Node;
  loc: { start: { line: number } };
  declaration?: Node | null;
  declarations?: Node[];
  id?: Node & { typeAnnotation?: Node | null };
  init?: Node | null;
  body?: Node | Node[];
  expression?: Node;
  argument?: Node;
  callee?: Node;
  elements?: (Node | null)[];
  properties?: Node[];
  expressions?: Node[];
  leadingComments?: Node[];
}

const COLUMNS = `a comment stays within ${MAX_COLUMNS} columns`;
const DECLARATION = "a function with a block body is a declaration";
const CONSTANT = "a literal constant is written in capitals";
const THROWS = "an exported function documents each error that it throws";
const FORM = "an error is documented as `@throws {Name} when …`";

/** A file with its syntax tree. */
interface Module {
  file: string;
  source: string;
  statements: Node[];
  /** Each comment with its first line. */
  comments: { text: string; line: number }[];
}

/** Each rule returns the lines that break it. */
const rules: Record<string, (module: Module) => number[]> = {
  [COLUMNS]: ({ file, source, comments }) =>
    isGenerated(file)
      ? []
      : comments.flatMap(({ text, line }) => {
          const lines = source.split("\n").slice(line - 1, line - 1 + text.split("\n").length);
          return lines.flatMap((each, n) => (each.length > MAX_COLUMNS ? [line + n] : []));
        }),

  [DECLARATION]: ({ statements }) =>
    constantsOf(statements)
      .filter(({ id, init }) => !id?.typeAnnotation && init?.type === "ArrowFunctionExpression")
      .filter(({ init }) => (init?.body as Node | undefined)?.type === "BlockStatement")
      .map(lineOf),

  [CONSTANT]: ({ file, statements }) =>
    isTest(file) || isGenerated(file)
      ? []
      : constantsOf(statements)
          .filter(({ init }) => init && isLiteral(init))
          .filter(({ id }) => id?.name !== undefined && !CAPITALS.test(id.name))
          .map(lineOf),

  [THROWS]: ({ file, statements }) =>
    isTest(file)
      ? []
      : statements
          .filter(({ type, declaration }) => type === "ExportNamedDeclaration" && declaration)
          .filter((statement) => {
            const docs = (statement.leadingComments ?? []).map(({ value }) => String(value)).join("\n");
            return thrownBy(statement).some((name) => !docs.includes(`@throws {${name}} when `));
          })
          .map(lineOf),

  [FORM]: ({ comments }) =>
    comments.flatMap(({ text, line }) =>
      text
        .split("\n")
        .flatMap((each, n) => (/^[\s*]*@throws (?!\{\w+\} when )/.test(each) ? [line + n] : [])),
    ),
};

const modules = files.map((file) => moduleOf(file, readFileSync(root + file, "utf8")));

describe.each(Object.entries(rules))("%s", (_, broken) => {
  test("in every file", () => {
    const found = modules.flatMap((module) => broken(module).map((line) => `${module.file}:${line}`));
    expect(found).toEqual([]);
  });
});

test.each([
  [`// ${"x".repeat(108)}\n`, COLUMNS],
  [`/**\n * ${"x".repeat(108)}\n */\n`, COLUMNS],
  ["export const f = () => {\n  g();\n};\n", DECLARATION],
  ["const most = 3;\n", CONSTANT],
  ["const most = /x/ as const;\n", CONSTANT],
  ["const words = ['a', 'b'] as const;\n", CONSTANT],
  ["const sizes: Sizes = { small: 1, large: { is: 2 } };\n", CONSTANT],
  ["/** @throws Error where it is late */\nexport type A = 1;\n", FORM],
  ["export function f() {\n  throw new RangeError();\n}\n", THROWS],
  ["/** @throws {Error} when a */\nexport const f = () => {\n  if (a) throw new RangeError();\n};\n", THROWS],
])("%j breaks a rule: %s", (source, rule) => {
  expect(rules[rule]?.(moduleOf("shared/example.ts", source))).toHaveLength(1);
});

function moduleOf(file: string, source: string): Module {
  const { program, comments } = parse(source, TYPESCRIPT);
  return {
    file,
    source,
    statements: program.body as unknown as Node[],
    comments: (comments ?? []).map(({ value, loc }) => ({ text: value, line: loc?.start.line ?? 0 })),
  };
}

/** The constants of a module, exported or not. */
const constantsOf = (statements: readonly Node[]): Node[] =>
  statements
    .map((statement) => statement.declaration ?? statement)
    .filter(({ type, kind }) => type === "VariableDeclaration" && kind === "const")
    .flatMap(({ declarations = [] }) => declarations);

/** Whether an expression is a literal, or a list or record of literals. */
function isLiteral(expression: Node): boolean {
  const { type, elements = [], properties = [], expressions = [] } = unwrapped(expression);
  if (type === "TemplateLiteral") return expressions.length === 0;
  if (type === "ArrayExpression") return elements.every((each) => each !== null && isLiteral(each));
  if (type === "ObjectExpression")
    return properties.every(({ value }) => typeof value === "object" && isLiteral(value));
  return LITERALS.test(type);
}

/** An expression without `as` and `satisfies`. */
const unwrapped = (node: Node): Node =>
  /^TS(?:As|Satisfies)Expression$/.test(node.type) && node.expression ? unwrapped(node.expression) : node;

/** Names of the errors that an exported function itself constructs and throws. */
function thrownBy({ declaration }: Node): string[] {
  if (!declaration) return [];
  const bodies =
    declaration.type === "FunctionDeclaration"
      ? [declaration.body]
      : (declaration.declarations ?? []).flatMap(({ init }) =>
          init && FUNCTION.test(init.type) ? [init.body] : [],
        );
  return bodies.flatMap((body) => thrownIn(body));
}

function thrownIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(thrownIn);
  if (typeof node !== "object" || node === null) return [];
  const { type = "", argument } = node as Node;
  if (FUNCTION.test(type)) return [];
  if (type === "ThrowStatement" && argument?.type === "NewExpression") return [argument.callee?.name ?? ""];
  return Object.values(node).flatMap(thrownIn);
}

const lineOf = ({ loc }: Node): number => loc.start.line;
