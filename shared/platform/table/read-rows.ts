import { logger } from "#shared/platform/observability/logger.ts";
import { countUnreadableRow } from "#shared/platform/observability/metrics.ts";
import type { Item } from "./keys.ts";
import { type RowCodec, UnreadableRow } from "./stored.ts";

/** Reads the rows of a list. An unreadable row is left out, logged with its key, and counted. */
export const readRows = <Row>({ read }: RowCodec<Row>, items: readonly Item[]): Row[] =>
  items.flatMap((item) => {
    try {
      return [read(item)];
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      logger.error("a row cannot be read", error);
      countUnreadableRow();
      return [];
    }
  });
