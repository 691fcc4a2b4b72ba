import { type Dream, DreamContent, type DreamKind, type DreamStatus } from "@dreamcatcher/contracts/dream";
import { environment } from "#shared/platform/environment.ts";
import { dreamIndexKeys } from "#shared/platform/table/keys.ts";
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

/** One page of an owner's dreams, the last changed first. */
export async function listDreams(
  owner: string,
  { brand, ...filter }: DreamFilter,
  page: { limit: number; after: Position | undefined; maxBytes?: number },
): Promise<Page<Dream>> {
  const { gsi1pk, gsi2pk } = dreamIndexKeys(owner, brand ?? "", "", "");
  const index = brand === undefined ? "gsi1" : "gsi2";
  const { conditions, names, values } = conditionsOf(filter);
  const { items, next } = await queryPage(
    {
      TableName,
      IndexName: index,
      KeyConditionExpression: `${index}pk = :partition`,
      ScanIndexForward: false,
      ...(conditions.length > 0 && { FilterExpression: conditions.join(" AND ") }),
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ExpressionAttributeValues: { ":partition": brand === undefined ? gsi1pk : gsi2pk, ...values },
    },
    { ...page, key: ["pk", "sk", `${index}pk`, `${index}sk`] },
  );
  return { items: readRows(storedDream, items).map(({ dream }) => dream), next };
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
