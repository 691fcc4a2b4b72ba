import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "../texts/texts.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { saveAs } from "../ui/save-as.ts";
import { Code } from "./code.tsx";
import { FileTree } from "./file-tree.tsx";

interface BrowsedFile {
  path: string;
  /** Null where the file is no text. */
  text: string | null;
}

interface FileBrowserProps<File> {
  label: string;
  files: readonly File[];
  /** The path of the file that is open; by default the README, else the first. */
  open: string | undefined;
  /** What stands beside the name of the open file, before what every file has. */
  action?: (file: File) => ReactNode;
}

/** Files as a tree, and beside it the one that is open by the page's address, to read, copy and download. */
export function FileBrowser<File extends BrowsedFile>(props: FileBrowserProps<File>) {
  const { label, files, open, action } = props;
  const file =
    files.find(({ path }) => path === open) ?? files.find(({ path }) => path === "README.md") ?? files[0];
  if (!file) return null;
  return (
    <div className="grid overflow-hidden rounded-xl border border-line bg-surface md:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="max-h-56 overflow-auto border-b border-line p-2 md:max-h-[75dvh] md:border-e md:border-b-0">
        <FileTree
          label={label}
          paths={files.map(({ path }) => path)}
          file={(path, name) => (
            <Link
              to="."
              search={(before) => ({ ...before, file: path })}
              state={(before) => before}
              resetScroll={false}
              replace
              className={`flex items-center gap-1.5 rounded px-1.5 py-1 hover:bg-raised ${path === file.path ? "bg-accent-soft" : ""}`}
            >
              {name}
            </Link>
          )}
        />
      </div>
      <OpenFile file={file} action={action?.(file)} />
    </div>
  );
}

function OpenFile({ file: { path, text }, action }: { file: BrowsedFile; action: ReactNode }) {
  const { build, app } = useTexts();
  return (
    <div className="min-w-0">
      <div className="flex items-center gap-1 border-b border-line px-4 py-1.5">
        <h3 className="min-w-0 grow truncate font-mono text-sm">{path}</h3>
        {action}
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
