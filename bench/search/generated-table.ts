import type { BatchGetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { timeOf } from "./generated-dreams.ts";
import { conversationRow, dreamId, dreamRow } from "./generated-rows.ts";
import { processor } from "./processor.ts";

/** A change of a dream, at this time. */
export interface Change {
  n: number;
  occurred_at: string;
}

const MINUTE = 60_000;

/** Takes the table's place by rows that are made up when they are read, and the bus's by nothing. */
export class GeneratedTable {
  /** The processor's time that rows take to be made up, in ms. */
  spent = 0;
  readonly #owner: string;
  /** The numbers of dreams in the order of changes, which are a minute apart. */
  readonly #changes: number[] = [];
  /** The place of the last change of each dream. */
  readonly #places: number[] = [];

  constructor(owner: string) {
    this.#owner = owner;
  }

  async start(): Promise<void> {
    const { dynamodb } = await import("#shared/platform/aws/dynamodb.ts");
    const { eventbridge } = await import("#shared/platform/aws/eventbridge.ts");
    Object.assign(dynamodb, { send: (command: unknown) => this.#answer(command as never) });
    Object.assign(eventbridge, { send: async () => ({ FailedEntryCount: 0 }) });
  }

  /** Adds so many dreams, changed after all others. */
  add(count: number): Change[] {
    return Array.from({ length: count }, () => this.change(this.#places.length));
  }

  /** Changes a dream after all others. */
  change(n: number): Change {
    this.#places[n] = this.#changes.length;
    this.#changes.push(n);
    return { n, occurred_at: timeOf(this.#changes.length - 1) };
  }

  async #answer({ input }: BatchGetCommand | QueryCommand): Promise<unknown> {
    const started = processor();
    try {
      if (!("RequestItems" in input)) return this.#changesAfter(input as QueryCommand["input"]);
      const [[name, { Keys = [] }] = ["", {}]] = Object.entries(input.RequestItems ?? {});
      const rows: unknown[] = [];
      for (const { pk } of Keys) rows.push(await this.#row(String(pk)));
      return { Responses: { [name]: rows } };
    } finally {
      this.spent += processor() - started;
    }
  }

  #row(pk: string) {
    const [, , kind, id = ""] = pk.split("#");
    const n = Number(/\d+$/.exec(id)?.[0]);
    return kind === "DREAM" ? dreamRow(this.#owner, n, this.#places[n]) : conversationRow(this.#owner, n);
  }

  #changesAfter({ ExpressionAttributeValues, Limit = 0 }: QueryCommand["input"]) {
    const position = String(ExpressionAttributeValues?.[":position"]);
    const time = Date.parse(position.split("#")[0] ?? "");
    let place = Number.isNaN(time) ? 0 : (time - Date.parse(timeOf(0))) / MINUTE;
    const Items: { pk: string; gsi1sk: string }[] = [];
    for (; place < this.#changes.length && Items.length < Limit; place++) {
      const n = this.#changes[place] ?? 0;
      const gsi1sk = `${timeOf(place)}#${dreamId(n)}`;
      if (this.#places[n] === place && gsi1sk > position)
        Items.push({ pk: `OWNER#${this.#owner}#DREAM#${dreamId(n)}`, gsi1sk });
    }
    return { Items, ...(place < this.#changes.length && { LastEvaluatedKey: Items.at(-1) }) };
  }
}
