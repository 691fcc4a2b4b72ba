import type { Check } from "./checks.ts";
import type { Ticket } from "./plan.ts";

type Named = { acceptance: readonly Pick<Ticket["acceptance"][number], "text" | "met_by">[] };
type Ran = Pick<Check, "id" | "path" | "ran">;

/** Whether a criterion of a ticket names a check: by its id, or by what it runs. */
export const namesCheck = ({ acceptance }: Named, { id, ran }: Ran): boolean =>
  acceptance.some(({ text, met_by }) => met_by === id || (ran !== "" && text.includes(`\`${ran}\``)));

/** Whether a check is of a file that shows a criterion of a ticket, or runs it. */
export function runsFor({ acceptance }: Named, { path, ran }: Ran): boolean {
  const words = ran.split(/[\s:]+/);
  return acceptance.some(({ met_by }) => met_by !== null && (met_by === path || words.includes(met_by)));
}
