import type { Todo } from "@dreamcatcher/client";
import { LENGTHS } from "@dreamcatcher/contracts/limits";
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { EvidenceColumn } from "../talk/evidence.tsx";
import { useTexts } from "../texts/texts.ts";
import { EditableText } from "../ui/editable-text.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Tick } from "./tick.tsx";

interface TodoLineProps {
  todo: Todo;
  /** Its place among the todos, and the last of all. */
  places: { at: number; last: number };
  onChange: (todo: Todo, done: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One todo. Where there is no room beside it, its buttons are shown below it when they are asked for. */
export function TodoLine({ todo, places: { at, last }, onChange, onMove, onRemove }: TodoLineProps) {
  const { dream: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="group flex flex-wrap items-start rounded-lg pe-1 hover:bg-raised/50">
      <Tick
        todo={todo}
        onChange={(done) => onChange({ ...todo, done }, done ? texts.ticked : texts.reopened)}
      />
      <div className={`min-w-0 flex-1 py-2.5 ${todo.done ? "text-muted line-through" : ""}`}>
        <EditableText
          value={todo.text}
          label={texts.editTodo}
          length={LENGTHS.todo}
          onSave={(text) => onChange({ ...todo, text }, texts.changed)}
        />
      </div>
      <IconButton
        icon={Ellipsis}
        label={texts.moreOf(todo.text)}
        aria-expanded={isOpen}
        className="mt-2 sm:hidden"
        onClick={() => setOpen(!isOpen)}
      />
      <span
        className={`mt-2 flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 max-sm:order-last max-sm:mt-0 max-sm:basis-full max-sm:justify-end max-sm:pb-2 max-sm:opacity-100 ${isOpen ? "" : "max-sm:hidden"}`}
      >
        <IconButton
          icon={ArrowUp}
          label={texts.moveUp(todo.text)}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={texts.moveDown(todo.text)}
          disabled={at === last}
          onClick={() => onMove(at + 1)}
        />
        <IconButton icon={Trash2} label={texts.removeItem(todo.text)} onClick={onRemove} />
      </span>
      <span className="mt-2 flex">
        <EvidenceColumn evidence={todo.evidence} />
      </span>
    </li>
  );
}
