import type { FeedEvent, Implementation } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Section } from "../ui/section.tsx";
import { Unread } from "../ui/unread.tsx";

type DreamEvent = Pick<FeedEvent, "type" | "metadata" | "data">;

/** What happened to a dream, the latest first; read once it is asked for. */
export function History({ dreamId, revision }: { dreamId: string; revision: number }) {
  const { dream: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={texts.history}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="rounded-lg px-2 py-1 text-sm text-muted hover:bg-raised hover:text-ink"
      >
        {isOpen ? texts.hideHistory : texts.showHistory}
      </button>
      {isOpen && <Events dreamId={dreamId} revision={revision} />}
    </Section>
  );
}

function Events({ dreamId, revision }: { dreamId: string; revision: number }) {
  const { client, account } = useDevice();
  const { app, build, dream: texts } = useTexts();
  const { steps } = build;
  const { ago, whole } = useTimes();
  const { data, error, refetch } = useQuery({
    queryKey: ["events", account, dreamId, revision],
    queryFn: async ({ signal }) => {
      const events: DreamEvent[] = [];
      for await (const event of client.dreams.events(dreamId, {}, { signal })) events.push(event);
      return events.reverse();
    },
  });
  if (error) return <Unread title={texts.historyFailed} error={error} onRetry={refetch} className="px-2" />;
  if (!data) return <p className="px-2 text-muted">{app.loading}</p>;
  return (
    <ol className="mt-1 space-y-1 border-s-2 border-line ps-4 text-sm">
      {data.map(({ type, metadata: { event_id, occurred_at }, data: { changed, implementation } }) => (
        <li key={event_id} className="flex flex-wrap gap-x-3">
          <span>
            {texts.events[type]}
            {type === "ImplementationProgressed" && `: ${steps[statusOf(implementation)]}`}
            {Array.isArray(changed) && `: ${changed.map((name) => texts.fields[name] ?? name).join(", ")}`}
          </span>
          <time dateTime={occurred_at} title={whole(occurred_at)} className="text-muted">
            {ago(occurred_at)}
          </time>
        </li>
      ))}
    </ol>
  );
}

const statusOf = (implementation: unknown) => (implementation as Implementation).status;
