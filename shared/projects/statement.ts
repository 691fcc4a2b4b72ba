import type { Answer } from "@dreamcatcher/contracts/pipelineos";
import type { Statement } from "./project.ts";

export const statementOf = ({ detail: { metadata } }: Answer): Statement => ({
  at: metadata.occurred_at,
  event_id: metadata.event_id,
});

/**
 * Whether a statement is later than another; at the same time, the answer with the greater id counts as
 * later.
 */
export const isLater = (said: Statement, than: Statement | undefined) =>
  than === undefined ||
  Date.parse(said.at) - Date.parse(than.at) > 0 ||
  (Date.parse(said.at) === Date.parse(than.at) && said.event_id > than.event_id);
