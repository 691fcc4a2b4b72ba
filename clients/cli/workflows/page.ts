import type { Workflow } from "@dreamcatcher/client";
import { shortIdOf } from "../dreams/short-id.ts";
import { wrapped } from "../showing/layout.ts";
import { marked } from "../showing/lines.ts";
import type { Output } from "../terminal/output.ts";
import { MARKS, titleOf } from "./words.ts";

type Screen = Pick<Output, "columns" | "style">;
type Step = Workflow["steps"][number];

/** A workflow with its steps: what came out of each, or why it ended so. */
export function workflowText(workflow: Workflow, screen: Screen): string {
  const { columns, style } = screen;
  const { id, type, status, steps } = workflow;
  return [
    style("bold", wrapped(`${type.replaceAll("_", " ")}: ${status} (${shortIdOf(id)})`, columns)),
    ...steps.flatMap((step) => stepLines(step, screen)),
  ].join("\n");
}

function stepLines(step: Step, { columns, style }: Screen): string[] {
  const { name, status, reason } = step;
  const result = Object.entries(step.result ?? {}).map(
    ([field, value]) => `${field.replaceAll("_", " ")}: ${value}`,
  );
  const said = reason ?? result.join(", ");
  return [
    marked(MARKS[status], `${titleOf(name)}${tookOf(step)}`, columns),
    ...(said === "" ? [] : [style("dim", marked(" ", said, columns))]),
  ];
}

const SECOND_MS = 1_000;

function tookOf({ started_at, completed_at }: Step): string {
  if (started_at === null || completed_at === null) return "";
  return ` ${((Date.parse(completed_at) - Date.parse(started_at)) / SECOND_MS).toFixed(1)} s`;
}
