import type { Dream, StageBrand } from "@dreamcatcher/client";
import { useAccount } from "../data/account.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { DreamTags } from "./dream-tags.tsx";
import type { Edit } from "./use-edit.ts";

/** A dream's kind, status, brand, time and tags. */
export function DreamFacts({ dream, edit }: { dream: Dream; edit: Edit }) {
  const { dream: texts, kinds, statuses } = useTexts();
  const { ago, whole } = useTimes();
  const { kind, status, brand, updated } = dream;
  const brands = useAccount().data?.brands ?? [];
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 max-sm:gap-x-2 text-sm text-muted">
      <Fact
        label={texts.kind}
        value={kind}
        names={new Map(Object.entries(kinds))}
        onChoose={(next) => edit({ kind: next as Dream["kind"] }, texts.changed, { kind })}
      />
      <Fact
        label={texts.status}
        value={status}
        names={new Map(Object.entries(statuses))}
        onChoose={(next) => edit({ status: next as Dream["status"] }, texts.changed, { status })}
      />
      {brands.length > 1 && (
        <Fact
          label={texts.brand}
          value={brand}
          names={new Map([...brands, brand].map((each) => [each, each]))}
          onChoose={(next) =>
            edit({ brand: next as StageBrand }, texts.changed, { brand: brand as StageBrand })
          }
        />
      )}
      <time dateTime={updated} title={whole(updated)}>
        {texts.changedAgo(ago(updated))}
      </time>
      <DreamTags dream={dream} edit={edit} />
    </div>
  );
}

interface FactProps {
  label: string;
  value: string;
  /** What each value is called, in the order in which they are offered. */
  names: ReadonlyMap<string, string>;
  onChoose: (value: string) => void;
}

/** One fact of a dream, as a choice. */
const Fact = ({ label, value, names, onChoose }: FactProps) => (
  <label className="flex items-center gap-1.5 max-sm:gap-1">
    {label}
    <select
      value={value}
      className="rounded-md border border-line bg-surface px-2 py-1 text-sm text-ink max-sm:px-1"
      onChange={({ target }) => onChoose(target.value)}
    >
      {[...names].map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
