import type { Implementation } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { isOver, isRunning } from "./standing.ts";
import { timesOf } from "./steps-of.ts";
import { stepsQuery } from "./use-implementation.ts";

/** How a build went, step by step, with how long each took; unfolded while it runs. */
export function Steps({ implementation }: { implementation: Implementation }) {
  const { build } = useTexts();
  const { whole } = useTimes();
  const { data: steps = [] } = useQuery(stepsQuery(useDevice(), implementation));
  const { progress_message } = implementation;
  if (steps.length === 0) return null;
  const { worked, waited } = timesOf(steps);
  return (
    <details open={!isOver(implementation)} className="mt-4 text-sm">
      <summary className="text-muted">
        {build.course}
        {isOver(implementation) && `: ${build.took(worked)}`}
        {isOver(implementation) && waited > 0 && `, ${build.waited(build.took(waited))}`}
      </summary>
      <ol className="mt-2 space-y-1 ps-4">
        {steps.map(({ status, at }, n) => {
          const next = steps[n + 1];
          const isNow = next === undefined && isRunning(implementation);
          return (
            <li key={at + status} className="flex gap-3">
              <time dateTime={at} title={whole(at)} className="w-16 text-end text-muted tabular-nums">
                {next && build.took(Date.parse(next.at) - Date.parse(at))}
                {isNow && "…"}
              </time>
              <span className={isNow ? "font-medium text-accent" : ""}>{build.steps[status]}</span>
            </li>
          );
        })}
      </ol>
      {progress_message && <p className="mt-2 ps-4 text-muted">{progress_message}</p>}
    </details>
  );
}
