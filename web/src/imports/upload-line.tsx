import { useEffect } from "react";
import { useAmounts } from "../texts/amounts.ts";
import { useErrorWords } from "../texts/error-words.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { useAnnounce } from "./announce.ts";
import { ImportCard } from "./import-card.tsx";
import { ImportLine } from "./import-line.tsx";
import type { Upload, Uploads } from "./uploads.ts";

/** A file on its way, and then its import. */
export function UploadLine({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { imports, app } = useTexts();
  const wordsOf = useErrorWords();
  const announce = useAnnounce();
  const { key, file, state, sent, importId, error } = upload;
  const failure = state === "failed" ? wordsOf(error) : undefined;
  useEffect(() => {
    if (failure !== undefined) announce(`${file.name}: ${imports.uploadFailed} ${failure}`);
  }, [failure, file.name, announce, imports]);
  if (state === "uploaded" && importId !== undefined) return <ImportLine id={importId} isNew />;
  const isOnItsWay = state === "waiting" || state === "uploading";
  return (
    <ImportCard
      title={file.name}
      aside={
        isOnItsWay ? (
          <Button look="quiet" aria-label={imports.stopNamed(file.name)} onClick={() => uploads.stop(key)}>
            {imports.stop}
          </Button>
        ) : (
          state !== "empty" && (
            <Button aria-label={imports.againNamed(file.name)} onClick={() => uploads.retry(key)}>
              {app.retry}
            </Button>
          )
        )
      }
    >
      {failure !== undefined && (
        <p className="text-sm text-bad">
          {imports.uploadFailed} {failure}
        </p>
      )}
      {state === "stopped" && <p className="text-sm text-muted">{imports.stopped}</p>}
      {state === "empty" && <p className="text-sm text-bad">{imports.emptyFile}</p>}
      {state === "waiting" && <p className="text-sm text-muted">{imports.inTheRow}</p>}
      {state === "uploading" && <Sent name={file.name} sent={sent} total={file.size} />}
    </ImportCard>
  );
}

function Sent({ name, sent, total }: { name: string; sent: number; total: number }) {
  const { imports } = useTexts();
  const { bytes } = useAmounts();
  return (
    <>
      <p className="text-sm text-muted">{imports.uploading(bytes(sent), bytes(total))}</p>
      <progress aria-label={name} max={total} value={sent} className="mt-1 h-1.5 w-full accent-accent" />
    </>
  );
}
