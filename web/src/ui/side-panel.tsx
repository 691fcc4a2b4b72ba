import { X } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useTexts } from "../texts/texts.ts";
import { Button } from "./button.tsx";
import { useFocusReturn } from "./use-focus-return.ts";
import { useWide } from "./use-wide.ts";

interface SidePanelProps {
  title: string;
  /** What it shows now: whatever had the focus before gets it back when the panel is closed. */
  of: unknown;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Something to read beside the page; over it, as a modal dialog, where the window is narrow. Escape closes it,
 * it takes the focus and gives it back.
 */
export const SidePanel = (props: SidePanelProps) => (useWide() ? <Beside {...props} /> : <Over {...props} />);

function Beside({ title, of, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useFocusReturn(panel, of);
  useLayoutEffect(() => focusTitle(panel.current), []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || isTaken(event)) return;
      onClose();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [onClose]);
  return (
    <aside
      ref={panel}
      aria-label={title}
      className="rounded-xl border border-line bg-surface lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <Head title={title} onClose={onClose} />
      {children}
    </aside>
  );
}

/** Escape takes back what is typed, and closes a dialog that is open, before it closes the panel. */
const isTaken = ({ target, defaultPrevented }: KeyboardEvent) =>
  defaultPrevented ||
  (target instanceof Element && target.matches("textarea, select, input:not([type=checkbox])")) ||
  document.querySelector("dialog[open]") !== null;

function Over({ title, of, onClose, children }: SidePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useFocusReturn(dialog, of);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    focusTitle(element);
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it as well
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
      className="m-0 ms-auto h-dvh max-h-none w-full max-w-xl overflow-y-auto overscroll-contain border-line bg-surface p-0 text-ink sm:border-s backdrop:bg-black/40"
    >
      <Head title={title} onClose={onClose} />
      {children}
    </dialog>
  );
}

/** So that a reader begins there. */
const focusTitle = (panel: HTMLElement | null) => panel?.querySelector("h2")?.focus({ preventScroll: true });

/** Stays in sight. */
function Head({ title, onClose }: Pick<SidePanelProps, "title" | "onClose">) {
  const { app } = useTexts();
  return (
    <div className="sticky top-0 z-10 flex items-center border-b border-line bg-surface px-4 py-1">
      <h2 tabIndex={-1} className="rounded text-sm font-semibold">
        {title}
      </h2>
      <Button look="quiet" className="-me-2 ms-auto min-h-11 min-w-11" onClick={onClose}>
        <X aria-hidden className="size-4" />
        <span className="sr-only">{app.close}</span>
      </Button>
    </div>
  );
}
