import type { Dream } from "@dreamcatcher/client";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";

/** A dream in a list. */
export function DreamRow({ dream }: { dream: Dream }) {
  const { home, kinds } = useTexts();
  const { ago, whole } = useTimes();
  const open = dream.todos.filter(({ done }) => !done).length;
  return (
    <li>
      <Link
        to="/dreams/$dreamId"
        params={{ dreamId: dream.id }}
        className="block px-4 py-3 outline-offset-[-2px] hover:bg-raised"
      >
        <span className="font-medium">{dream.title}</span>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
          <span>{kinds[dream.kind]}</span>
          {open > 0 && <span>{home.openTodos(open)}</span>}
          <time dateTime={dream.updated} title={whole(dream.updated)}>
            {ago(dream.updated)}
          </time>
        </span>
      </Link>
    </li>
  );
}
