import type { Dream } from "@dreamcatcher/client";
import { Link, useNavigate } from "@tanstack/react-router";
import { useAmounts } from "../texts/amounts.ts";
import { useTexts } from "../texts/texts.ts";
import { type FilterName, type Filters, valuesOf, withFilter } from "./filters.ts";

const TAB =
  "rounded-md px-3 py-1 text-sm text-muted hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:text-ink aria-[current=page]:shadow-sm";

/** The ways to show dreams, and what they are narrowed to. */
export function FilterBar({ dreams, filters }: { dreams: readonly Dream[]; filters: Filters }) {
  const { home, kinds, statuses, sources } = useTexts();
  const { tags, brands, tools } = valuesOf(dreams);
  const { number } = useAmounts();
  const namesOf = (names: Readonly<Record<string, string>>) => new Map(Object.entries(names));
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <nav aria-label={home.views} className="flex rounded-lg bg-raised p-0.5">
        {([undefined, "board", "unfinished"] as const).map((view) => {
          const { view: _, ...rest } = filters;
          return (
            <Link
              key={view ?? "list"}
              to="/"
              search={view ? { ...rest, view } : rest}
              activeOptions={{ exact: true }}
              className={TAB}
            >
              {home[view ?? "list"]}
            </Link>
          );
        })}
      </nav>
      <Choice name="kind" label={home.kind} names={namesOf(kinds)} filters={filters} />
      <Choice name="status" label={home.status} names={namesOf(statuses)} filters={filters} />
      {tags.size > 0 && (
        <Choice
          name="tag"
          label={home.tag}
          names={new Map([...tags].map(([tag, count]) => [tag, `${tag} (${number(count)})`]))}
          filters={filters}
        />
      )}
      {brands.length > 1 && (
        <Choice
          name="brand"
          label={home.brand}
          names={new Map(brands.map((brand) => [brand, brand]))}
          filters={filters}
        />
      )}
      {tools.length > 1 && (
        <Choice
          name="source"
          label={home.source}
          names={new Map(tools.map((tool) => [tool, sources[tool] ?? tool]))}
          filters={filters}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  name: FilterName;
  label: string;
  /** What each value is called, in the order in which they are offered. */
  names: ReadonlyMap<string, string>;
  filters: Filters;
}

function Choice({ name, label, names, filters }: ChoiceProps) {
  const navigate = useNavigate();
  const value = filters[name];
  return (
    <select
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) =>
        navigate({ to: "/", search: withFilter(filters, name, target.value || undefined) })
      }
      className={`min-h-8 max-w-44 rounded-lg border bg-surface px-2 text-sm ${value ? "border-accent text-accent" : "border-line text-muted"}`}
    >
      <option value="">{label}</option>
      {value !== undefined && !names.has(value) && <option value={value}>{value}</option>}
      {[...names].map(([each, called]) => (
        <option key={each} value={each}>
          {called}
        </option>
      ))}
    </select>
  );
}
