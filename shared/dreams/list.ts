import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { type Dream, DreamContent, type DreamKind, type DreamStatus } from "@dreamcatcher/contracts/dream";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { dreamIndexKeys, dreamKey } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import { storedDream } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

export interface DreamFilter {
  brand?: string | undefined;
  kind?: readonly DreamKind[] | undefined;
  status?: DreamStatus | undefined;
  tag?: string | undefined;
}

/** One page of an owner's dreams, the last changed first. It reads all dreams up to the last of the page. */
export async function listDreams(
  owner: string,
  { brand, ...filter }: DreamFilter,
  page: { limit: number; after: Position | undefined; maxBytes?: number },
): Promise<Page<Dream>> {
  const index = indexOf(brand);
  const { items, next } = await queryPage(queryOf(owner, { brand, ...filter }), {
    ...page,
    key: ["pk", "sk", `${index}pk`, `${index}sk`],
  });
  return { items: readRows(storedDream, items).map(({ dream }) => dream), next };
}

/**
 * Those of a number of dreams that a filter selects, and the position after the last read; null at the end.
 */
export async function readDreamsOf(
  owner: string,
  filter: DreamFilter,
  { count, after }: { count: number; after: Position | undefined },
): Promise<{ dreams: Dream[]; next: Position | null }> {
  const { Items = [], LastEvaluatedKey } = await dynamodb.send(
    new QueryCommand({ ...queryOf(owner, filter), Limit: count, ExclusiveStartKey: after }),
  );
  return {
    dreams: readRows(storedDream, Items).map(({ dream }) => dream),
    next: (LastEvaluatedKey as Position | undefined) ?? null,
  };
}

/** The position after a dream in the list of all dreams of an owner, or of a brand. */
export function positionOf(
  { owner_id, id, updated }: Pick<Dream, "owner_id" | "id" | "updated">,
  brand: string | undefined,
): Position {
  const { gsi1pk, gsi1sk, gsi2pk, gsi2sk } = dreamIndexKeys(owner_id, brand ?? "", updated, id);
  return { ...dreamKey(owner_id, id), ...(brand === undefined ? { gsi1pk, gsi1sk } : { gsi2pk, gsi2sk }) };
}

/** The dream before a position. */
export function dreamBefore({ gsi1sk, gsi2sk }: Position): { id: string; updated: string } {
  const [updated = "", id = ""] = (gsi1sk ?? gsi2sk ?? "").split("#");
  return { id, updated };
}

const indexOf = (brand: string | undefined) => (brand === undefined ? "gsi1" : "gsi2");

function queryOf(owner: string, { brand, ...filter }: DreamFilter): QueryCommandInput {
  const { gsi1pk, gsi2pk } = dreamIndexKeys(owner, brand ?? "", "", "");
  const index = indexOf(brand);
  const { conditions, names, values } = conditionsOf(filter);
  return {
    TableName,
    IndexName: index,
    KeyConditionExpression: `${index}pk = :partition`,
    ScanIndexForward: false,
    ...(conditions.length > 0 && { FilterExpression: conditions.join(" AND ") }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ExpressionAttributeValues: { ":partition": brand === undefined ? gsi1pk : gsi2pk, ...values },
  };
}

/** A row without a kind is read with this one. */
const DEFAULT_KIND = DreamContent.shape.kind.parse(undefined);

function conditionsOf({ kind = [], status, tag }: Omit<DreamFilter, "brand">) {
  const kinds = Object.fromEntries([...new Set(kind)].map((value, n) => [`:kind${n}`, value]));
  const isKind = `#kind IN (${Object.keys(kinds).join(", ")})`;
  const includesDefault = kind.includes(DEFAULT_KIND);
  return {
    conditions: [
      ...(kind.length > 0 ? [includesDefault ? `(attribute_not_exists(#kind) OR ${isKind})` : isKind] : []),
      ...(status ? ["#status = :status"] : []),
      ...(tag ? ["contains(tags, :tag)"] : []),
    ],
    names: { ...(kind.length > 0 && { "#kind": "kind" }), ...(status && { "#status": "status" }) },
    values: { ...kinds, ...(status && { ":status": status }), ...(tag && { ":tag": tag }) },
  };
}
