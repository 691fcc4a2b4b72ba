import type { SyntaxNode, Tree } from "@lezer/common";

/** A stretch of code that never runs: `to` is the offset after it. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * What never runs of Python or JavaScript whatever its input: what follows a `return` in its block, and the
 * branches of conditions that are written as false. The stretches are in their order, and apart.
 */
export function deadCodeIn(tree: Tree, code: string): Stretch[] {
  const found: Stretch[] = [];
  tree.iterate({
    enter: ({ name, node }) => {
      if (CONDITIONAL.test(name)) found.push(...falseBranches(node, code));
      else if (LEAVES.test(name) && /^(?:Body|Block)$/.test(node.parent?.name ?? ""))
        found.push({ from: node.to, to: node.parent?.to ?? node.to });
    },
  });
  const apart: Stretch[] = [];
  for (const each of found.sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && each.from < last.to) last.to = Math.max(last.to, each.to);
    else apart.push(each);
  }
  return apart;
}

const LEAVES = /^(?:Return|Raise|Throw|Break|Continue)Statement$/;
const CONDITIONAL = /^(?:If|While)Statement$|^(?:Conditional|Binary)Expression$/;
const FALSE = /^\(?\s*(?:False|false|0|None|null)\s*\)?$/;

/** The parts of a conditional that a condition before them keeps from running. */
function falseBranches(conditional: SyntaxNode, code: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const textOf = ({ from, to }: SyntaxNode) => (to - from > 20 ? "" : code.slice(from, to));
  const isFalse = (node: SyntaxNode | null | undefined) => node != null && FALSE.test(textOf(node));
  for (let node = conditional.firstChild; node; node = node.nextSibling) {
    const [before, after] = [node.prevSibling, node.nextSibling];
    const joint = before ? textOf(before) : "";
    // Python has its condition in the middle: `low if False else high`.
    const isMiddle = conditional.name === "ConditionalExpression" && after?.name === "if";
    const isBranch = /Statement$/.test(conditional.name)
      ? isFalse(before)
      : isMiddle
        ? isFalse(after?.nextSibling)
        : /^(?:\?|and|&&)$/.test(joint) && isFalse(before?.prevSibling);
    if (isBranch) found.push(node);
  }
  return found;
}
