import type { Dream, Evidence, Implementation } from "@dreamcatcher/client";
import { factsOf, type Look, lookOf } from "@dreamcatcher/contracts/facts-of";
import { Link } from "@tanstack/react-router";
import { Lightbulb, ListTree, type LucideIcon, MessageSquareQuote, Package, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "../texts/texts.ts";
import { nameOf } from "./language-name.ts";
import { isOver } from "./standing.ts";
import { type Standing, stationsOf } from "./stations-of.ts";
import { workOf } from "./work-of.ts";

const LOOKS: Record<Standing, string> = {
  passed: "border-accent bg-accent text-on-accent",
  now: "border-accent bg-accent-soft text-accent",
  ahead: "border-line bg-surface text-muted",
  ended: "border-line bg-raised text-muted",
};

const VERDICTS: Record<Look, string> = {
  good: "border-good bg-good text-page",
  warn: "border-warn bg-warn text-page",
  bad: "border-bad bg-bad text-page",
  plain: "border-line bg-raised text-muted",
};

/** All places in the talk that a plan quotes. */
function quotedIn({ plan }: Implementation): Evidence[] {
  const tickets = plan?.tickets ?? [];
  const all = tickets.flatMap(({ evidence, acceptance }) => [
    ...evidence,
    ...acceptance.flatMap((each) => each.evidence ?? []),
  ]);
  return [
    ...new Map(all.map((each) => [`${each.conversation_id} ${each.message} ${each.quote}`, each])).values(),
  ];
}

interface WayProps {
  implementation: Implementation;
  dream: Dream | null | undefined;
}

/** The way from the talk to the proof, in five stations: each says what is there, and leads to it. */
export function Way({ implementation, dream }: WayProps) {
  const { build } = useTexts();
  const { dream_id, plan, checks, status, verdict } = implementation;
  const { plan: planned, project, proof } = stationsOf(implementation);
  const quoted = quotedIn(implementation);
  const first = quoted[0];
  const facts = factsOf(implementation);
  const work = workOf(plan?.tickets ?? []);
  const { kind, language } = plan?.intent ?? {};
  return (
    <nav aria-label={build.way} className="mt-6">
      <ol className="grid gap-y-3 sm:grid-cols-5">
        <Station icon={MessageSquareQuote} standing="passed">
          <Link
            to="/dreams/$dreamId"
            params={{ dreamId: dream_id }}
            search={first ? { talk: first.conversation_id, message: first.message, quote: first.quote } : {}}
            className={TITLE}
          >
            {build.talk}
          </Link>
          <Fact>{quoted.length > 0 && build.quotes(quoted.length)}</Fact>
        </Station>
        <Station icon={Lightbulb} standing="passed">
          <Link to="/dreams/$dreamId" params={{ dreamId: dream_id }} className={TITLE}>
            {build.idea}
          </Link>
          <Fact>{dream?.title}</Fact>
        </Station>
        <Station icon={ListTree} standing={planned} isMoving={status !== "planned"}>
          <Jump to="plan" isThere={plan !== null}>
            {build.plan}
          </Jump>
          <Fact>
            {planned === "now"
              ? build.steps[status]
              : plan && `${build.tickets(plan.tickets.length)}, ${build.work(work.low, work.high)}`}
          </Fact>
        </Station>
        <Station
          icon={Package}
          standing={project}
          look={
            project === "passed" && facts.unbuilt.length > 0 && isOver(implementation) ? VERDICTS.warn : ""
          }
        >
          <Jump to="project" isThere={isOver(implementation) && implementation.project_url !== null}>
            {build.project}
          </Jump>
          <Fact>
            {project === "now"
              ? build.steps[status]
              : project === "passed" &&
                // What it is to become is no name for what is there of it.
                (facts.unbuilt.length > 0
                  ? build.missing(facts.unbuilt.length)
                  : kind && [build.kinds[kind], language && nameOf(language)].filter(Boolean).join(", "))}
          </Fact>
        </Station>
        <Station
          icon={ShieldCheck}
          standing={proof}
          look={verdict && proof !== "now" ? VERDICTS[lookOf(verdict, facts)] : ""}
        >
          <Jump to="proof" isThere={proof !== "now" && proof !== "ahead" && checks.length > 0}>
            {build.proof}
          </Jump>
          <Fact>
            {proof === "now" ? build.steps[status] : proof !== "ahead" && build.proofInShort(facts)}
          </Fact>
        </Station>
      </ol>
    </nav>
  );
}

const TITLE = "font-medium decoration-accent underline-offset-4 hover:underline";

interface StationProps {
  icon: LucideIcon;
  standing: Standing;
  /** Colours in place of those of its standing. */
  look?: string;
  /** Whether it goes on by itself where the build is now. */
  isMoving?: boolean;
  children: ReactNode;
}

/** A station, with the line that leads on to the next one. */
const Station = ({ icon: Icon, standing, look, isMoving = true, children }: StationProps) => (
  <li className="group/station relative flex items-start gap-3 sm:flex-col sm:gap-2 sm:pe-4">
    <span
      aria-hidden
      className="absolute top-9 left-[1.1rem] h-[calc(100%-1.5rem)] w-px bg-line group-last/station:hidden sm:top-[1.1rem] sm:left-9 sm:h-px sm:w-[calc(100%-2.25rem)]"
    />
    <span
      className={`z-1 inline-flex size-9 shrink-0 items-center justify-center rounded-full border ${look || LOOKS[standing]} ${standing === "now" && isMoving ? "animate-pulse" : ""}`}
    >
      <Icon aria-hidden className="size-4.5" />
    </span>
    <div className="min-w-0">{children}</div>
  </li>
);

const Fact = ({ children }: { children: ReactNode }) => (
  <p className="line-clamp-3 text-sm text-muted wrap-anywhere">{children}</p>
);

/** The way to a part of the page, once it is there. */
const Jump = ({ to, isThere, children }: { to: string; isThere: boolean; children: ReactNode }) =>
  isThere ? (
    <Link
      from="/implementations/$implementationId"
      to="."
      search={(before) => before}
      hash={to}
      className={TITLE}
    >
      {children}
    </Link>
  ) : (
    <span className="font-medium text-muted">{children}</span>
  );
