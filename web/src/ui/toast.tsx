import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { isUndoKey } from "./undo-key.ts";

interface Toast {
  text: string;
  isError?: boolean;
  /** What can be done about it, by its button or Ctrl Z: taking back what was done. */
  action?: { label: string; run: () => unknown };
  /**
   * For what can be taken back until a time: how long that is, in milliseconds. The message stays as long,
   * neither longer nor shorter, whatever else is said meanwhile.
   */
  lastsMs?: number;
}

interface Shown extends Toast {
  key: number;
}

const SHOWN_MS = 8_000;
const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Shows a short message about what was just done; the last one replaces the one before. */
export const useToast = () => useContext(ToastContext);

/** Where messages appear. They are read out, and stay while they are pointed at or focused. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const [isHeld, setHeld] = useState(false);
  const lastKey = useRef(0);
  const show = useCallback((toast: Toast) => {
    lastKey.current += 1;
    const shown = { ...toast, key: lastKey.current };
    setToasts((before) => [...before.filter(({ lastsMs }) => lastsMs !== undefined), shown]);
  }, []);
  const end = useCallback(
    (key: number) => setToasts((before) => before.filter((each) => each.key !== key)),
    [],
  );
  const messages = useRef<HTMLDivElement>(null);
  const act = useCallback(
    ({ key, action }: Shown) => {
      action?.run();
      end(key);
      // A button that has the focus goes with its message.
      if (messages.current?.contains(document.activeElement))
        document.getElementById("content")?.focus({ preventScroll: true });
    },
    [end],
  );
  useUndoKey(toasts, act);
  return (
    <ToastContext value={show}>
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it holds the message while its button is used */}
      <div
        ref={messages}
        className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div
          role="status"
          aria-live={toasts.some(({ isError }) => isError) ? "assertive" : "polite"}
          aria-atomic={false}
          className="grid justify-items-center gap-2"
        >
          {toasts.map((toast) => (
            <Message key={toast.key} toast={toast} isHeld={isHeld} onAct={act} onEnd={end} />
          ))}
        </div>
      </div>
    </ToastContext>
  );
}

interface MessageProps {
  toast: Shown;
  isHeld: boolean;
  /** Does what it offers, which ends it. */
  onAct: (toast: Shown) => void;
  onEnd: (key: number) => void;
}

function Message({ toast, isHeld, onAct, onEnd }: MessageProps) {
  const { key, text, isError, action, lastsMs } = toast;
  const waits = isHeld && lastsMs === undefined;
  useEffect(() => {
    if (waits) return undefined;
    const timer = setTimeout(() => onEnd(key), lastsMs ?? SHOWN_MS);
    return () => clearTimeout(timer);
  }, [key, waits, lastsMs, onEnd]);
  return (
    <div className="pointer-events-auto relative flex items-center gap-3 overflow-hidden rounded-xl border border-line bg-surface py-2 ps-4 pe-2 shadow-lg">
      <span className={`min-w-0 wrap-anywhere ${isError ? "text-bad" : ""}`}>{text}</span>
      {action && (
        <Button look="quiet" aria-keyshortcuts="Control+Z" onClick={() => onAct(toast)}>
          {action.label}
        </Button>
      )}
      {lastsMs !== undefined && (
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-0 h-1 origin-left animate-run-out bg-bad"
          style={{ animationDuration: `${lastsMs}ms` }}
        />
      )}
    </div>
  );
}

/** Ctrl Z does what the last message that has an action offers. */
function useUndoKey(toasts: readonly Shown[], onAct: (toast: Shown) => void) {
  useEffect(() => {
    const last = toasts.findLast(({ action }) => action);
    if (!last) return undefined;
    const offering = last;
    function onKeyDown(event: KeyboardEvent) {
      if (!isUndoKey(event)) return;
      event.preventDefault();
      onAct(offering);
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [toasts, onAct]);
}
