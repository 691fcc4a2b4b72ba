import type { Dream } from "@dreamcatcher/client";
import { useSeen } from "../ui/use-seen.ts";
import { codeFiles } from "./code-files.ts";
import { CodeOfTalk } from "./code-of-talk.tsx";
import { Documents } from "./documents.tsx";
import { useFragments } from "./use-fragments.ts";

interface WrittenProps {
  dream: Dream;
  /** The path of the file of code that is open. */
  open: string | undefined;
}

/** What was written in a dream's talks: documents, and code as files. */
export function Written({ dream, open }: WrittenProps) {
  // Talks can be long: their code is read once one comes near it.
  const [ref, isSeen] = useSeen();
  const code = useFragments(dream, isSeen, codeFiles);
  const paths = new Set(code.data?.map(({ path }) => path));
  return (
    <div ref={ref}>
      {/* A document without a text of its own that names a file of code is that file. */}
      <Documents
        dream={dream}
        documents={dream.documents.filter(({ title, bytes }) => bytes || !paths.has(title))}
      />
      <CodeOfTalk code={code} open={open} />
    </div>
  );
}
