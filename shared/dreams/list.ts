import type { Dream, DreamStatus } from "@dreamcatcher/contracts/dream";
import { environment } from "#shared/platform/environment.ts";
import { dreamIndexKeys } from "#shared/platform/table/keys.ts";
import { type Page, type Position, queryPage } from "#shared/platform/table/page.ts";
import { readRows } from "#shared/platform/table/read-rows.ts";
import { storedDream } from "./stored.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

export interface DreamFilter {
  brand?: string | undefined;
  status?: DreamStatus | undefined;
  tag?: string | undefined;
}

/** One page of an owner's dreams, the last changed first. */
export async function listDreams(
  owner: string,
  { brand, status, tag }: DreamFilter,
  page: { limit: number; after: Position | undefined },
): Promise<Page<Dream>> {
  const { gsi1pk, gsi2pk } = dreamIndexKeys(owner, brand ?? "", "", "");
  const index = brand === undefined ? "gsi1" : "gsi2";
  const conditions = [status && "#status = :status", tag && "contains(tags, :tag)"].filter(Boolean);
  const { items, next } = await queryPage(
    {
      TableName,
      IndexName: index,
      KeyConditionExpression: `${index}pk = :partition`,
      ScanIndexForward: false,
      ...(conditions.length > 0 && { FilterExpression: conditions.join(" AND ") }),
      ...(status && { ExpressionAttributeNames: { "#status": "status" } }),
      ExpressionAttributeValues: {
        ":partition": brand === undefined ? gsi1pk : gsi2pk,
        ...(status && { ":status": status }),
        ...(tag && { ":tag": tag }),
      },
    },
    { ...page, key: ["pk", "sk", `${index}pk`, `${index}sk`] },
  );
  return { items: readRows(storedDream, items).map(({ dream }) => dream), next };
}
