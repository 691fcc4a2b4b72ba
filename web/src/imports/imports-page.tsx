import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import { ImportLine } from "./import-line.tsx";
import { knownImports } from "./known-imports.ts";
import { UploadLine } from "./upload-line.tsx";

/** Importing exports of chats: drop files, and see what becomes of each. */
export function ImportsPage() {
  const { imports } = useTexts();
  const { account } = useDevice();
  const [files, setFiles] = useState<File[]>([]);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = (list: FileList | null) => setFiles((before) => [...(list ?? []), ...before]);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  }
  // Read once: what is begun now is among the files.
  const [earlier] = useState(() => knownImports(account));
  return (
    <>
      <h1 className="mb-4 text-2xl font-semibold tracking-tight">{imports.title}</h1>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen by its button as well */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid justify-items-center gap-3 rounded-xl border-2 border-dashed px-4 py-10 text-center ${isOver ? "border-accent bg-accent-soft" : "border-line"}`}
      >
        <Upload aria-hidden className="size-8 text-muted" />
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
            add(target.files);
            target.value = "";
          }}
        />
        <p className="max-w-prose text-sm text-muted">{imports.formats}</p>
      </div>
      {files.length > 0 && (
        <Section title={imports.now}>
          <ul className="space-y-2">
            {files.map((file, at) => (
              // A file may be chosen twice; the new ones are put before the others.
              <UploadLine key={files.length - at} file={file} />
            ))}
          </ul>
        </Section>
      )}
      {earlier.length > 0 && (
        <Section title={imports.earlier}>
          <ul className="space-y-2">
            {earlier.map((id) => (
              <ImportLine key={id} id={id} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
