import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { Code } from "../code/code.tsx";
import { FileTree } from "../code/file-tree.tsx";
import { useDevice } from "../data/device-context.ts";
import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { saveAs } from "../ui/save-as.ts";
import { Section } from "../ui/section.tsx";
import { fetchZip } from "./fetch-zip.ts";
import type { ReadFile } from "./read-zip.ts";

interface FilesProps {
  implementationId: string;
  /** The path of the file that is open; by default the README, else the first. */
  open: string | undefined;
}

/** The files of the built project, as they are in its zip. */
export function Files({ implementationId, open }: FilesProps) {
  const { build, app } = useTexts();
  const { client } = useDevice();
  const advise = useAdvice();
  const { data, error } = useQuery({
    queryKey: ["project", implementationId],
    queryFn: async ({ signal }) => {
      const zip = await fetchZip(client, implementationId, signal);
      const { readZip } = await import("./read-zip.ts");
      return readZip(zip);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const file =
    data?.find(({ path }) => path === open) ?? data?.find(({ path }) => path === "README.md") ?? data?.[0];
  return (
    <Section title={build.files} count={data?.length}>
      {error && (
        <p role="alert" className="text-bad">
          {build.filesUnread}: {advise(error)}
        </p>
      )}
      {!data && !error && <p className="text-muted">{app.loading}</p>}
      {data && file && (
        <div className="grid overflow-hidden rounded-xl border border-line bg-surface md:grid-cols-[15rem_minmax(0,1fr)]">
          <div className="max-h-56 overflow-auto border-b border-line p-2 md:max-h-[75dvh] md:border-e md:border-b-0">
            <FileTree
              label={build.files}
              paths={data.map(({ path }) => path)}
              file={(path, name) => (
                <Link
                  from="/implementations/$implementationId"
                  to="."
                  search={(before) => ({ ...before, file: path })}
                  resetScroll={false}
                  replace
                  className={`flex items-center gap-1.5 rounded px-1.5 py-1 hover:bg-raised ${path === file.path ? "bg-accent-soft" : ""}`}
                >
                  {name}
                </Link>
              )}
            />
          </div>
          <OpenFile file={file} />
        </div>
      )}
    </Section>
  );
}

function OpenFile({ file: { path, text } }: { file: ReadFile }) {
  const { build, app } = useTexts();
  return (
    <div className="min-w-0">
      <div className="flex items-center gap-1 border-b border-line px-4 py-1.5">
        <h3 className="min-w-0 grow truncate font-mono text-sm">{path}</h3>
        {text !== null && (
          <>
            <CopyButton text={text} label={`${app.copy}: ${path}`} />
            <IconButton
              icon={Download}
              label={`${app.download}: ${path}`}
              onClick={() => saveAs(path.slice(path.lastIndexOf("/") + 1), text)}
            />
          </>
        )}
      </div>
      {text === null ? (
        <p className="px-4 py-3 text-muted">{build.binary}</p>
      ) : path.endsWith(".md") ? (
        <section
          aria-label={path}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard as well
          tabIndex={0}
          className="max-h-[70dvh] overflow-auto px-4 py-3"
        >
          <Markdown text={text} />
        </section>
      ) : (
        <Code path={path} text={text} />
      )}
    </div>
  );
}
