import type { Document, Dream } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { EvidenceLink } from "../talk/evidence.tsx";
import { useTexts } from "../texts/texts.ts";
import { Markdown } from "../ui/markdown.tsx";
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
  document: { id, content_type = "" },
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
    <div className="border-t border-line px-4 py-3">
      {MARKDOWN.test(content_type) ? (
        <Markdown text={data} />
      ) : (
        <pre className="overflow-x-auto text-sm">{data}</pre>
      )}
    </div>
  );
}
