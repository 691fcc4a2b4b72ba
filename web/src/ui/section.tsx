import { type ReactNode, useId } from "react";

interface SectionProps {
  id?: string;
  title: string;
  /** How many things it has, beside the title: a number, or in words. */
  count?: number | string | undefined;
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ id, title, count, action, children }: SectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="mt-8">
      <div className="mb-2 flex items-baseline gap-2">
        <h2 id={heading} className="text-sm font-semibold tracking-wide text-muted uppercase">
          {title}
        </h2>
        {count !== undefined && <span className="text-sm text-muted">{count}</span>}
        {action && <span className="ms-auto shrink-0">{action}</span>}
      </div>
      {children}
    </section>
  );
}
