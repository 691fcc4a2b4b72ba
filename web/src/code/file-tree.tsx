import { ChevronRight, FileCode } from "lucide-react";
import type { ReactNode } from "react";
import { type TreeNode, treeOf } from "./tree-of.ts";

interface FileTreeProps {
  label: string;
  paths: readonly string[];
  /** The link or button of a file, with what it shows. */
  file: (path: string, name: ReactNode) => ReactNode;
}

/** Files in their folders, which can be folded. */
export const FileTree = ({ label, paths, file }: FileTreeProps) => (
  <nav aria-label={label} className="text-sm">
    <Level nodes={treeOf(paths)} file={file} />
  </nav>
);

const Level = ({ nodes, file }: { nodes: readonly TreeNode[]; file: FileTreeProps["file"] }) => (
  <ul>
    {nodes.map(({ name, path, children }) => (
      <li key={path}>
        {children ? (
          <details open className="group/folder">
            <summary className="flex items-center gap-1 rounded px-1 py-1 text-muted hover:bg-raised">
              <ChevronRight aria-hidden className="size-3.5 shrink-0 group-open/folder:rotate-90" />
              <span className="min-w-0 truncate">{name}</span>
            </summary>
            <div className="ms-2.5 border-s border-line ps-1.5">
              <Level nodes={children} file={file} />
            </div>
          </details>
        ) : (
          file(
            path,
            <>
              <FileCode aria-hidden className="size-3.5 shrink-0 text-muted" />
              <span className="min-w-0 truncate">{name}</span>
            </>,
          )
        )}
      </li>
    ))}
  </ul>
);
