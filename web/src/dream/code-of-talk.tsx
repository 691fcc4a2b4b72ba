import type { UseQueryResult } from "@tanstack/react-query";
import { FileBrowser } from "../code/file-browser.tsx";
import { QuoteLink } from "../talk/evidence.tsx";
import { useTexts } from "../texts/texts.ts";
import { Section } from "../ui/section.tsx";
import { Unread } from "../ui/unread.tsx";
import type { CodeFile } from "./code-files.ts";

interface CodeOfTalkProps {
  code: UseQueryResult<CodeFile[]>;
  /** The path of the file that is open. */
  open: string | undefined;
}

/** The code of a dream's talks as files, each with the way to where it was written. */
export function CodeOfTalk({ code: { data = [], error, refetch }, open }: CodeOfTalkProps) {
  const { dream: texts } = useTexts();
  if (error)
    return (
      <Section title={texts.code}>
        <Unread title={texts.codeUnread} error={error} onRetry={refetch} />
      </Section>
    );
  if (data.length === 0) return null;
  return (
    <Section title={texts.code} count={data.length}>
      <FileBrowser
        label={texts.code}
        files={data}
        open={open}
        action={({ talk, quote }) => talk && <QuoteLink place={{ talk, quote }} />}
      />
    </Section>
  );
}
