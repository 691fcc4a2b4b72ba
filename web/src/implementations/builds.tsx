import type { Dream } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Section } from "../ui/section.tsx";
import { BuildBadge } from "./build-badge.tsx";
import { StartBuild } from "./start-build.tsx";
import { useBuilds } from "./use-builds.ts";

/** So many of the last builds are read whole. */
const WHOLE = 5;
/** By this id the page finds the part in which builds are started. */
export const BUILDS_ID = "builds";

/** What was built of a dream, and the way to build it. */
export function Builds({ dream }: { dream: Dream }) {
  const { id, status, owner_id } = dream;
  const { build } = useTexts();
  const { ago, whole } = useTimes();
  const advise = useAdvice();
  const { data, error } = useBuilds(dream);
  const isSent = owner_id !== "";
  return (
    <Section id={BUILDS_ID} title={build.title} count={data?.length || undefined}>
      {error && (
        <p role="alert" className="mb-2 text-bad">
          {build.unread}: {advise(error)}
        </p>
      )}
      {data?.length === 0 && status !== "archived" && <p className="mb-3 text-muted">{build.none}</p>}
      <ul className="mb-3 space-y-2">
        {data?.map((each, at) => (
          <li key={each.id}>
            <Link
              to="/implementations/$implementationId"
              params={{ implementationId: each.id }}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-surface px-3 py-2 hover:bg-raised"
            >
              <BuildBadge build={each} isWhole={at < WHOLE} />
              {each.tickets_created > 0 && (
                <span className="text-sm">{build.tickets(each.tickets_created)}</span>
              )}
              <time dateTime={each.created_at} title={whole(each.created_at)} className="text-sm text-muted">
                {ago(each.created_at)}
              </time>
              <ChevronRight aria-hidden className="ms-auto size-4 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
      {!isSent ? (
        <p className="text-muted">{build.unsent}</p>
      ) : status === "archived" ? (
        <p className="text-muted">{build.archived}</p>
      ) : (
        status !== "implementing" && <StartBuild dreamId={id} />
      )}
    </Section>
  );
}
