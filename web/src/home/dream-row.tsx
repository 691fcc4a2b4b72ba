import type { Dream } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { StatusBadge } from "../ui/status-badge.tsx";
import { openTodosOf } from "./open-todos.ts";

/** A dream in a list. It is drawn again only where it has changed, since scrolling draws the list at each step. */
export const DreamRow = memo(function DreamRow({ dream }: { dream: Dream }) {
  const { home, kinds } = useTexts();
  const { ago, whole } = useTimes();
  const { id, title, kind, status, summary, updated } = dream;
  const open = openTodosOf([dream]);
  return (
    <Link
      to="/dreams/$dreamId"
      params={{ dreamId: id }}
      className="block h-full px-4 py-2.5 outline-offset-[-2px] hover:bg-raised"
    >
      <span className="flex items-baseline gap-2">
        <span className="truncate font-medium">{title}</span>
        <StatusBadge status={status} />
        <time
          dateTime={updated}
          title={whole(updated)}
          className="ms-auto shrink-0 text-sm text-muted max-sm:hidden"
        >
          {ago(updated)}
        </time>
      </span>
      <span className="mt-0.5 flex gap-x-3 text-sm text-muted">
        {kind !== "idea" && <span className="shrink-0">{kinds[kind]}</span>}
        {open > 0 && <span className="shrink-0">{home.openTodos(open)}</span>}
        <span className="truncate">{summary}</span>
      </span>
    </Link>
  );
});
