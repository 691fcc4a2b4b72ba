import type { ReactNode } from "react";

interface ImportCardProps {
  title: string;
  /** What stands beside the title: when it was, or what can be done. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** The frame of an upload or an import in a list. */
export const ImportCard = ({ title, aside, children }: ImportCardProps) => (
  <li className="rounded-lg border border-line bg-surface px-4 py-3">
    <div className="flex items-baseline justify-between gap-3">
      <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{title}</p>
      {aside && <div className="shrink-0 text-sm text-muted">{aside}</div>}
    </div>
    {children}
  </li>
);
