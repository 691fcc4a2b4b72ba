import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { problemKinds } from "@dreamcatcher/contracts/problems";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { conflict } from "#shared/platform/problem-error.ts";

export type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** A conditional write failed because of a concurrent write; the transaction wrote nothing. */
export class WriteConflict extends Error {
  override readonly name = "WriteConflict";
  /** The indexes in the transaction of the items whose condition failed. */
  readonly items: readonly number[];
  constructor(message: string, items: readonly number[] = []) {
    super(message);
    this.items = items;
  }
}

/**
 * Writes all items or none. DynamoDB allows 100 items and 4 MB.
 *
 * @throws {WriteConflict} when a condition fails or a concurrent transaction writes the same items
 */
export async function transact(items: TransactItem[]): Promise<void> {
  try {
    await dynamodb.send(new TransactWriteCommand({ TransactItems: items }));
  } catch (error) {
    const reasons = (error instanceof TransactionCanceledException && error.CancellationReasons) || [];
    if (!reasons.some(isWriteConflict)) throw error;
    throw new WriteConflict(
      String(error),
      reasons.flatMap(({ Code }, n) => (Code === "ConditionalCheckFailed" ? [n] : [])),
    );
  }
}

const isWriteConflict = ({ Code }: { Code?: string | undefined }) =>
  Code === "ConditionalCheckFailed" || Code === "TransactionConflict";

const THROTTLED: readonly (string | undefined)[] = [
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
];

/**
 * Whether DynamoDB had no capacity for a call, which wrote nothing then. The SDK repeats such calls, but for
 * transactions, of which only the reasons tell it.
 */
export function isThrottled(error: unknown): boolean {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).some(({ Code }) => THROTTLED.includes(Code));
  return error instanceof Error && THROTTLED.includes(error.name);
}

const MAX_ATTEMPTS = 8;

/**
 * Optimistic concurrency: repeats `attempt`, which reads and writes, after write conflicts, with backoff; and
 * where its transaction was throttled.
 *
 * @throws {ProblemError} when every attempt has a write conflict (409)
 */
export async function retryOnConflict<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      const isConflict = error instanceof WriteConflict;
      if (!isConflict && (!isThrottled(error) || n === MAX_ATTEMPTS)) throw error;
      if (n === MAX_ATTEMPTS) throw conflict(problemKinds.conflict.example.detail, { "retry-after": "1" });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** n));
    }
  }
}
