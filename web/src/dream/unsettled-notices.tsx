import { useUnsettled } from "../data/unsettled.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

/** What a dream waits for its person to decide, if anything. */
export function UnsettledNotices({ dreamId }: { dreamId: string }) {
  const { conflicts, refusals } = useUnsettled();
  const conflict = conflicts.find(({ dream_id }) => dream_id === dreamId);
  const refusal = refusals.find(({ dream_id }) => dream_id === dreamId);
  return (
    <>
      {conflict && <ConflictNotice conflict={conflict} />}
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  );
}
