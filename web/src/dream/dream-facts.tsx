import type { Dream } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { DreamTags } from "./dream-tags.tsx";
import type { Edit } from "./use-edit.ts";

const CHOICE = "rounded-md border border-line bg-surface px-2 py-1 text-sm";

/** A dream's kind, status, tags and time. */
export function DreamFacts({ dream, edit }: { dream: Dream; edit: Edit }) {
  const { dream: texts, kinds, statuses } = useTexts();
  const { ago, whole } = useTimes();
  const { kind, status, updated } = dream;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 text-sm text-muted">
      <select
        aria-label={texts.kind}
        value={kind}
        className={CHOICE}
        onChange={({ target }) => edit({ kind: target.value as Dream["kind"] }, texts.changed, { kind })}
      >
        {Object.entries(kinds).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={texts.status}
        value={status}
        className={CHOICE}
        onChange={({ target }) =>
          edit({ status: target.value as Dream["status"] }, texts.changed, { status })
        }
      >
        {Object.entries(statuses).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <DreamTags dream={dream} edit={edit} />
      <time dateTime={updated} title={whole(updated)}>
        {texts.changedAgo(ago(updated))}
      </time>
    </div>
  );
}
