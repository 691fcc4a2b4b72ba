import type { Dream } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Section } from "../ui/section.tsx";
import { StartBuild } from "./start-build.tsx";
import { implementationsQuery } from "./use-implementation.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

/** What was built of a dream, and the way to build it. */
export function Builds({ dream }: { dream: Dream }) {
  const { build } = useTexts();
  const { ago, whole } = useTimes();
  const device = useDevice();
  const { data, error } = useQuery({
    ...implementationsQuery(device, dream.id),
    queryKey: ["implementations", dream.id, dream.status],
  });
  return (
    <Section title={build.title} count={data?.length || undefined}>
      {error && (
        <p role="alert" className="mb-2 text-bad">
          {build.unread}: {error.message}
        </p>
      )}
      <ul className="mb-3 space-y-2">
        {data?.map((each) => (
          <li key={each.id}>
            <Link
              to="/implementations/$implementationId"
              params={{ implementationId: each.id }}
              className="flex items-center gap-3 rounded-lg border border-line bg-surface px-3 py-2 hover:bg-raised"
            >
              <VerdictBadge implementation={each} />
              <time dateTime={each.created_at} title={whole(each.created_at)} className="text-sm text-muted">
                {ago(each.created_at)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
      {dream.status !== "implementing" && <StartBuild dreamId={dream.id} />}
    </Section>
  );
}
