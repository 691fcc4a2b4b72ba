import type { Statements } from "./rows.ts";

/** How many bits of a byte of SQLite's variable-length integers count. */
const BITS = 7;

/**
 * The number of rows by which `bm25` weighs how rare a term is: FTS5 keeps it at the beginning of its record
 * of averages. In a table without content it never falls, so it is larger than the number of rows.
 */
export function countedRows(statements: Statements, table: string): number {
  const found = statements.get<{ block: Uint8Array }>(`SELECT block FROM ${table}_data WHERE id = 1`);
  let count = 0;
  for (const byte of found?.block ?? []) {
    count = count * 2 ** BITS + (byte & 0x7f);
    if (byte < 0x80) break;
  }
  return count;
}
