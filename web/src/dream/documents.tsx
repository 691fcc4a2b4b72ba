import type { Document, Dream } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { Download, FileText } from "lucide-react";
import { useState } from "react";
import { Code } from "../code/code.tsx";
import { useDevice } from "../data/device-context.ts";
import { EvidenceLink } from "../talk/evidence.tsx";
import { useTexts } from "../texts/texts.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { saveAs } from "../ui/save-as.ts";
import { Section } from "../ui/section.tsx";

/** The documents of a dream, each with its text where it is stored. */
export function Documents({ dream: { id, documents } }: { dream: Dream }) {
  const { dream: texts } = useTexts();
  if (documents.length === 0) return null;
  return (
    <Section title={texts.documents} count={documents.length}>
      <ul className="space-y-2">
        {documents.map((document) => (
          <li key={document.id} className="rounded-lg border border-line bg-surface">
            <DocumentLine dreamId={id} document={document} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function DocumentLine({ dreamId, document }: { dreamId: string; document: Document }) {
  const [isOpen, setOpen] = useState(false);
  const { title, url, bytes, evidence } = document;
  const name = (
    <>
      <FileText aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 truncate">{title}</span>
    </>
  );
  const shape = "flex min-w-0 grow items-center gap-2 px-3 py-2 text-start";
  return (
    <>
      <div className="flex items-center pe-2">
        {bytes ? (
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className={shape}>
            {name}
          </button>
        ) : url ? (
          <a
            href={/^https?:/i.test(url) ? url : undefined}
            target="_blank"
            rel="noreferrer"
            className={shape}
          >
            {name}
          </a>
        ) : (
          <span className={shape}>{name}</span>
        )}
        <EvidenceLink evidence={evidence} />
      </div>
      {isOpen && <DocumentText dreamId={dreamId} document={document} />}
    </>
  );
}

const MARKDOWN = /markdown/;

function DocumentText({
  dreamId,
  document: { id, title, content_type = "" },
}: {
  dreamId: string;
  document: Document;
}) {
  const { client } = useDevice();
  const { app, dream: texts } = useTexts();
  const { data, error } = useQuery({
    queryKey: ["document", dreamId, id],
    queryFn: async ({ signal }) => {
      const { content, download_url } = await client.dreams.document(dreamId, id, { signal });
      if (content !== null || download_url === null) return content ?? "";
      return (await fetch(download_url, { signal })).text();
    },
  });
  if (error)
    return (
      <p role="alert" className="px-4 pb-3 text-bad">
        {texts.documentFailed}: {error.message}
      </p>
    );
  if (data === undefined) return <p className="px-4 pb-3 text-muted">{app.loading}</p>;
  return (
    <div className="border-t border-line">
      <div className="flex justify-end gap-1 px-2 pt-1">
        <CopyButton text={data} label={texts.copyDocument(title)} />
        <IconButton
          icon={Download}
          label={texts.downloadDocument(title)}
          onClick={() => saveAs(title.split("/").at(-1) ?? title, data)}
        />
      </div>
      {MARKDOWN.test(content_type) ? (
        <div className="px-4 pb-3">
          <Markdown text={data} />
        </div>
      ) : (
        <Code path={title} text={data} />
      )}
    </div>
  );
}
