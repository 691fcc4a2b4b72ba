import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes functions that follow a table's stream begin at its start again. MiniStack saves how far they have read but
 * not the stream itself, which begins anew with each start: they would wait until it is as long as it was.
 */
export const forgetStreamPositions = (services: string): void => {
  const file = join(services, "lambda.json");
  if (!existsSync(file)) return;
  const saved = JSON.parse(readFileSync(file, "utf8"));
  if (!saved.payload?.dynamodb_stream_positions?.data) return;
  saved.payload.dynamodb_stream_positions.data = {};
  writeFileSync(file, JSON.stringify(saved));
};
