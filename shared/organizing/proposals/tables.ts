import { sentences, shorten } from "@dreamcatcher/text/sentences";
import { stems } from "@dreamcatcher/text/words";
import { RANK } from "../candidates/candidate.ts";
import { adviceOf } from "../language/advice.ts";
import type { Turn } from "../parsed-conversation.ts";
import type { Proposal } from "./proposal.ts";

const PLAN_COLUMN =
  /\b(?:change|action|step|task|fix|implementation|to-?do|edit|recommendation|actie|taak|stap)s?\b/i;

/** The steps in the rows of a plan: cells with an imperative, or with several numbered ones. */
export const stepsOfTables = (turn: Turn, at: number): Proposal[] =>
  turn.answered.flatMap(({ blocks, message }) =>
    blocks.flatMap((block) => {
      if (block.kind !== "row" || !block.header.some((cell) => PLAN_COLUMN.test(cell))) return [];
      const [steps] = block.cells
        .filter((_, column) => PLAN_COLUMN.test(block.header[column] ?? ""))
        .map(stepsOfCell)
        .filter((each) => each.length > 0);
      if (!steps) return [];
      const row = stemsOfRow(block.cells[0] ?? "");
      return [
        {
          text: joined(steps),
          sentence: steps[0] ?? "",
          message,
          done: false,
          rank: RANK.plan,
          turn: at,
          row,
        },
      ];
    }),
  );

/** The steps in a cell: "1. Header: Paint the wall red. 2. Footer: Hide the logo" has two. */
const stepsOfCell = (cell: string): string[] =>
  cell
    .replace(/^\d+[.)]\s*/, "")
    .split(/\s+\d[.)]\s/, 3)
    .flatMap((part) => adviceOf(sentences(part.replace(/^[^:.]{3,40}:\s+/, ""))[0] ?? "") ?? []);

/** The steps of one row as the text of one todo. */
function joined(steps: string[]): string {
  const [first = "", ...rest] = steps.length > 1 ? steps.map((step) => shorten(step, 7)) : steps;
  return [first, ...rest.map((step) => step.charAt(0).toLowerCase() + step.slice(1))].join(", ");
}

const stemsOfRow = (cell: string): string => [...stems(cell)].sort().join(" ");
