import { ApiError, type Implementation } from "@dreamcatcher/client";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useId, useRef } from "react";
import { useDream } from "../data/dreams.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Button } from "../ui/button.tsx";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { NotFound } from "../ui/problems.tsx";
import { Section } from "../ui/section.tsx";
import { BuildActions } from "./build-actions.tsx";
import { BuildsLeftNote } from "./builds-left-note.tsx";
import { Commands } from "./commands.tsx";
import { Files } from "./files.tsx";
import { HandOver } from "./hand-over.tsx";
import { Plan } from "./plan.tsx";
import { shownWithout } from "./plan-edits.ts";
import { Proof } from "./proof.tsx";
import { isOver } from "./standing.ts";
import { Steps } from "./steps.tsx";
import { useBuildsLeft } from "./use-builds-left.ts";
import { useImplementation } from "./use-implementation.ts";
import { usePlanEdit } from "./use-plan-edit.ts";
import { VerdictBadge } from "./verdict-badge.tsx";
import { VerdictPanel } from "./verdict-panel.tsx";
import { Way } from "./way.tsx";

const route = getRouteApi("/own/implementations/$implementationId");

/** One build of a dream: the way from the talk to the proof. */
export function ImplementationPage() {
  const { implementationId } = route.useParams();
  const { build, app } = useTexts();
  const advise = useAdvice();
  const { data, error, refetch } = useImplementation(implementationId);
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (!data && error)
    return (
      <Notice title={build.pageUnread} role="alert">
        <p className="text-muted">{advise(error)}</p>
        <Button onClick={() => refetch()}>{app.retry}</Button>
      </Notice>
    );
  if (!data) return <Loading />;
  return (
    <>
      {error && (
        <p role="status" className="mb-4 rounded-lg bg-warn-soft px-4 py-2 text-sm">
          {build.asItWas} {advise(error)}
        </p>
      )}
      <Build implementation={data} />
    </>
  );
}

function Build({ implementation }: { implementation: Implementation }) {
  const { build } = useTexts();
  const { ago, whole } = useTimes();
  const view = route.useSearch();
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, dream_id, status, created_at, planner, plan, report, project_url, verify } = implementation;
  const dream = useDream(dream_id);
  const edit = usePlanEdit(implementation);
  const builds = useBuildsLeft();
  const note = useId();
  return (
    <article>
      <PageTitle of={[build.one, dream?.title].filter(Boolean).join(": ")} />
      <p className="text-sm">
        <Link to="/dreams/$dreamId" params={{ dreamId: dream_id }} className="text-accent hover:underline">
          ← {dream?.title ?? build.dream}
        </Link>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
          {build.one}
        </h1>
        <span role="status">
          <VerdictBadge implementation={implementation} />
        </span>
        <span className="text-sm text-muted">
          <time dateTime={created_at} title={whole(created_at)}>
            {ago(created_at)}
          </time>{" "}
          · {build.planners[planner]}
          {!verify && ` · ${build.notRun}`}
        </span>
        <span className="flex flex-wrap gap-2 sm:ms-auto">
          <BuildActions
            implementation={implementation}
            title={dream?.title}
            builds={builds}
            note={note}
            settle={edit.settle}
            onDone={() => heading.current?.focus()}
          />
        </span>
      </div>
      {isOver(implementation) && (
        <p className="mt-1 sm:text-end">
          <BuildsLeftNote id={note} builds={builds} />
        </p>
      )}
      <Way implementation={implementation} dream={dream} />
      <VerdictPanel implementation={implementation} />
      <Steps implementation={implementation} />
      <div id="proof" className="scroll-mt-16">
        <Proof implementation={implementation} dream={dream} />
      </div>
      {plan && (
        <div id="plan" className="scroll-mt-16">
          <Plan
            plan={shownWithout(plan, edit.removed)}
            dreamId={dream_id}
            view={view}
            edit={status === "planned" ? edit : undefined}
          />
        </div>
      )}
      {report && (
        <Section title={build.allRan} count={report.commands.length}>
          <Commands report={report} />
        </Section>
      )}
      {project_url && isOver(implementation) && (
        <div id="project" className="scroll-mt-16">
          <Files implementationId={id} open={view.file} />
        </div>
      )}
      {plan && <HandOver implementationId={id} />}
    </article>
  );
}
