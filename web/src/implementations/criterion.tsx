import type { Acceptance } from "@dreamcatcher/client";
import { Check, Circle } from "lucide-react";
import { useTexts } from "../texts/texts.ts";
import { WithCode } from "../ui/with-code.tsx";

/** A criterion of a ticket, and what shows that it is met. */
export function Criterion({ criterion: { text, met_by } }: { criterion: Acceptance }) {
  const { build } = useTexts();
  return (
    <li className="flex items-start gap-2 text-sm">
      {met_by ? (
        <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
      ) : (
        <Circle aria-hidden className="mt-1 size-3 shrink-0 text-muted" />
      )}
      <span className="min-w-0 wrap-anywhere">
        <WithCode text={text} />{" "}
        {met_by && (
          <span className="text-muted">
            {build.metBy} <code>{met_by}</code>
          </span>
        )}
      </span>
    </li>
  );
}
