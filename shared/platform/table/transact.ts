import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/platform/aws/dynamodb.ts";
import { conflict } from "#shared/platform/problem-error.ts";

export type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Somebody else wrote one of the items first; nothing of the transaction was written. */
export class WriteConflict extends Error {
  override readonly name = "WriteConflict";
  /** The places in the transaction of the items whose condition does not hold. */
  readonly items: readonly number[];
  constructor(message: string, items: readonly number[] = []) {
    super(message);
    this.items = items;
  }
}

/**
 * Writes all items or none (at most 100, 4 MB in all: DynamoDB's bounds).
 *
 * @throws LostRace when a condition does not hold or another transaction is at the same items
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

const MAX_ATTEMPTS = 8;

/**
 * Optimistic concurrency: reads, decides and writes again for as long as others write in between.
 *
 * @throws ProblemError 409 when the race is lost every time
 */
export async function retryOnConflict<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      if (n === MAX_ATTEMPTS)
        throw conflict("Others keep changing this at the same time: try again.", { "retry-after": "1" });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** n));
    }
  }
}
