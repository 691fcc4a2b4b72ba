import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** What calls of DynamoDB there were. */
export interface Counts {
  calls: number;
  /** Items that reads returned. */
  items: number;
  /** One after the other: calls that began after every earlier one had ended count one round. */
  rounds: number;
}

/** Counts the calls of a client from now on; the returned function ends that and returns the counts. */
export function countCalls({ middlewareStack }: DynamoDBDocumentClient): () => Counts {
  const counts: Counts = { calls: 0, items: 0, rounds: 0 };
  let open = 0;
  const name = "count-calls";
  middlewareStack.add(
    (next) => async (args) => {
      counts.calls += 1;
      if (open === 0) counts.rounds += 1;
      open += 1;
      try {
        const result = await next(args);
        counts.items += itemsOf(result.output);
        return result;
      } finally {
        open -= 1;
      }
    },
    { step: "initialize", name },
  );
  return () => {
    middlewareStack.remove(name);
    return counts;
  };
}

function itemsOf(output: object): number {
  const { Item, Items, Responses } = output as {
    Item?: unknown;
    Items?: unknown[];
    Responses?: Record<string, unknown[]>;
  };
  return (Item ? 1 : 0) + (Items?.length ?? 0) + Object.values(Responses ?? {}).flat().length;
}
