import type { Import } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";

const POLL_MS = 1_000;
const isEnded = ({ status }: Import) => status === "completed" || status === "failed";

/** One import: its counts as they happen, and in words what could not be read. */
export function ImportLine({ id }: { id: string }) {
  const { imports, app } = useTexts();
  const { client } = useDevice();
  const { data, error } = useQuery({
    queryKey: ["import", id],
    queryFn: ({ signal }) => client.imports.get(id, { signal }),
    refetchInterval: ({ state }) => (state.data && !isEnded(state.data) ? POLL_MS : false),
  });
  if (error) return <Line title={imports.unread}>{error.message}</Line>;
  if (!data) return <Line title={app.loading} />;
  const done = data.dreams_created + data.dreams_updated + data.unchanged + data.empty + data.failures_count;
  return (
    <Line title={data.filename}>
      <p role="status" className={`text-sm ${data.status === "failed" ? "text-bad" : "text-muted"}`}>
        {data.failure ?? imports.counts(data)}
      </p>
      {!isEnded(data) && (
        <progress
          aria-label={data.filename}
          max={data.conversations_seen || 1}
          value={data.status === "organizing" ? done : undefined}
          className="mt-1 h-1.5 w-full accent-accent"
        />
      )}
      <Details data={data} />
    </Line>
  );
}

function Details({ data: { failures, skipped, unread_parts } }: { data: Import }) {
  const { imports } = useTexts();
  if (failures.length + skipped.length + unread_parts.length === 0) return null;
  return (
    <details className="mt-2 text-sm">
      <summary>{imports.details}</summary>
      <ul className="mt-1 list-disc ps-5">
        {failures.map(({ external_id, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: failures are never reordered
          <li key={at}>
            {external_id && <code>{external_id}: </code>}
            {reason}
          </li>
        ))}
        {unread_parts.map(({ kind, count }) => (
          <li key={`unread ${kind}`}>{imports.unreadPart(kind, count)}</li>
        ))}
        {skipped.map(({ kind, count }) => (
          <li key={`skipped ${kind}`}>{imports.skipped(kind, count)}</li>
        ))}
      </ul>
    </details>
  );
}

const Line = ({ title, children }: { title: string; children?: ReactNode }) => (
  <li className="rounded-lg border border-line bg-surface px-4 py-3">
    <p className="font-medium">{title}</p>
    {children}
  </li>
);
