import type { Problem } from "@dreamcatcher/client/sync";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { useSettle } from "./use-settle.ts";

/** A change of this device that the service does not take, and why. */
export function RefusalNotice({ refusal: { dream_id, detail, errors } }: { refusal: Problem }) {
  const { app, dream: texts } = useTexts();
  const { manager } = useDevice();
  const settle = useSettle();
  const nameOf = (path: string) => texts.fields[path.split(/\W+/).find((part) => part in texts.fields) ?? ""];
  const named = errors.map(({ path, message }) => [nameOf(path) ?? [], message].flat().join(": "));
  const reasons = named.length > 0 ? named : [detail];
  return (
    <DecisionBox title={texts.refused} text={texts.refusedText}>
      <ul className="mt-1 list-disc ps-5">
        {reasons.map((reason) => (
          <li key={reason} className="first-letter:uppercase">
            {reason}
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => settle(manager.retry(dream_id), texts.sentAgain)}>{app.retry}</Button>
        <Button onClick={() => settle(manager.discard(dream_id), texts.discarded)}>{texts.discard}</Button>
      </p>
    </DecisionBox>
  );
}
