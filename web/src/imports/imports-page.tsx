import { useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Section } from "../ui/section.tsx";
import { Announce } from "./announce.ts";
import { DropZone } from "./drop-zone.tsx";
import { EarlierImports } from "./earlier-imports.tsx";
import { UploadLine } from "./upload-line.tsx";
import { useUploads } from "./use-uploads.ts";

/** Importing exports of chats: drop files, see what becomes of each, and of all earlier ones. */
export function ImportsPage() {
  const { imports } = useTexts();
  const { all, uploads } = useUploads();
  const [announced, announce] = useState("");
  const shown = new Set(all.flatMap(({ importId }) => importId ?? []));
  return (
    <Announce value={announce}>
      <PageTitle of={imports.title} />
      <h1 className="mb-4 text-2xl font-semibold tracking-tight">{imports.title}</h1>
      <p role="status" className="sr-only">
        {announced}
      </p>
      <DropZone onFiles={(files) => uploads.add(files)} />
      {all.length > 0 && (
        <Section title={imports.now}>
          <ul className="space-y-2">
            {all.map((upload) => (
              <UploadLine key={upload.key} upload={upload} uploads={uploads} />
            ))}
          </ul>
        </Section>
      )}
      <EarlierImports shown={shown} />
    </Announce>
  );
}
