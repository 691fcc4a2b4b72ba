import type { Conflict, FieldConflict, Side } from "@dreamcatcher/client/sync";
import type { ReactNode } from "react";
import { useDevice } from "../data/device-context.ts";
import { talksOf } from "../talk/talks-of.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { sidesOf } from "./conflict-sides.ts";
import { DecisionBox } from "./decision-box.tsx";
import { useDelete } from "./use-delete.ts";
import { useSettle } from "./use-settle.ts";

/** What this device and another have changed differently: for each field, the person takes one of the two. */
export function ConflictNotice({ conflict }: { conflict: Conflict }) {
  const { dream: texts } = useTexts();
  const { dream_id, op, fields, theirs } = conflict;
  if (op === "delete" || theirs === null) return <DeletionConflict conflict={conflict} />;
  return (
    <DecisionBox title={texts.conflict} text={texts.conflictText}>
      {fields.map((field) => (
        <Field key={field.field} dreamId={dream_id} conflict={field} />
      ))}
    </DecisionBox>
  );
}

function Field({ dreamId, conflict }: { dreamId: string; conflict: FieldConflict }) {
  const { dream: texts, kinds, statuses } = useTexts();
  const { manager } = useDevice();
  const settle = useSettle();
  const { field, mine, theirs } = conflict;
  const names: Readonly<Record<string, string>> =
    field === "kind" ? kinds : field === "status" ? statuses : {};
  const sides = sidesOf(conflict, (value) => names[value] ?? value);
  const name = texts.fields[field] ?? field;
  function take(side: Side) {
    const other = side === "mine" ? theirs : mine;
    settle(
      manager.resolve(dreamId, { [field]: side }),
      side === "mine" ? texts.keptMine : texts.tookTheirs,
      () => manager.dreams.edit(dreamId, { [field]: other }),
    );
  }
  return (
    <div className="mt-3">
      <h3 className="text-sm font-semibold first-letter:uppercase">{name}</h3>
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        <Version title={texts.mine} lines={sides.mine}>
          <Button onClick={() => take("mine")}>
            {texts.keepMine} <span className="sr-only">({name})</span>
          </Button>
        </Version>
        <Version title={texts.theirs} lines={sides.theirs}>
          <Button onClick={() => take("theirs")}>
            {texts.takeTheirs} <span className="sr-only">({name})</span>
          </Button>
        </Version>
      </div>
    </div>
  );
}

interface VersionProps {
  title: string;
  lines: readonly string[];
  children: ReactNode;
}

function Version({ title, lines, children }: VersionProps) {
  const { dream: texts } = useTexts();
  return (
    <div className="flex flex-col items-start gap-2 rounded-lg border border-line bg-surface p-3">
      <p className="text-xs text-muted">{title}</p>
      <ul className="grow">
        {lines.map((line) => (
          <li key={line} className="max-h-60 overflow-y-auto wrap-anywhere whitespace-pre-line">
            {line}
          </li>
        ))}
        {lines.length === 0 && <li className="text-muted">{texts.empty}</li>}
      </ul>
      {children}
    </div>
  );
}

/** One side has deleted the dream, the other has changed it. */
function DeletionConflict({ conflict: { dream_id, op, mine, theirs } }: { conflict: Conflict }) {
  const { dream: texts } = useTexts();
  const { manager } = useDevice();
  const settle = useSettle();
  const remove = useDelete();
  const isMine = op === "delete";
  const dream = mine ?? theirs;
  const hadTalks = mine !== null && talksOf(mine).length > 0;
  const elsewhere = hadTalks ? texts.deletedElsewhereWithTalks : texts.deletedElsewhereText;
  return (
    <DecisionBox
      title={isMine ? texts.deletedHere : texts.deletedElsewhere}
      text={isMine ? texts.deletedHereText : elsewhere}
    >
      <p className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => settle(manager.resolve(dream_id, isMine ? "theirs" : "mine"), texts.keptIt)}>
          {texts.keepIt}
        </Button>
        {dream && (
          <Button look="danger" onClick={() => remove(dream)}>
            {texts.deleteIt}
          </Button>
        )}
      </p>
    </DecisionBox>
  );
}
