import type { Answer as PipelineosEvent } from "@dreamcatcher/contracts/pipelineos";
import type { Statement } from "./project.ts";

export const statementOf = ({ detail: { metadata } }: PipelineosEvent): Statement => ({
  at: metadata.occurred_at,
  event_id: metadata.event_id,
});

/** Whether a statement is later than another; at the same time, the greater id counts as later. */
export const isLater = (statement: Statement, other: Statement | undefined) =>
  other === undefined ||
  Date.parse(statement.at) - Date.parse(other.at) > 0 ||
  (Date.parse(statement.at) === Date.parse(other.at) && statement.event_id > other.event_id);
