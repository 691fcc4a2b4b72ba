import type { Dream, FeedEvent, Implementation } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Section } from "../ui/section.tsx";
import { Unread } from "../ui/unread.tsx";
import { type Change, changesOf } from "./changes-of.ts";

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
  const { app, build, dream: texts, kinds, statuses } = useTexts();
  const { steps } = build;
  const names: Readonly<Record<string, string>> = { ...kinds, ...statuses };
  function wordsOf({ field, how, text }: Change) {
    const name = texts.fields[field] ?? field;
    const isName = field === "kind" || field === "status";
    return texts.changes[how](name, isName && text ? (names[text] ?? text) : text);
  }
  const { ago, whole } = useTimes();
  const { data, error, refetch } = useQuery({
    queryKey: ["events", account, dreamId, revision],
    queryFn: async ({ signal }) => {
      const events: DreamEvent[] = [];
      for await (const event of client.dreams.events(dreamId, {}, { signal })) events.push(event);
      return withChanges(events).reverse();
    },
  });
  if (error) return <Unread title={texts.historyFailed} error={error} onRetry={refetch} className="px-2" />;
  if (!data) return <p className="px-2 text-muted">{app.loading}</p>;
  return (
    <ol className="mt-1 space-y-1 border-s-2 border-line ps-4 text-sm">
      {data.map(({ type, metadata: { event_id, occurred_at }, data: { implementation }, changes }) => (
        <li key={event_id}>
          <span className="flex flex-wrap gap-x-3">
            <span>
              {nameOf(type, texts.events)}
              {type === "ImplementationProgressed" && `: ${steps[statusOf(implementation)]}`}
            </span>
            <time dateTime={occurred_at} title={whole(occurred_at)} className="text-muted">
              {ago(occurred_at)}
            </time>
          </span>
          {changes.length > 0 && (
            <ul className="ps-4 text-muted">
              {changes.slice(0, MOST).map((change) => (
                <li key={`${change.field} ${change.how} ${change.text}`} className="first-letter:uppercase">
                  {wordsOf(change)}
                </li>
              ))}
              {changes.length > MOST && <li>{texts.moreTags(changes.length - MOST)}</li>}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The most changes that are shown of one event. */
const MOST = 6;

/** Events in their order, with what changed in the dream since the one before. */
function withChanges(events: readonly DreamEvent[]): (DreamEvent & { changes: Change[] })[] {
  let before: Dream | undefined;
  return events.map((event) => {
    const { changed, dream } = event.data as { changed?: string[]; dream?: Dream };
    const fields = event.type === "DreamTodosUpdated" ? ["todos"] : (changed ?? []);
    const changes = dream ? changesOf(fields, before, dream) : [];
    before = dream ?? before;
    return { ...event, changes };
  });
}

const statusOf = (implementation: unknown) => (implementation as Implementation).status;

/** What an event is called; those of other things than dreams are in no dream's history. */
const nameOf = (type: string, names: Readonly<Record<string, string>>): string => names[type] ?? type;
