import type { CheckResult } from "@dreamcatcher/client";
import { comparesResult } from "@dreamcatcher/contracts/facts-of";
import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTexts } from "../texts/texts.ts";

const LOOKS = {
  held: { icon: CircleCheck, color: "text-good" },
  failed: { icon: CircleX, color: "text-bad" },
  not_run: { icon: CircleDashed, color: "text-muted" },
};

/** What ran, what was to come out, and what came out. */
export function CheckLine({ check }: { check: CheckResult }) {
  const { build } = useTexts();
  const { outcome, kind, ran, path, expects, came_out } = check;
  const { icon: Icon, color } = LOOKS[outcome];
  const told = outcome === "held" && !comparesResult(check) ? "works" : outcome;
  return (
    <div className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${color}`} />
      <div className="min-w-0 grow space-y-2">
        <p className="text-sm">
          <code className="wrap-anywhere">{ran || path}</code>
        </p>
        <p>
          <span className={`font-medium ${color}`}>{build.outcomes[told]}</span>{" "}
          <span className="wrap-anywhere">{told === "works" ? (build.works[kind] ?? expects) : expects}</span>
        </p>
        {came_out && (
          <pre
            className={`rounded-lg px-3 py-2 text-sm wrap-anywhere whitespace-pre-wrap ${outcome === "failed" ? "bg-bad-soft" : "bg-raised"}`}
          >
            {came_out}
          </pre>
        )}
      </div>
    </div>
  );
}
