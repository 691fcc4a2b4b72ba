import { useTexts } from "../texts/texts.ts";
import { NotFound } from "../ui/problems.tsx";

/** The page of every address that is none. */
export const Nowhere = () => (
  <main>
    <NotFound text={useTexts().app.noPage} />
  </main>
);
