import { useEffect, useState } from "react";
import { Looks } from "../account/looks.tsx";
import { readConfig } from "../signing-in/config.ts";
import { Loading } from "../ui/loading.tsx";
import { NotFound } from "../ui/problems.tsx";
import { Toasts } from "../ui/toast.tsx";
import { Actions, Messages, Reading } from "./specimens.tsx";

/**
 * Every component of `ui/` in its states, for who works on the app: shown on a developer's machine alone, and
 * an address like any other without a page elsewhere.
 */
export function GalleryPage() {
  const [isShown, setShown] = useState<boolean>();
  useEffect(() => {
    readConfig().then(
      ({ demo }) => setShown(demo !== null),
      () => setShown(false),
    );
  }, []);
  if (isShown === undefined) return <Loading />;
  if (!isShown)
    return (
      <main>
        <NotFound />
      </main>
    );
  return (
    <Toasts>
      <title>Gallery</title>
      <meta name="robots" content="noindex" />
      <main className="mx-auto max-w-5xl px-4 py-6">
        <h1 className="text-2xl font-semibold tracking-tight">Gallery</h1>
        <p className="text-muted">Every component in its states. Look at it in both themes, and narrow.</p>
        <Looks />
        <Actions />
        <Reading />
        <Messages />
      </main>
    </Toasts>
  );
}
