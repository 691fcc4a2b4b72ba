import type { Implementation } from "@dreamcatcher/client";
import { type Facts, factsOf, type Look, lookOf } from "@dreamcatcher/contracts/facts-of";
import { triedOf } from "@dreamcatcher/contracts/tried-of";
import type { ReactNode } from "react";
import { useTexts } from "../texts/texts.ts";
import { FileLine } from "./file-line.tsx";
import { isCancelled, isOver } from "./standing.ts";
import { TicketLink } from "./ticket-link.tsx";

const LOOKS: Record<Look, string> = {
  good: "border-good/40 bg-good-soft",
  warn: "border-warn/40 bg-warn-soft",
  bad: "border-bad/40 bg-bad-soft",
  plain: "border-line bg-raised",
};

/** More lines of a list are folded. */
const SHOWN = 8;

/** What a build proves and what is not there, in one line; then what is missing, and what was tried by file. */
export function VerdictPanel({ implementation }: { implementation: Implementation }) {
  const { build } = useTexts();
  const { status, verdict, failure, coverage, unimplemented, plan, accepted_at } = implementation;
  if (!isOver(implementation)) return null;
  const facts = factsOf(implementation);
  const cancelled = isCancelled(implementation);
  // PipelineOS reports an end without a verdict.
  const look = lookOf(verdict ?? (status === "failed" ? "failed" : null), facts);
  const { files, others } = triedOf(implementation);
  const idOf = (title: string) => plan?.tickets.find((ticket) => ticket.title === title)?.id;
  return (
    <section aria-label={build.verdict} className={`mt-6 rounded-xl border px-5 py-4 ${LOOKS[look]}`}>
      <h2 className="text-lg font-semibold wrap-anywhere">
        {cancelled ? build.cancelled : verdict ? build.headline(facts, look) : build.steps[status]}
      </h2>
      <p className="max-w-[70ch]">
        {cancelled ? build.cancelledText : verdict && meaningOf(build.verdictMeanings, verdict, facts)}
        {verdict !== "failed" &&
          facts.right + facts.works > 0 &&
          unimplemented.length > 0 &&
          ` ${build.onlyThere}`}
        {accepted_at && ` ${build.acceptedText}`}
      </p>
      {failure && !cancelled && <p className="mt-2 max-w-[70ch] font-medium wrap-anywhere">{failure}</p>}
      {unimplemented.length > 0 && !cancelled && (
        <Part title={build.notBuilt}>
          <Folded
            lines={unimplemented.map((each) => {
              const id = idOf(each);
              return <li key={each}>{id ? <TicketLink id={id}>{each}</TicketLink> : each}</li>;
            })}
          />
        </Part>
      )}
      {files.length + others.length > 0 && !cancelled && (
        <Part title={build.whatWasTried}>
          <Folded
            lines={[
              ...files.map((file) => <FileLine key={file.path} file={file} />),
              ...others.map((each) => <li key={each}>{each}</li>),
            ]}
          />
        </Part>
      )}
      {coverage && coverage.lines > 0 && (
        <p className="mt-3 text-sm">
          {build.coverage(coverage.ran, coverage.lines)}
          <span aria-hidden className="mt-1 block h-1.5 overflow-hidden rounded-full bg-surface">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${(100 * coverage.ran) / coverage.lines}%` }}
            />
          </span>
        </p>
      )}
    </section>
  );
}

type Meanings = Record<NonNullable<Implementation["verdict"]> | "onlyRuns", string>;

/** A part that only ran is proven in another way than one whose results are compared. */
const meaningOf = (
  meanings: Meanings,
  verdict: NonNullable<Implementation["verdict"]>,
  { results }: Facts,
): string => meanings[verdict === "partly" && results === 0 ? "onlyRuns" : verdict];

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="mt-3">
    <h3 className="text-sm font-semibold">{title}</h3>
    {children}
  </div>
);

/** A list whose first lines are shown. */
function Folded({ lines }: { lines: readonly ReactNode[] }) {
  const { build } = useTexts();
  const rest = lines.slice(SHOWN);
  return (
    <>
      <ul className={LIST}>{lines.slice(0, SHOWN)}</ul>
      {rest.length > 0 && (
        <details className="mt-1 text-sm">
          <summary>{build.moreLines(rest.length)}</summary>
          <ul className={LIST}>{rest}</ul>
        </details>
      )}
    </>
  );
}

const LIST = "mt-1 list-disc space-y-1 ps-5 text-sm wrap-anywhere";
