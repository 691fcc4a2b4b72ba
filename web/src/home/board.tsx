import type { Dream } from "@dreamcatcher/client";
import { useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { DreamRow } from "./dream-row.tsx";

const COLUMNS = ["idea", "planned", "implementing", "completed", "failed"] as const;
const STEP = 50;

/** Dreams by their status. One is moved by dragging it, or by the status on its page. */
export function Board({ dreams }: { dreams: readonly Dream[] }) {
  return (
    <div className="grid grid-flow-col auto-cols-[minmax(15rem,1fr)] gap-3 overflow-x-auto pb-4">
      {COLUMNS.map((status) => (
        <Column key={status} status={status} dreams={dreams.filter((dream) => dream.status === status)} />
      ))}
    </div>
  );
}

function Column({ status, dreams }: { status: (typeof COLUMNS)[number]; dreams: readonly Dream[] }) {
  const { home, statuses } = useTexts();
  const { manager } = useDevice();
  const [shown, setShown] = useState(STEP);
  return (
    <section
      aria-label={statuses[status]}
      className="rounded-xl bg-raised/60 p-2"
      onDragOver={(event) => event.preventDefault()}
      onDrop={({ dataTransfer }) => manager.dreams.edit(dataTransfer.getData("text/plain"), { status })}
    >
      <h2 className="px-2 pb-2 text-sm font-semibold">
        {statuses[status]} <span className="font-normal text-muted">{dreams.length}</span>
      </h2>
      <ul className="space-y-2">
        {dreams.slice(0, shown).map((dream) => (
          <li
            key={dream.id}
            draggable
            onDragStart={({ dataTransfer }) => dataTransfer.setData("text/plain", dream.id)}
            className="overflow-hidden rounded-lg border border-line bg-surface"
          >
            <DreamRow dream={dream} />
          </li>
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
