import { useTexts } from "../texts/texts.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { NotFound } from "../ui/problems.tsx";

/** The page of every address that is none. */
export const Nowhere = () => (
  <main>
    <PageTitle of={useTexts().app.notFound} />
    <NotFound />
  </main>
);
