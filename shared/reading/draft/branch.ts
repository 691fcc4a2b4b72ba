import { toTimestamp } from "./timestamp.ts";

/** One node of a conversation that branches. */
export interface BranchNode {
  /** Absent for a beginning of the talk. It may name a node that is not there. */
  parent: string | undefined;
  /** Orders leaves; as the export writes it, since it is only read where leaves are compared. */
  time: unknown;
}

/**
 * The nodes from the beginning of the talk to `leaf`, following parents; where that is not there, leads in a
 * circle or holds nothing: to the leaf written last whose branch is whole, that is, reaches a beginning.
 * Where no branch is whole, what is left of one is taken. Linear in the number of nodes, but for sorting
 * leaves.
 *
 * @param holds whether a node holds something of the talk; a branch without such a node is none
 */
export function keptBranch<Node extends BranchNode>(
  nodes: ReadonlyMap<string, Node>,
  leaf: string | undefined,
  holds: (node: Node) => boolean = () => true,
): Node[] {
  const judge = new Judge(nodes, holds);
  const named = nodes.get(leaf ?? "");
  if (named && isKept(judge.branchTo(named))) return pathTo(nodes, named);
  const ends = [...(named ? [named] : []), ...newestFirst(nodes)];
  const end =
    ends.find((node) => isKept(judge.branchTo(node))) ?? ends.find((node) => judge.branchTo(node).holds);
  return end ? pathTo(nodes, end) : [];
}

interface Branch {
  holds: boolean;
  isWhole: boolean;
}

const isKept = ({ holds, isWhole }: Branch) => holds && isWhole;

/** Says of each node what the branch is like that ends with it; no node is walked over twice. */
class Judge<Node extends BranchNode> {
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #holds: (node: Node) => boolean;
  readonly #known = new Map<Node, Branch>();

  constructor(nodes: ReadonlyMap<string, Node>, holds: (node: Node) => boolean) {
    this.#nodes = nodes;
    this.#holds = holds;
  }

  branchTo(end: Node): Branch {
    const walked = new Set<Node>();
    let node: Node | undefined = end;
    let first = end;
    while (node && !walked.has(node) && !this.#known.has(node)) {
      walked.add(node);
      first = node;
      node = this.#nodes.get(node.parent ?? "");
    }
    let branch = (node && this.#known.get(node)) ?? { holds: false, isWhole: first.parent === undefined };
    for (const step of [...walked].reverse()) {
      branch = { ...branch, holds: branch.holds || this.#holds(step) };
      this.#known.set(step, branch);
    }
    return branch;
  }
}

function pathTo<Node extends BranchNode>(nodes: ReadonlyMap<string, Node>, end: Node): Node[] {
  const path = new Set<Node>();
  for (let node: Node | undefined = end; node && !path.has(node); node = nodes.get(node.parent ?? ""))
    path.add(node);
  return [...path].reverse();
}

/**
 * The leaves, or all nodes where each leads to another. A leaf without a time is as old as the nearest node
 * before it that has one; of equals the last one comes first.
 */
function newestFirst<Node extends BranchNode>(nodes: ReadonlyMap<string, Node>): Node[] {
  const parents = new Set([...nodes.values()].map((node) => node.parent));
  const leaves = [...nodes].filter(([id]) => !parents.has(id));
  const times = new Map<string, string>();
  return (leaves.length > 0 ? leaves : [...nodes])
    .map(([id, node]) => ({ node, time: timeOf(nodes, id, times) }))
    .reverse()
    .sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0))
    .map(({ node }) => node);
}

/** `known` remembers the time found for every node walked over, so that no chain is walked twice. */
function timeOf(nodes: ReadonlyMap<string, BranchNode>, from: string, known: Map<string, string>): string {
  const walked: string[] = [];
  let time: string | undefined;
  for (
    let id: string | undefined = from;
    time === undefined && id !== undefined;
    id = nodes.get(id)?.parent
  ) {
    time = known.get(id) ?? toTimestamp(nodes.get(id)?.time) ?? undefined;
    known.set(id, time ?? "");
    walked.push(id);
  }
  for (const id of walked) known.set(id, time ?? "");
  return time ?? "";
}
