import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { fragmentObjectKey } from "#shared/platform/content/keys.ts";
import { getJson, putJson } from "#shared/platform/content/objects.ts";
import type { Context } from "#shared/platform/context.ts";
import { environment } from "#shared/platform/environment.ts";
import { dreamPartition, fragmentKey, type Item } from "#shared/platform/table/keys.ts";
import { countFitting, type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import type { TransactItem } from "#shared/platform/table/transact.ts";
import { conversationOf } from "./fragment-origin.ts";
import { storedFragment } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** Larger bodies are in the bucket, so that 90 fragments, the dream and its event fit into a transaction. */
const MAX_INLINE_BYTES = 24_000;

/** The fields of a fragment that may be large. */
type Body = Pick<Fragment, "content" | "code_snippets" | "features">;

/** The body in a row whose body is in the bucket. */
const NO_BODY: Body = { content: "", code_snippets: [], features: [] };

export interface FragmentsOfOrigin {
  dream_id: string;
  /** The conversation that the fragments are from, or `import`. */
  origin: string;
  /** The id of the dream's change that writes them. */
  change: string;
  /** The origin's previous number of fragments; surplus ones are deleted. */
  before: number;
  fragments: readonly (Omit<Fragment, "id" | "dream_id" | "conversation_id"> & { id?: string | undefined })[];
}

/** The writes that replace an origin's fragments. It puts large bodies into the bucket immediately. */
export async function fragmentWrites(
  { owner_id }: Context,
  { dream_id, origin, change, before, fragments }: FragmentsOfOrigin,
): Promise<TransactItem[]> {
  const puts = fragments.map(
    async ({ content, code_snippets, features, ...head }, position): Promise<TransactItem> => {
      const id = head.id ?? `${origin}.${position}`;
      const body: Body = { content, code_snippets, features };
      const bytes = Buffer.byteLength(JSON.stringify(body));
      const body_key =
        bytes > MAX_INLINE_BYTES
          ? fragmentObjectKey(owner_id, dream_id, change, `${origin}.${position}`)
          : undefined;
      if (body_key) await putJson(body_key, body);
      const fragment = {
        ...{ ...head, ...(body_key ? NO_BODY : body), id, dream_id },
        conversation_id: conversationOf(origin),
      };
      const row = storedFragment.write({ fragment, change, bytes, body_key });
      return { Put: { TableName, Item: { ...row, ...fragmentKey(owner_id, dream_id, origin, position) } } };
    },
  );
  const surplus = Array.from(
    { length: Math.max(0, before - fragments.length) },
    (_, n): TransactItem => ({
      Delete: { TableName, Key: fragmentKey(owner_id, dream_id, origin, fragments.length + n) },
    }),
  );
  return [...(await Promise.all(puts)), ...surplus];
}

/** The keys of the objects that these writes refer to. */
export const bodyKeysOf = (writes: readonly TransactItem[]): string[] =>
  writes.flatMap(({ Put }) => Put?.Item?.body_key ?? []);

/** One page of a dream's fragments: at most `limit`, and as many as fit, but at least one. */
export async function listFragments(
  owner: string,
  dream: string,
  page: { limit: number; after: Position | undefined },
): Promise<Page<Fragment>> {
  const { items, next } = await queryPage(
    {
      TableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": dreamPartition(owner, dream), ":prefix": "FRAGMENT#" },
    },
    { ...page, key: ["pk", "sk"] },
  );
  const fitting = countFitting(items.map(({ bytes }) => Number(bytes)));
  const last = items[fitting - 1];
  const rows = await Promise.all(items.slice(0, fitting).map(withBody));
  return {
    items: readRows(storedFragment, rows).map(({ fragment }) => fragment),
    next: fitting < items.length && last ? { pk: String(last.pk), sk: String(last.sk) } : next,
  };
}

/** All fragments of a dream. */
export async function allFragments(owner: string, dream: string): Promise<Fragment[]> {
  const all: Fragment[] = [];
  let after: Position | undefined;
  do {
    const { items, next } = await listFragments(owner, dream, { limit: 100, after });
    all.push(...items);
    after = next ?? undefined;
  } while (after);
  return all;
}

const withBody = async (item: Item): Promise<Item> =>
  typeof item.body_key === "string"
    ? { ...NO_BODY, ...item, ...(await getJson<Partial<Body>>(item.body_key)) }
    : item;
