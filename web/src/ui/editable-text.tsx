import { type KeyboardEvent, useEffect, useRef, useState } from "react";

interface EditableTextProps {
  value: string;
  label: string;
  onSave: (value: string) => void;
  /** Whether lines may be broken; Enter saves where not. */
  multiline?: boolean;
  className?: string;
}

/**
 * Text that is edited in its place: by a click, Enter or F2. Enter or leaving it saves, Escape takes back.
 * What others change meanwhile is not put over what is being typed.
 */
export function EditableText({ value, label, onSave, multiline = false, className = "" }: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isEditing = draft !== null;
  useEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);

  function end(next: string | null, refocus: boolean) {
    setDraft(null);
    if (next !== null && next.trim() !== "" && next.trim() !== value) onSave(next.trim());
    if (refocus) queueMicrotask(() => button.current?.focus());
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") end(null, true);
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (multiline && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    end(draft, true);
  }

  if (!isEditing)
    return (
      <button
        ref={button}
        type="button"
        title={label}
        onClick={() => setDraft(value)}
        onKeyDown={({ key }) => key === "F2" && setDraft(value)}
        className={`-mx-1 block w-full cursor-text rounded px-1 text-start whitespace-pre-line hover:bg-raised ${className}`}
      >
        {value}
      </button>
    );
  return (
    <textarea
      ref={field}
      aria-label={label}
      value={draft}
      rows={multiline ? 4 : 1}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => end(draft, false)}
      onKeyDown={onKeyDown}
      className={`-mx-1 field-sizing-content block w-full resize-none rounded border border-accent bg-surface px-1 ${className}`}
    />
  );
}
