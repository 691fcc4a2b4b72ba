import { type ReactNode, useId } from "react";

/** What only the dream's person can decide, above what it is about. */
export function DecisionBox({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="my-4 rounded-xl border border-warn/50 bg-warn-soft px-4 py-3">
      <h2 id={id} className="font-semibold text-warn">
        {title}
      </h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
