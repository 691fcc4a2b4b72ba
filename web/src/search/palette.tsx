import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Dialog } from "../ui/dialog.tsx";

const Finder = lazy(() => import("./finder.tsx").then(({ Finder }) => ({ default: Finder })));

/** Searching and jumping from everywhere, by Ctrl-K or its button. */
export function Palette() {
  const { app } = useTexts();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((before) => !before);
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex items-center gap-2 rounded-lg border border-line bg-surface px-3 py-1.5 text-sm text-muted hover:text-ink"
      >
        <Search aria-hidden className="size-4" />
        {app.search}
        <kbd className="font-sans text-xs max-sm:hidden">Ctrl K</kbd>
      </button>
      <Dialog label={app.search} isOpen={isOpen} onClose={close}>
        <Suspense fallback={null}>
          <Finder onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
