import type { Plan as PlanOf } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { useTexts } from "../texts/texts.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Section } from "../ui/section.tsx";
import { Criterion } from "./criterion.tsx";
import { PlanGraph } from "./plan-graph.tsx";
import { byOrder } from "./plan-layers.ts";
import { PlanList } from "./plan-list.tsx";
import type { PlanEdit } from "./use-plan-edit.ts";
import type { BuildView } from "./view.ts";
import { workOf } from "./work-of.ts";

interface PlanProps {
  plan: PlanOf;
  dreamId: string;
  view: BuildView;
  /** Absent where the plan cannot be changed any more. */
  edit?: PlanEdit | undefined;
}

const TAB =
  "rounded-md px-2.5 py-1 text-sm text-muted hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:text-ink aria-[current=page]:shadow-sm";

/** A plan as a list or a graph, with what holds for all of it. */
export function Plan({ plan, dreamId, view, edit }: PlanProps) {
  const { build } = useTexts();
  const { tickets, summary, definition_of_done, decisions } = plan;
  const { low, high } = workOf(tickets);
  const hasOrder = byOrder(tickets).ordered.length > 0;
  const isGraph = hasOrder && view.plan === "graph";
  return (
    <Section
      title={build.plan}
      count={tickets.length}
      action={<span className="text-sm text-muted">{build.work(low, high)}</span>}
    >
      <div className="mb-3 flex flex-wrap items-start gap-3">
        <p className="max-w-[70ch] grow basis-80 wrap-anywhere">{summary}</p>
        {hasOrder && (
          <nav aria-label={build.planViews} className="ms-auto flex gap-1 rounded-lg bg-raised p-1">
            <Tab name={build.asList} />
            <Tab name={build.asGraph} plan="graph" />
          </nav>
        )}
      </div>
      {edit && !isGraph && <p className="mb-3 text-sm text-muted">{build.editText}</p>}
      {edit && !hasOrder && tickets.length > 1 && <p className="mb-3 text-sm text-muted">{build.noOrder}</p>}
      {isGraph ? (
        <PlanGraph plan={plan} dreamId={dreamId} shown={view.ticket} />
      ) : (
        <PlanList plan={plan} dreamId={dreamId} shown={view.ticket} edit={edit} />
      )}
      <Questions plan={plan} edit={edit} />
      {definition_of_done.length > 0 && (
        <div className="mt-4">
          <h3 className="mb-1.5 font-medium">{build.definitionOfDone}</h3>
          <ul className="space-y-1">
            {definition_of_done.map((each) => (
              <Criterion key={each.text} criterion={each} />
            ))}
          </ul>
        </div>
      )}
      {decisions.length > 0 && (
        <div className="mt-4">
          <h3 className="mb-1.5 font-medium">{build.decisions}</h3>
          <ul className="list-disc space-y-1 ps-5 text-sm">
            {decisions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

const Tab = ({ name, ...view }: { name: string; plan?: "graph" }) => (
  <Link
    from="/implementations/$implementationId"
    to="."
    search={({ plan: _, ...before }) => ({ ...before, ...view })}
    resetScroll={false}
    activeOptions={{ exact: true }}
    className={TAB}
  >
    {name}
  </Link>
);

/** What the talk leaves open; while the plan waits, an answered question can be taken off. */
function Questions({ plan, edit }: Pick<PlanProps, "plan" | "edit">) {
  const { build } = useTexts();
  if (plan.questions.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="mb-1.5 font-medium">{build.questions}</h3>
      <ul className="space-y-1 text-sm">
        {plan.questions.map((question) => (
          <li key={question.text} className="flex items-start gap-2">
            <span aria-hidden className="text-warn">
              ?
            </span>
            <span className="min-w-0 grow wrap-anywhere">{question.text}</span>
            {edit && (
              <IconButton
                icon={Check}
                label={build.answered(question.text)}
                onClick={() => edit.answer(question)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
