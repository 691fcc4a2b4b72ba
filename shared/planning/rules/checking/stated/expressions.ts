import type { SyntaxNode } from "@lezer/common";
import { parser as javascript } from "@lezer/javascript";
import { parser as python } from "@lezer/python";
import type { SourceFile } from "../../assembling/assemble.ts";

type Language = SourceFile["language"];

const MAX_EXPRESSION = 300;
const PYTHON = python.configure({ strict: true });
const JAVASCRIPT = javascript.configure({ strict: true });

/** Names that have the same value everywhere. */
const CONSTANTS = new Set(
  `True False None true false null undefined NaN Infinity set dict list tuple frozenset range Set Map Date
  Array`.split(/\s+/),
);

/** The nodes of literals, of what contains them, of operators and of calls. */
const PLAIN_NODES = new Set(
  `Number String ContinuedString TemplateString RegExp Boolean BooleanLiteral None null Escape
  ArrayExpression TupleExpression SetExpression DictionaryExpression ObjectExpression Property
  PropertyDefinition ParenthesizedExpression UnaryExpression BinaryExpression ArithOp LogicOp CompareOp BitOp
  not and or in CallExpression NewExpression new MemberExpression PropertyName ArgList VariableName AssignOp
  ( ) [ ] { } , . : * **`.split(/\s+/),
);

/** The call that a text is as a whole, if all in it is plain; null for others. */
export function plainCall(
  text: string,
  language: Language,
  isKnown: (name: string) => boolean,
): SyntaxNode | null {
  const node = expressionIn(text, language);
  return node?.name === "CallExpression" && isPlain(node, text, isKnown) ? node : null;
}

/** Whether a text is a literal, or a container of them. */
export function isPlainValue(text: string, language: Language): boolean {
  const bracketed = `(${text})`;
  const node = expressionIn(bracketed, language);
  return node !== null && isPlain(node, bracketed, () => false);
}

/** The only expression of a text; null for other texts. */
function expressionIn(text: string, language: Language): SyntaxNode | null {
  if (text.length > MAX_EXPRESSION) return null;
  try {
    const statement = (language === "python" ? PYTHON : JAVASCRIPT).parse(text).topNode.firstChild;
    const expression = statement?.name === "ExpressionStatement" ? statement.firstChild : null;
    return expression?.from === 0 && expression.to === text.length ? expression : null;
  } catch {
    return null;
  }
}

/** Whether an expression has nothing but literals, operators, and calls of what is known. */
function isPlain(expression: SyntaxNode, text: string, isKnown: (name: string) => boolean): boolean {
  let isAll = true;
  expression.cursor().iterate((node) => {
    const name = text.slice(node.from, node.to);
    if (!PLAIN_NODES.has(node.name)) isAll = false;
    else if (node.name === "VariableName")
      isAll &&= CONSTANTS.has(name) || isKnown(name) || isKeyword(node.node);
    // A way from any value to what makes functions of texts.
    else if (node.name === "PropertyName") isAll &&= !/^(?:__|constructor$|prototype$)/.test(name);
    else if (node.name === "[" && node.node.parent?.name === "MemberExpression")
      isAll &&= node.node.nextSibling?.name === "Number";
    else if (node.name === "Property") isAll &&= node.node.firstChild?.nextSibling?.name === ":";
    return isAll;
  });
  return isAll;
}

/** Whether a name is that of an argument: `half(size=4)`. */
const isKeyword = ({ parent, nextSibling }: SyntaxNode): boolean =>
  parent?.name === "ArgList" && nextSibling?.name === "AssignOp";
