import type { Length } from "@dreamcatcher/contracts/limits";
import { useRef, useState } from "react";
import { EditField } from "./edit-field.tsx";

interface EditableTextProps {
  value: string;
  label: string;
  /** How long it may be; one that is emptied stays as it was. */
  length: Length;
  onSave: (value: string) => void;
  /** Whether lines may be broken; Enter saves where not. */
  multiline?: boolean;
  className?: string;
}

/**
 * Text that is edited in its place: by a click, Enter or F2. Enter or leaving it saves, Escape takes back.
 * What others change meanwhile is not put over what is being typed, but said beside it.
 */
export function EditableText({
  value,
  label,
  length,
  onSave,
  multiline = false,
  className = "",
}: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [before, setBefore] = useState(value);
  const button = useRef<HTMLButtonElement>(null);

  function begin() {
    setDraft(value);
    setBefore(value);
  }
  function end(next: string | null, by: "keyboard" | "leaving") {
    setDraft(null);
    if (next !== null && next.trim() !== "" && next.trim() !== value) onSave(next.trim());
    if (by === "keyboard") queueMicrotask(() => button.current?.focus());
  }

  if (draft !== null)
    return (
      <EditField
        value={draft}
        label={label}
        length={length}
        onChange={setDraft}
        onEnd={end}
        multiline={multiline}
        meanwhile={value === before ? undefined : value}
        className={className}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      title={label}
      onClick={begin}
      onKeyDown={({ key }) => key === "F2" && begin()}
      className={`-mx-1 block w-full cursor-text rounded px-1 text-start whitespace-pre-line hover:bg-raised ${className}`}
    >
      {value}
    </button>
  );
}
