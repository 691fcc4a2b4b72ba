import { toTimestamp } from "./timestamp.ts";

/**
 * One node of a conversation that branches. `time` orders leaves; `parent` may name a node that is not there.
 */
export interface BranchNode {
  parent: string | undefined;
  /** As the export writes it: it is only read where leaves are compared. */
  time: unknown;
}

/**
 * The nodes from the beginning of the talk to `leaf`, following parents. Where `leaf` is not there: to the
 * leaf written last. Parents that are missing or lead in a circle end the walk. Linear in the number of
 * nodes.
 */
export function keptBranch<Node extends BranchNode>(
  nodes: ReadonlyMap<string, Node>,
  leaf: string | undefined,
): Node[] {
  const path = new Set<Node>();
  let node = nodes.get(leaf ?? "") ?? newestLeaf(nodes);
  while (node && !path.has(node)) {
    path.add(node);
    node = nodes.get(node.parent ?? "");
  }
  return [...path].reverse();
}

/**
 * A leaf without a time counts as old as the nearest node before it that has one; among equals the last one
 * wins.
 */
function newestLeaf<Node extends BranchNode>(nodes: ReadonlyMap<string, Node>): Node | undefined {
  const parents = new Set([...nodes.values()].map((node) => node.parent));
  const leaves = [...nodes.keys()].filter((id) => !parents.has(id));
  const times = new Map<string, string>();
  let newest: Node | undefined;
  let newestTime = "";
  for (const id of leaves.length > 0 ? leaves : nodes.keys()) {
    const time = timeOf(nodes, id, times);
    if (time < newestTime) continue;
    newest = nodes.get(id);
    newestTime = time;
  }
  return newest;
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
