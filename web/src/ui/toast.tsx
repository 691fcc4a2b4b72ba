import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { Button } from "./button.tsx";

export interface Toast {
  text: string;
  isError?: boolean;
  action?: { label: string; run: () => unknown };
}

const SHOWN_MS = 8_000;
const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Shows a short message about what was just done; the last one replaces the one before. */
export const useToast = () => useContext(ToastContext);

/** Where messages appear. They are read out, and stay while they are pointed at or focused. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  const [isHeld, setHeld] = useState(false);
  const show = useCallback((next: Toast) => setToast(next), []);
  useEffect(() => {
    if (!toast || isHeld) return undefined;
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    <ToastContext value={show}>
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it holds the message while its button is used */}
      <div
        className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div role="status" aria-live={toast?.isError ? "assertive" : "polite"}>
          {toast && (
            <div className="pointer-events-auto flex items-center gap-3 rounded-xl border border-line bg-surface py-2 ps-4 pe-2 shadow-lg">
              <span className={toast.isError ? "text-bad" : ""}>{toast.text}</span>
              {toast.action && (
                <Button
                  look="quiet"
                  onClick={() => {
                    toast.action?.run();
                    setToast(undefined);
                  }}
                >
                  {toast.action.label}
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
    </ToastContext>
  );
}
