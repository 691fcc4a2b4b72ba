import type { Dream, StageBrand } from "@dreamcatcher/client";
import { useAccount } from "../data/account.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { DreamTags } from "./dream-tags.tsx";
import type { Edit } from "./use-edit.ts";

const CHOICE = "rounded-md border border-line bg-surface px-2 py-1 text-sm text-ink max-sm:px-1";

/** A dream's kind, status, brand, time and tags. */
export function DreamFacts({ dream, edit }: { dream: Dream; edit: Edit }) {
  const { dream: texts, kinds, statuses } = useTexts();
  const { ago, whole } = useTimes();
  const { kind, status, brand, updated } = dream;
  const brands = useAccount().data?.brands ?? [];
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 max-sm:gap-x-2 text-sm text-muted">
      <label className="flex items-center gap-1.5 max-sm:gap-1">
        {texts.kind}
        <select
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
      </label>
      <label className="flex items-center gap-1.5 max-sm:gap-1">
        {texts.status}
        <select
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
      </label>
      {brands.length > 1 && (
        <label className="flex items-center gap-1.5 max-sm:gap-1">
          {texts.brand}
          <select
            value={brand}
            className={CHOICE}
            onChange={({ target }) =>
              edit({ brand: target.value as StageBrand }, texts.changed, { brand: brand as StageBrand })
            }
          >
            {[...new Set([...brands, brand])].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <time dateTime={updated} title={whole(updated)}>
        {texts.changedAgo(ago(updated))}
      </time>
      <DreamTags dream={dream} edit={edit} />
    </div>
  );
}
