import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { tagKey } from "@dreamcatcher/organizing/tag-key";
import type { OwnersTags, TagCandidate } from "@dreamcatcher/organizing/tags";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { countedTagsKey, type Item, keyOf, tagCountKey, tagKeyIn } from "#shared/platform/table/keys.ts";
import { ANY_DREAM } from "./difference.ts";
import { storedCounted, storedTagCount } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/**
 * In how many of the owner's other dreams these candidates are tags, as far as it is counted yet. What is
 * counted of `dream` itself is subtracted, so that only its spelling of a tag holds.
 */
export async function readOwnersTags(
  owner: string,
  candidates: readonly TagCandidate[],
  dream: string | undefined,
): Promise<OwnersTags> {
  const keys = new Set([ANY_DREAM, ...candidates.map(({ tag }) => tagKey(tag))]);
  const Keys = [
    ...[...keys].map((key) => tagCountKey(owner, key)),
    ...(dream === undefined ? [] : [countedTagsKey(owner, dream)]),
  ];
  // Keys that a busy table does not process are left out: the tags are then as good as without counts.
  const { Responses } = await dynamodb.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } }));
  return othersIn(Responses?.[TableName] ?? []);
}

/** What is left of counts without one of the dreams, whose own item is among them. */
function othersIn(items: readonly Item[]): OwnersTags {
  const { own = [], counts = [] } = Object.groupBy(items, (item) => ("keys" in item ? "own" : "counts"));
  const ownKeys = new Set(own.flatMap((item) => storedCounted.read(item).keys));
  const tags = new Map(
    counts.map((item) => {
      const key = tagKeyIn(keyOf(item));
      const { tag, dreams } = storedTagCount.read(item);
      return [key, { tag, dreams: ownKeys.has(key) ? dreams - 1 : dreams }];
    }),
  );
  return { dreams: tags.get(ANY_DREAM)?.dreams ?? 0, tags };
}
