import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import type { BuildsLeft } from "./use-builds-left.ts";

interface BuildsLeftNoteProps {
  /** The button names it as its description. */
  id: string;
  builds: BuildsLeft | undefined;
}

/** How many builds are left today, and when there are new ones where none is. */
export function BuildsLeftNote({ id, builds }: BuildsLeftNoteProps) {
  const { build } = useTexts();
  const { ago, clock } = useTimes();
  if (builds === undefined) return null;
  const { left, limit, resetsAt } = builds;
  return (
    <span id={id} className={`text-sm ${left === 0 ? "font-medium text-warn" : "text-muted"}`}>
      {left === 0 && resetsAt !== null
        ? build.noneLeft(limit, ago(resetsAt), clock(resetsAt))
        : build.left(left, limit)}
    </span>
  );
}
