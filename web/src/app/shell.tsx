import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { NewVersionBar } from "../offline/new-version-bar.tsx";
import { Palette } from "../search/palette.tsx";
import { useTexts } from "../texts/texts.ts";
import { useNextPage } from "./next-page.ts";
import { SyncStatus } from "./sync-status.tsx";

const LINK =
  "rounded-lg px-3 py-1.5 text-sm max-sm:px-1.5 font-medium text-muted hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink";

/** What surrounds every page: the way to the others, and how the sync stands. */
export function Shell({ children }: { children: ReactNode }) {
  const { app } = useTexts();
  const content = useFocusOnArrival();
  useNextPage();
  return (
    <div className="min-h-dvh">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:p-3"
      >
        {app.skip}
      </a>
      <NewVersionBar />
      <header className="sticky top-0 z-10 border-b border-line bg-page">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 max-sm:gap-x-1 max-sm:px-2">
          <Link to="/" className="flex items-center gap-2 font-semibold">
            <img src="/icon.svg" alt="" className="size-6" />
            <span className="max-sm:sr-only">{app.name}</span>
          </Link>
          <nav aria-label={app.name} className="flex gap-1 max-sm:gap-0">
            <Link to="/" className={LINK} activeOptions={{ exact: true, includeSearch: false }}>
              {app.home}
            </Link>
            <Link to="/imports" className={LINK}>
              {app.imports}
            </Link>
            <Link to="/account" className={LINK}>
              {app.account}
            </Link>
          </nav>
          <span className="ms-auto flex items-center gap-3 max-sm:gap-2">
            <Palette />
            <SyncStatus />
          </span>
        </div>
      </header>
      <main id="content" ref={content} tabIndex={-1} className="mx-auto max-w-5xl px-4 py-6 outline-none">
        {children}
      </main>
    </div>
  );
}

/** Moves the focus to the content of each page that one goes to, so that a screen reader goes on there. */
function useFocusOnArrival() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const content = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) content.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);
  return content;
}
