import { Upload as UploadIcon } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";

/** Where files are dropped, or chosen by a button. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { imports } = useTexts();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    <fieldset
      aria-label={imports.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`grid min-w-0 justify-items-center gap-3 rounded-xl border-2 border-dashed px-4 py-10 text-center ${isOver ? "border-accent bg-accent-soft" : "border-line"}`}
    >
      <UploadIcon aria-hidden className="size-8 text-muted" />
      <p>{imports.drop}</p>
      <Button look="primary" onClick={() => input.current?.click()}>
        {imports.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={imports.choose}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      <p className="max-w-prose text-sm text-muted">{imports.formats}</p>
    </fieldset>
  );
}
