import type { Implementation } from "@dreamcatcher/client";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDream } from "../data/dreams.ts";
import { useTexts } from "../texts/texts.ts";
import { buttonLook } from "../ui/button.tsx";
import { Loading } from "../ui/loading.tsx";
import { Failed } from "../ui/problems.tsx";
import { Section } from "../ui/section.tsx";
import { BuildActions } from "./build-actions.tsx";
import { Checks } from "./checks.tsx";
import { Commands } from "./commands.tsx";
import { HandOver } from "./hand-over.tsx";
import { Plan } from "./plan.tsx";
import { useImplementation } from "./use-implementation.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

const route = getRouteApi("/own/implementations/$implementationId");

/** One build of a dream: its plan, what ran, and what that proves. */
export function ImplementationPage() {
  const { implementationId } = route.useParams();
  const { data, error, refetch } = useImplementation(implementationId);
  if (data) return <Build implementation={data} />;
  return error ? <Failed error={error} reset={() => refetch()} /> : <Loading />;
}

function Build({ implementation }: { implementation: Implementation }) {
  const { build } = useTexts();
  const { dream_id, verdict_reasons, failure, plan, report, project_url, coverage } = implementation;
  const dream = useDream(dream_id);
  return (
    <article>
      <p className="text-sm">
        <Link to="/dreams/$dreamId" params={{ dreamId: dream_id }} className="text-accent hover:underline">
          {dream?.title ?? build.dream}
        </Link>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <h1 className="text-2xl font-semibold tracking-tight">{build.one}</h1>
        <span role="status">
          <VerdictBadge implementation={implementation} />
        </span>
        <span className="ms-auto flex gap-2">
          <BuildActions implementation={implementation} />
          {project_url && (
            <a href={project_url} download className={buttonLook("primary")}>
              {build.downloadProject}
            </a>
          )}
        </span>
      </div>
      {failure && (
        <p role="alert" className="mt-4 rounded-lg bg-bad-soft px-4 py-3">
          {failure}
        </p>
      )}
      {verdict_reasons.length > 0 && (
        <ul className="mt-4 list-disc space-y-1 ps-5">
          {verdict_reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {coverage && <p className="mt-2 text-muted">{build.coverage(coverage.ran, coverage.lines)}</p>}
      <Checks implementation={implementation} />
      {plan && <Plan plan={plan} />}
      {report && (
        <Section title={build.ran}>
          <Commands report={report} />
        </Section>
      )}
      {plan && <HandOver implementationId={implementation.id} />}
    </article>
  );
}
