import { useTexts } from "../texts/texts.ts";

/** Shown only after a moment, so that what is quick does not flicker. */
export const Loading = () => (
  <p role="status" className="animate-appear px-4 py-20 text-center text-muted">
    {useTexts().app.loading}
  </p>
);
