import type { Dream } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { openTodosOf } from "./open-todos.ts";

/** A dream on the board, whose column says its status. It is drawn again only where it has changed. */
export const DreamCard = memo(function DreamCard({ dream }: { dream: Dream }) {
  const { home, kinds } = useTexts();
  const { ago, whole } = useTimes();
  const { id, title, kind, updated } = dream;
  const open = openTodosOf([dream]);
  return (
    <Link
      to="/dreams/$dreamId"
      params={{ dreamId: id }}
      draggable={false}
      className="block px-3 py-2 outline-offset-[-2px] hover:bg-raised"
    >
      <span className="line-clamp-2 font-medium wrap-anywhere">{title}</span>
      <span className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
        {kind !== "idea" && <span>{kinds[kind]}</span>}
        {open > 0 && <span>{home.openTodos(open)}</span>}
        <time dateTime={updated} title={whole(updated)} className="basis-full">
          {ago(updated)}
        </time>
      </span>
    </Link>
  );
});
