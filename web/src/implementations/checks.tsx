import type { Implementation } from "@dreamcatcher/client";
import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTexts } from "../texts/texts.ts";
import { Section } from "../ui/section.tsx";

const LOOKS = {
  held: { icon: CircleCheck, color: "text-good" },
  failed: { icon: CircleX, color: "text-bad" },
  not_run: { icon: CircleDashed, color: "text-muted" },
};

/** The proof: for each check, what the talk says must come out, what ran, and what came out. */
export function Checks({ implementation: { checks } }: { implementation: Implementation }) {
  const { build } = useTexts();
  if (checks.length === 0) return null;
  return (
    <Section title={build.proof} count={checks.length}>
      <ul className="space-y-2">
        {checks.map(({ id, outcome, quote, expects, ran, came_out, path }) => {
          const { icon: Icon, color } = LOOKS[outcome];
          return (
            <li key={id} className="rounded-lg border border-line bg-surface px-4 py-3">
              <div className="flex items-start gap-3">
                <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${color}`} />
                <div className="min-w-0 grow space-y-1">
                  <p>
                    <span className={`font-medium ${color}`}>{build.outcomes[outcome]}</span>{" "}
                    <span>{expects}</span>
                  </p>
                  {quote && (
                    <blockquote className="border-s-2 border-line ps-3 text-muted">“{quote}”</blockquote>
                  )}
                  <p className="text-sm text-muted">
                    <code className="wrap-anywhere">{ran || path}</code>
                  </p>
                  {came_out && (
                    <pre className="overflow-x-auto rounded bg-raised p-2 text-sm">{came_out}</pre>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
