import { type JsonObject, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "./branch.ts";

/** The names of the fields by which messages are linked. */
interface Keys {
  id: string;
  parent: string;
  time: string;
}

/** Messages of a list that branches: those from the first to `leaf`, or else to the one written last. */
export function keptMessages(
  messages: readonly JsonObject[],
  keys: Keys,
  leaf: string | undefined,
): JsonObject[] {
  const nodes = new Map<string, BranchNode & { message: JsonObject }>();
  for (const [at, message] of messages.entries())
    nodes.set(textOf(message[keys.id]) ?? `#${at}`, {
      parent: textOf(message[keys.parent]),
      time: message[keys.time],
      message,
    });
  return keptBranch(nodes, leaf).map(({ message }) => message);
}
