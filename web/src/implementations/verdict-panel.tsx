import type { Implementation } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";
import { isCancelled, isOver } from "./standing.ts";

const LOOKS = {
  verified: "border-good/40 bg-good-soft",
  partly: "border-warn/40 bg-warn-soft",
  unverified: "border-line bg-raised",
  failed: "border-bad/40 bg-bad-soft",
};

/** More reasons are folded. */
const SHOWN = 5;

/** The reason that is shown as a bar. */
const COVERAGE = /^The checks ran \d+ of the \d+ lines/;

/** What a build proves, in a word, a sentence, and its reasons; and what to do next where it proves little. */
export function VerdictPanel({ implementation }: { implementation: Implementation }) {
  const { build } = useTexts();
  const { verdict, verdict_reasons, failure, coverage, unimplemented, accepted_at } = implementation;
  if (!isOver(implementation)) return null;
  const cancelled = isCancelled(implementation);
  // PipelineOS reports an end without a verdict.
  const look = verdict ?? (implementation.status === "failed" ? "failed" : "unverified");
  const reasons = verdict_reasons.filter((reason) => reason !== failure && !COVERAGE.test(reason));
  return (
    <section aria-label={build.verdict} className={`mt-6 rounded-xl border px-5 py-4 ${LOOKS[look]}`}>
      <h2 className="text-lg font-semibold">
        {cancelled ? build.cancelled : verdict ? build.verdicts[verdict] : build.steps[implementation.status]}
      </h2>
      <p className="max-w-[70ch]">
        {cancelled ? build.cancelledText : verdict && build.verdictMeanings[verdict]}
        {accepted_at && ` ${build.acceptedText}`}
      </p>
      {failure && !cancelled && <p className="mt-2 max-w-[70ch] font-medium wrap-anywhere">{failure}</p>}
      <Reasons reasons={reasons} />
      {coverage && coverage.lines > 0 && (
        <p className="mt-3 text-sm">
          {build.coverage(coverage.ran, coverage.lines)}
          <span aria-hidden className="mt-1 block h-1.5 max-w-80 overflow-hidden rounded-full bg-surface">
            <span
              className="block h-full bg-accent"
              style={{ width: `${(100 * coverage.ran) / coverage.lines}%` }}
            />
          </span>
        </p>
      )}
      {unimplemented.length > 0 && (
        <details className="mt-3 text-sm">
          <summary>{build.unimplemented(unimplemented.length)}</summary>
          <ul className="mt-1 list-disc space-y-0.5 ps-5">
            {unimplemented.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const { build } = useTexts();
  const [first, rest] = [reasons.slice(0, SHOWN), reasons.slice(SHOWN)];
  if (reasons.length === 0) return null;
  return (
    <>
      <List of={first} />
      {rest.length > 0 && (
        <details className="mt-1 text-sm">
          <summary>{build.moreReasons(rest.length)}</summary>
          <List of={rest} />
        </details>
      )}
    </>
  );
}

const List = ({ of }: { of: readonly string[] }) => (
  <ul className="mt-2 list-disc space-y-0.5 ps-5 text-sm wrap-anywhere">
    {of.map((reason) => (
      <li key={reason}>{reason}</li>
    ))}
  </ul>
);
