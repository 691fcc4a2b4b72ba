import { DynamoDBClient, paginateListTables } from "@aws-sdk/client-dynamodb";
import { paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, paginateQuery, paginateScan } from "@aws-sdk/lib-dynamodb";
import { aws, stage } from "./stage.ts";

export const s3 = new S3Client({ ...aws, forcePathStyle: true });
const tables = new DynamoDBClient(aws);
const dynamodb = DynamoDBDocumentClient.from(tables);

/** The keys of the objects in the content bucket that contain this owner or dream. */
export async function keysWith(name: string): Promise<string[]> {
  const keys: string[] = [];
  const pages = paginateListObjectsV2({ client: s3 }, { Bucket: stage.content_bucket_name });
  for await (const { Contents = [] } of pages) keys.push(...Contents.map(({ Key = "" }) => Key));
  return keys.filter((key) => key.split("/").includes(name)).sort();
}

/** The items of a partition of the table. */
export async function itemsIn(partition: string): Promise<Record<string, unknown>[]> {
  const query = {
    TableName: stage.table_name,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": partition },
  };
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateQuery({ client: dynamodb }, query)) items.push(...(page.Items ?? []));
  return items;
}

/**
 * The items of all tables that contain a word, as JSON. It keeps the emulator busy: repeated without a pause,
 * it slows what one waits for.
 */
export async function itemsWith(word: string): Promise<string[]> {
  const items: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client: tables }, {})) {
    for (const TableName of TableNames) {
      for await (const { Items = [] } of paginateScan({ client: dynamodb }, { TableName })) {
        items.push(...Items.map((item) => JSON.stringify(item)));
      }
    }
  }
  return items.filter((item) => item.includes(word));
}
