import type { Dream } from "@dreamcatcher/client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type RefObject, useId, useRef, useState } from "react";
import { useEdit } from "../dream/use-edit.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { DreamCard } from "./dream-card.tsx";
import { useOverflow } from "./use-overflow.ts";

const COLUMNS = ["idea", "planned", "implementing", "completed", "failed"] as const;
const STEP = 50;

type Status = Dream["status"];
/** What the card that is being dragged does when it is let go over a status. */
type Dragged = RefObject<((to: Status) => void) | undefined>;

/** Wider than the page's text where the window is, so that all columns are seen at once. */
const BLEED = "lg:mx-[calc(50%-min(50vw-1.5rem,45rem))]";

/** Dreams by their status. One is moved by dragging it, or by the status on its page. */
export function Board({ dreams }: { dreams: readonly Dream[] }) {
  const { home } = useTexts();
  const dragged: Dragged = useRef(undefined);
  const scroller = useRef<HTMLDivElement>(null);
  const { before, after } = useOverflow(scroller);
  const hint = useId();
  const columns: readonly Status[] = dreams.some(({ status }) => status === "archived")
    ? [...COLUMNS, "archived"]
    : COLUMNS;
  function scroll(by: -1 | 1) {
    const width = scroller.current?.firstElementChild?.clientWidth ?? 0;
    scroller.current?.scrollBy({ left: by * width, behavior: "smooth" });
  }
  return (
    <div className={BLEED}>
      {(before || after) && (
        <p className="mb-2 flex items-center text-sm text-muted">
          <span className="me-auto">{home.moreColumns}</span>
          <IconButton
            icon={ChevronLeft}
            label={home.columnsBefore}
            disabled={!before}
            onClick={() => scroll(-1)}
          />
          <IconButton
            icon={ChevronRight}
            label={home.columnsAfter}
            disabled={!after}
            onClick={() => scroll(1)}
          />
        </p>
      )}
      <p id={hint} className="sr-only">
        {home.howToMove}
      </p>
      <div className="relative">
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus */}
        <section
          ref={scroller}
          aria-label={home.board}
          aria-describedby={hint}
          tabIndex={0}
          className="grid grid-flow-col auto-cols-[minmax(14rem,1fr)] gap-3 overflow-x-auto pb-4"
        >
          {columns.map((status) => (
            <Column
              key={status}
              status={status}
              dreams={dreams.filter((dream) => dream.status === status)}
              dragged={dragged}
            />
          ))}
        </section>
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: - */}
        {before && <Edge className="left-0 bg-linear-to-r" />}
        {after && <Edge className="right-0 bg-linear-to-l" />}
      </div>
    </div>
  );
}

/** Where columns go on beyond the edge, they fade. */
const Edge = ({ className }: { className: string }) => (
  <div
    aria-hidden
    className={`pointer-events-none absolute inset-y-0 w-8 from-page to-transparent ${className}`}
  />
);

interface ColumnProps {
  status: Status;
  dreams: readonly Dream[];
  dragged: Dragged;
}

function Column({ status, dreams, dragged }: ColumnProps) {
  const { home, statuses } = useTexts();
  const [shown, setShown] = useState(STEP);
  const [isOver, setOver] = useState(false);
  return (
    <section
      aria-label={statuses[status]}
      className={`min-h-40 rounded-xl p-2 ${isOver ? "bg-accent-soft" : "bg-raised/60"}`}
      onDragOver={(event) => {
        // What is dragged from elsewhere is no dream.
        if (!dragged.current) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        dragged.current?.(status);
      }}
    >
      <h2 className="px-2 pb-2 text-sm font-semibold">
        {statuses[status]} <span className="font-normal text-muted">{dreams.length}</span>
      </h2>
      <ul className="space-y-2">
        {dreams.slice(0, shown).map((dream) => (
          <DraggableCard key={dream.id} dream={dream} dragged={dragged} />
        ))}
      </ul>
      {dreams.length > shown && (
        <Button look="quiet" className="mt-2 w-full" onClick={() => setShown(shown + STEP)}>
          {home.more(dreams.length - shown)}
        </Button>
      )}
    </section>
  );
}

function DraggableCard({ dream, dragged }: { dream: Dream; dragged: Dragged }) {
  const { home, statuses } = useTexts();
  const { id, status } = dream;
  const edit = useEdit(id);
  return (
    <li
      draggable
      onDragStart={() => {
        dragged.current = (to) => {
          if (to !== status) edit({ status: to }, home.moved(statuses[to]), { status });
        };
      }}
      onDragEnd={() => {
        dragged.current = undefined;
      }}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <DreamCard dream={dream} />
    </li>
  );
}
