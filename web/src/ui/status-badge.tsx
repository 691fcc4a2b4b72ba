import type { Dream } from "@dreamcatcher/client";
import { useTexts } from "../texts/texts.ts";

const LOOKS: Partial<Record<Dream["status"], string>> = {
  planned: "bg-accent-soft text-accent",
  implementing: "bg-warn-soft text-warn",
  completed: "bg-good-soft text-good",
  failed: "bg-bad-soft text-bad",
  archived: "bg-raised text-muted",
};

/** A dream's status, where it is more than an idea. */
export function StatusBadge({ status }: { status: Dream["status"] }) {
  const { statuses } = useTexts();
  const look = LOOKS[status];
  return look ? (
    <span className={`shrink-0 rounded-full px-2 py-0.5 text-xs font-medium ${look}`}>
      {statuses[status]}
    </span>
  ) : null;
}
