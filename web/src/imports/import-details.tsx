import type { Import } from "@dreamcatcher/client";
import type { ReactNode } from "react";
import { useTexts } from "../texts/texts.ts";
import { byReason } from "./by-reason.ts";
import { FoundDreams } from "./found-dreams.tsx";

interface ImportDetailsProps {
  name: string;
  /** Undefined while it is read. */
  data: Import | undefined;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

/** The dreams that an import found, and in words what it could not read and what to do; read when opened. */
export function ImportDetails({ name, data, isOpen, onToggle }: ImportDetailsProps) {
  const { imports, app } = useTexts();
  return (
    <details
      className="mt-2 text-sm"
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary aria-label={imports.detailsNamed(name)} className="w-fit rounded px-1 text-muted">
        {imports.details}
      </summary>
      {isOpen && (data ? <Details data={data} /> : <p className="px-1 text-muted">{app.loading}</p>)}
    </details>
  );
}

function Details({ data }: { data: Import }) {
  const { imports } = useTexts();
  const { dream_ids, failures, failures_count, unread_parts, skipped } = data;
  const isAllRead = failures_count + unread_parts.length + skipped.length === 0;
  return (
    <div className="mt-1 space-y-3 px-1">
      <FoundDreams ids={dream_ids} />
      {isAllRead && <p className="text-muted">{imports.allRead}</p>}
      {failures.length > 0 && (
        <Group title={imports.notImported(failures_count)} help={imports.notImportedHelp}>
          {byReason(failures).map(({ reason, names, count }) => (
            <li key={reason}>
              {reason}
              {count > 1 && ` (${count} ×)`}
              {names.length > 0 && (
                <span className="block text-muted [overflow-wrap:anywhere]">{names.join(", ")}</span>
              )}
            </li>
          ))}
        </Group>
      )}
      {unread_parts.length > 0 && (
        <Group title={imports.unreadParts} help={imports.unreadPartsHelp}>
          {unread_parts.map(({ kind, count }) => (
            <li key={kind}>{imports.kindCount(kind, count)}</li>
          ))}
        </Group>
      )}
      {skipped.length > 0 && (
        <Group title={imports.leftOut} help={imports.leftOutHelp}>
          {skipped.map(({ kind, count }) => (
            <li key={kind}>{imports.kindCount(kind, count)}</li>
          ))}
        </Group>
      )}
    </div>
  );
}

const Group = ({ title, help, children }: { title: string; help: string; children: ReactNode }) => (
  <div>
    <p className="font-medium">{title}</p>
    <p className="text-muted">{help}</p>
    <ul className="mt-1 list-disc ps-5">{children}</ul>
  </div>
);
