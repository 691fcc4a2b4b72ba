import { createHash, randomBytes } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { environment } from "#shared/platform/environment.ts";
import { passKey } from "#shared/platform/table/keys.ts";
import { PASS_SECONDS } from "./limits.ts";

const { TABLE_NAME: TableName } = environment("TABLE_NAME");

/** What a pass admits to. */
export interface Admission {
  owner_id: string;
  /** The dream that the connection follows at first, or `*`. */
  followed: string;
}

/**
 * Makes a pass. The table has only its digest; the pass names its owner, so that it is found under them
 * alone.
 */
export async function makePass({
  owner_id,
  followed,
}: Admission): Promise<{ pass: string; expires_at: Date }> {
  const secret = randomBytes(32).toString("base64url");
  const expires_at = new Date(Date.now() + PASS_SECONDS * 1000);
  await dynamodb.send(
    new PutCommand({
      TableName,
      Item: {
        ...passKey(owner_id, digestOf(secret)),
        followed,
        expires_at: Math.floor(expires_at.getTime() / 1000),
      },
    }),
  );
  return { pass: `${secret}.${owner_id}`, expires_at };
}

/** Uses a pass up; undefined where it is none, was used, has expired, or is for something else. */
export async function usePass(pass: string, followed: string): Promise<Admission | undefined> {
  const { secret, owner_id } = partsOf(pass) ?? {};
  if (secret === undefined || owner_id === undefined) return undefined;
  try {
    await dynamodb.send(
      new DeleteCommand({
        TableName,
        Key: passKey(owner_id, digestOf(secret)),
        ConditionExpression: "followed = :followed AND expires_at > :now",
        ExpressionAttributeValues: { ":followed": followed, ":now": Math.floor(Date.now() / 1000) },
      }),
    );
    return { owner_id, followed };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** The secret has no dot, and an owner's id may have some. */
function partsOf(pass: string): { secret: string; owner_id: string } | undefined {
  const [, secret, owner_id] = /^([\w-]{43})\.([A-Za-z0-9][A-Za-z0-9._:-]{0,127})$/.exec(pass) ?? [];
  return secret !== undefined && owner_id !== undefined ? { secret, owner_id } : undefined;
}

const digestOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
