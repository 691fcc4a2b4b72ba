import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useDevice } from "../data/device-context.ts";
import { useTexts } from "../texts/texts.ts";
import { Dialog } from "../ui/dialog.tsx";
import { WORDS, type Words } from "./words.ts";

const load = () => import("./finder.tsx");
/** A page that has just opened has other things to do than to prepare for a search. */
const PREPARE_AFTER_MS = 2_000;
const Finder = lazy(() => load().then(({ Finder }) => ({ default: Finder })));

/** Searching and jumping from everywhere, by Ctrl-K or its button. */
export function Palette() {
  const { app } = useTexts();
  const { search } = useDevice();
  useEffect(() => {
    const timer = setTimeout(() => search.prepare(), PREPARE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [search]);
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((before) => !before);
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  function close() {
    setOpen(false);
    setWords("");
  }
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        onPointerEnter={load}
        className="flex items-center gap-2 rounded-lg border border-line bg-surface px-3 py-1.5 text-sm text-muted hover:text-ink max-sm:px-2"
      >
        <Search aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{app.search}</span>
        <kbd className="font-sans text-xs max-sm:hidden">Ctrl K</kbd>
      </button>
      <Dialog label={app.search} isOpen={isOpen} onClose={close}>
        <Suspense fallback={<FirstWords words={words} onWords={setWords} />}>
          <Finder words={words} onWords={setWords} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}

/** Takes what is typed before the finder is here, so that no letter is lost. */
const FirstWords = ({ words, onWords }: Words) => (
  <div className="p-2">
    <input
      // biome-ignore lint/a11y/noAutofocus: the dialog has this field alone
      autoFocus
      value={words}
      onChange={({ target }) => onWords(target.value)}
      aria-label={useTexts().app.search}
      placeholder={useTexts().search.placeholder}
      className={WORDS}
    />
  </div>
);
