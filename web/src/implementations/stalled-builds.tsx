import type { Dream, ImplementationSummary } from "@dreamcatcher/client";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Section } from "../ui/section.tsx";
import { type Stall, stallOf } from "./standing.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

/** Only dreams that were built have these; each is one question to the service. */
const BUILT: readonly Dream["status"][] = ["implementing", "planned", "failed"];
const MAX_ASKED = 30;

interface Stalled {
  dream: Dream;
  build: ImplementationSummary;
  stall: Stall;
}

/** The last builds of dreams that wait for somebody or did not come to their end, the oldest first. */
export function useStalledBuilds(dreams: readonly Dream[]): Stalled[] {
  const { client } = useDevice();
  const asked = dreams
    .filter(({ status }) => BUILT.includes(status))
    .sort((a, b) => a.updated.localeCompare(b.updated))
    .slice(0, MAX_ASKED);
  return useQueries({
    queries: asked.map(({ id, status }) => ({
      queryKey: ["implementations", id, "last", status],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        for await (const build of client.dreams.implementations(id, { limit: 1 }, { signal })) return build;
        return null;
      },
    })),
    combine: (results) =>
      results.flatMap(({ data }, at) => {
        const dream = asked[at];
        const stall = data && stallOf(data, Date.now());
        return dream && data && stall ? [{ dream, build: data, stall }] : [];
      }),
  });
}

export function StalledBuilds({ builds }: { builds: readonly Stalled[] }) {
  const { build: texts } = useTexts();
  const { ago, whole } = useTimes();
  if (builds.length === 0) return null;
  return (
    <Section title={texts.stalled} count={builds.length}>
      <ul className="space-y-2">
        {builds.map(({ dream, build, stall }) => (
          <li key={build.id}>
            <Link
              to="/implementations/$implementationId"
              params={{ implementationId: build.id }}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-surface px-4 py-3 hover:bg-raised"
            >
              <span className="min-w-0 font-medium wrap-anywhere">{dream.title}</span>
              <VerdictBadge implementation={build} />
              <time
                dateTime={build.updated_at}
                title={whole(build.updated_at)}
                className="ms-auto shrink-0 text-sm text-muted"
              >
                {ago(build.updated_at)}
              </time>
              <span className="w-full text-sm text-muted">{texts.stalls[stall]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
