import { useAdvice } from "../texts/advice.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "./button.tsx";

interface UnreadProps {
  /** What cannot be read. */
  title: string;
  error: Error;
  onRetry: () => unknown;
  className?: string;
}

/** Stands in place of what could not be read: why, and the way to try again. */
export function Unread({ title, error, onRetry, className = "" }: UnreadProps) {
  const { app } = useTexts();
  const advise = useAdvice();
  return (
    <div className={className}>
      <p role="alert" className="text-bad">
        {title}: {advise(error)}
      </p>
      <Button className="mt-2" onClick={() => onRetry()}>
        {app.retry}
      </Button>
    </div>
  );
}
