import { useEffect, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { ImportLine } from "./import-line.tsx";
import { rememberImport } from "./known-imports.ts";

/** Files whose import was begun: an effect may run twice. */
const begun = new WeakMap<File, Promise<string>>();

/** A file on its way, and then its import. */
export function UploadLine({ file }: { file: File }) {
  const { imports } = useTexts();
  const { client, account } = useDevice();
  const [id, setId] = useState<string>();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    const started =
      begun.get(file) ??
      client.imports.start(file).then(({ import_id }) => {
        rememberImport(account, import_id);
        return import_id;
      });
    begun.set(file, started);
    started.then(setId, setError);
  }, [client, account, file]);
  if (id !== undefined) return <ImportLine id={id} />;
  return (
    <li className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="font-medium">{file.name}</p>
      {error ? (
        <p role="alert" className="text-bad">
          {imports.uploadFailed}: {error.message}
        </p>
      ) : (
        <p role="status" className="text-sm text-muted">
          {imports.uploading(file.size)}
        </p>
      )}
    </li>
  );
}
