import type { Document, Dream } from "@dreamcatcher/client";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown, Download, ExternalLink, FileText, Quote } from "lucide-react";
import { useState } from "react";
import { Code } from "../code/code.tsx";
import { useDevice } from "../data/device-context.ts";
import { EvidenceLink } from "../talk/evidence.tsx";
import { TalkLink } from "../talk/talk-link.tsx";
import { talksOf } from "../talk/talks-of.ts";
import { useTexts } from "../texts/texts.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { saveAs } from "../ui/save-as.ts";
import { Section } from "../ui/section.tsx";
import { Unread } from "../ui/unread.tsx";

interface DocumentsProps {
  dream: Dream;
  /** Those of the dream that are shown. */
  documents: readonly Document[];
}

/** Documents of a dream, each with its text where it is stored. */
export function Documents({ dream, documents }: DocumentsProps) {
  const { dream: texts } = useTexts();
  if (documents.length === 0) return null;
  return (
    <Section title={texts.documents} count={documents.length}>
      <ul className="space-y-2">
        {documents.map((document) => (
          <li key={document.id} className="rounded-lg border border-line bg-surface">
            <DocumentLine dream={dream} document={document} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SHAPE = "flex min-h-11 min-w-0 grow items-center gap-2 px-3 py-2 text-start";
const OPENS = `${SHAPE} rounded-lg hover:bg-raised/50`;

/** A document: it opens to its text, to its page in the web, or to where the talk has it. */
function DocumentLine({ dream, document }: { dream: Dream; document: Document }) {
  const { dream: texts } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { title, url, bytes, evidence } = document;
  const name = (
    <>
      <FileText aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 grow truncate">{title}</span>
    </>
  );
  const talk = evidence?.conversation_id ?? talksOf(dream).at(-1);
  if (bytes)
    return (
      <>
        <div className="flex items-center pe-1">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className={OPENS}>
            {name}
            <ChevronDown aria-hidden className={`size-4 shrink-0 text-muted ${isOpen ? "rotate-180" : ""}`} />
          </button>
          <EvidenceLink evidence={evidence} />
        </div>
        {isOpen && <DocumentText dreamId={dream.id} document={document} />}
      </>
    );
  if (url && WEB.test(url))
    return (
      <div className="flex items-center pe-1">
        <a href={url} target="_blank" rel="noreferrer" className={OPENS}>
          {name}
          <span className="sr-only">{texts.inNewTab}</span>
          <ExternalLink aria-hidden className="size-4 shrink-0 text-muted" />
        </a>
        <EvidenceLink evidence={evidence} />
      </div>
    );
  if (talk)
    return (
      <TalkLink
        place={evidence ? { talk, message: evidence.message, quote: evidence.quote } : { talk, quote: title }}
        className={OPENS}
      >
        {name}
        <span className="shrink-0 text-sm text-muted max-sm:sr-only">{texts.namedInTalk}</span>
        <Quote aria-hidden className="size-3.5 shrink-0 text-muted" />
      </TalkLink>
    );
  return (
    <p className={SHAPE}>
      {name}
      <span className="shrink-0 text-sm text-muted">{texts.noText}</span>
    </p>
  );
}

const WEB = /^https?:/i;
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
  const { data, error, refetch } = useQuery({
    queryKey: ["document", dreamId, id],
    queryFn: async ({ signal }) => {
      const { content, download_url } = await client.dreams.document(dreamId, id, { signal });
      if (content !== null || download_url === null) return content ?? "";
      return (await fetch(download_url, { signal })).text();
    },
  });
  if (error)
    return <Unread title={texts.documentFailed} error={error} onRetry={refetch} className="px-4 pb-3" />;
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
