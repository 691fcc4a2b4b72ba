import type { Length } from "@dreamcatcher/contracts/limits";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTexts } from "../texts/texts.ts";
import { FieldError } from "./field-error.tsx";
import { useLength } from "./use-length.ts";

interface EditFieldProps {
  value: string;
  label: string;
  length: Length;
  onChange: (value: string) => void;
  /** Called once: with null where what was typed is taken back. */
  onEnd: (value: string | null, by: "keyboard" | "leaving") => void;
  /** Whether lines may be broken; Enter saves where not. */
  multiline?: boolean;
  /** What others have made of the text since, which saving replaces. */
  meanwhile?: string | undefined;
  className?: string;
}

/**
 * A text while it is edited: Enter or leaving it saves, Escape takes back. What is too short or too long stays,
 * and is told; what is emptied is for `onEnd` to judge.
 */
export function EditField({
  value,
  label,
  length,
  onChange,
  onEnd,
  multiline = false,
  meanwhile,
  className = "",
}: EditFieldProps) {
  const { app } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const isEnded = useRef(false);
  const errorId = useId();
  const { words, isRight } = useLength(value, length);
  useEffect(() => field.current?.select(), []);
  function end(next: string | null, by: "keyboard" | "leaving") {
    // A field that goes away while it has the focus is left as well.
    if (isEnded.current || (next !== null && next.trim() !== "" && !isRight())) return;
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
    <>
      <textarea
        ref={field}
        aria-label={label}
        aria-invalid={words !== undefined}
        aria-describedby={errorId}
        value={value}
        rows={multiline ? 4 : 1}
        onChange={({ target }) => onChange(target.value)}
        onBlur={() => end(value, "leaving")}
        onKeyDown={onKeyDown}
        className={`-mx-1 field-sizing-content block w-full resize-none ${multiline ? "min-h-24" : ""} rounded border border-accent bg-surface px-1 outline-offset-0 ${className}`}
      />
      <FieldError id={errorId} words={words} />
      {meanwhile !== undefined && (
        <p role="status" className="text-sm text-warn">
          {app.meanwhile(meanwhile)}
        </p>
      )}
      {multiline && <p className="mt-1 text-sm font-normal text-muted">{app.howToSave}</p>}
    </>
  );
}
