import { useId } from "react";

interface MeterProps {
  label: string;
  /** The value in words, which also stand beside the bar. */
  words: string;
  value: number;
  max: number;
  /** What else there is to say of it, such as when it is reset. */
  note: string;
}

const ALMOST = 0.8;

/** How much of something is used, as a bar and in words: the colour alone says nothing. */
export function Meter({ label, words, value, max, note }: MeterProps) {
  const id = useId();
  const share = max === 0 ? 1 : Math.min(1, value / max);
  const colour = share >= 1 ? "bg-bad" : share >= ALMOST ? "bg-warn" : "bg-accent";
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span id={id} className="font-medium">
          {label}
        </span>
        <span className="text-sm">{words}</span>
      </p>
      <meter
        aria-labelledby={id}
        aria-valuetext={words}
        max={max}
        value={Math.min(value, max)}
        className="sr-only"
      />
      {/* Browsers let a page colour no meter of theirs in the same way. */}
      <div aria-hidden className="mt-1.5 h-2 overflow-hidden rounded-full bg-raised">
        <div className={`h-full rounded-full ${colour}`} style={{ width: `${share * 100}%` }} />
      </div>
      <p className="mt-1 text-sm text-muted">{note}</p>
    </li>
  );
}
