import type { Acceptance } from "@dreamcatcher/client";
import { Check, Circle } from "lucide-react";
import { useTexts } from "../texts/texts.ts";

/** Text with its `code`, which stands between backticks. */
const withCode = (text: string) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are never reordered
  text.split(/`([^`]+)`/).map((piece, at) => (at % 2 === 1 ? <code key={at}>{piece}</code> : piece));

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
        {withCode(text)}{" "}
        {met_by && (
          <span className="text-muted">
            {build.metBy} <code>{met_by}</code>
          </span>
        )}
      </span>
    </li>
  );
}
