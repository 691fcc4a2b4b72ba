import type { Dream } from "@dreamcatcher/client";
import { useElementScrollRestoration } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { scrollKeyOf } from "../talk/opened-from.ts";
import { useTexts } from "../texts/texts.ts";
import { DreamRow } from "./dream-row.tsx";
import { foldedApart } from "./filters.ts";

/** Two lines, which never wrap, and the space around them. */
const ROW_REM = 4.1875;
/** How many rows are drawn above and below those on the screen, so that scrolling finds them there. */
const OVERSCAN = 8;

interface DreamListProps {
  dreams: readonly Dream[];
  /** Whether questions and how-tos with nothing left to do are folded away. */
  folds: boolean;
}

/** Dreams in rows; only those on the screen are drawn. */
export function DreamList({ dreams, folds }: DreamListProps) {
  const { home } = useTexts();
  const { shown, folded } = useMemo(
    () => (folds ? foldedApart(dreams) : { shown: dreams, folded: [] }),
    [dreams, folds],
  );
  const [wished, setOpen] = useState<boolean>();
  // Where there is nothing else, they are not folded away.
  const isOpen = wished ?? shown.length === 0;
  return (
    <>
      {shown.length > 0 && <Rows dreams={shown} />}
      {folded.length > 0 && (
        <div className="mt-4">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="rounded-lg px-2 py-1 text-sm text-muted hover:bg-raised hover:text-ink"
          >
            {isOpen ? "▾" : "▸"} {home.folded(folded.length)}
          </button>
          {isOpen && (
            <div className="mt-2">
              <Rows dreams={folded} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** Rows of one height, so that none is measured and each has its place before it is drawn. */
function Rows({ dreams }: { dreams: readonly Dream[] }) {
  const list = useRef<HTMLUListElement>(null);
  const [rowHeight] = useState(rowHeightInPx);
  // Who comes back is shown the rows of where they were at once, and not those of the top before.
  const place = useElementScrollRestoration({ getElement: () => window, getKey: scrollKeyOf });
  const virtualizer = useWindowVirtualizer({
    count: dreams.length,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: list.current?.offsetTop ?? 0,
    initialOffset: place?.scrollY ?? 0,
  });
  return (
    <ul
      ref={list}
      className="relative overflow-hidden rounded-xl border border-line bg-surface"
      style={{ height: virtualizer.getTotalSize() + 2 }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const dream = dreams[index];
        if (!dream) return null;
        return (
          <li
            key={dream.id}
            aria-setsize={dreams.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-b border-line last:border-0"
            style={{
              height: rowHeight,
              transform: `translateY(${start - virtualizer.options.scrollMargin}px)`,
            }}
          >
            <DreamRow dream={dream} />
          </li>
        );
      })}
    </ul>
  );
}

/** The height of a row grows with the size of its text. */
function rowHeightInPx(): number {
  return ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
