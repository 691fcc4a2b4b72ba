import type { SelectableDream } from "@dreamcatcher/searching/entry";
import { holds, type Slot } from "../slots.ts";
import type { Row } from "./file.ts";
import { keyOf, listsOf } from "./keys.ts";

/** What is to change in the lists of one generation. */
export class ListChanges {
  readonly #rows = new Map<string, Row | null>();
  readonly #lost: Slot[] = [];

  /** Puts a dream as it is in place of how it was; one that was not or is not listed is undefined. */
  replace(before: SelectableDream | undefined, after: SelectableDream | undefined): void {
    for (const key of keysOf(before)) this.#rows.set(key, null);
    for (const key of keysOf(after)) if (after) this.#rows.set(key, { key, ...after });
  }

  /** Removes dreams whose shard is lost, and with it how they are listed, before any other change. */
  lose(slot: Slot): void {
    this.#lost.push(slot);
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0 && this.#lost.length === 0;
  }

  get hasLost(): boolean {
    return this.#lost.length > 0;
  }

  readonly isLost = (dreamId: string): boolean => this.#lost.some((slot) => holds(slot, dreamId));

  /** The changes in the order of their keys. */
  inOrder(): (readonly [key: string, row: Row | null])[] {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

const keysOf = (dream: SelectableDream | undefined): string[] =>
  dream ? listsOf(dream).map((list) => keyOf(list, { updated: dream.updated, dream_id: dream.id })) : [];
