import { type KeyboardEvent, useEffect, useRef } from "react";

interface EditFieldProps {
  value: string;
  label: string;
  onChange: (value: string) => void;
  /** Called once: with null where what was typed is taken back. */
  onEnd: (value: string | null, by: "keyboard" | "leaving") => void;
  /** Whether lines may be broken; Enter saves where not. */
  multiline?: boolean;
  className?: string;
}

/** A text while it is edited: Enter or leaving it saves, Escape takes back. */
export function EditField({
  value,
  label,
  onChange,
  onEnd,
  multiline = false,
  className = "",
}: EditFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isEnded = useRef(false);
  useEffect(() => field.current?.select(), []);
  function end(next: string | null, by: "keyboard" | "leaving") {
    // A field that goes away while it has the focus is left as well.
    if (isEnded.current) return;
    isEnded.current = true;
    onEnd(next, by);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") end(null, "keyboard");
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (multiline && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    end(value, "keyboard");
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      value={value}
      rows={multiline ? 4 : 1}
      onChange={({ target }) => onChange(target.value)}
      onBlur={() => end(value, "leaving")}
      onKeyDown={onKeyDown}
      className={`-mx-1 field-sizing-content block w-full resize-none rounded border border-accent bg-surface px-1 ${className}`}
    />
  );
}
