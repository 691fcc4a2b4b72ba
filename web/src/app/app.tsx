import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { queries } from "../data/queries.ts";
import { ENGLISH, LanguageContext, loadLanguage, preferredLanguage } from "../texts/texts.ts";
import { router } from "./router.tsx";

export function App() {
  const [language, setLanguage] = useState(ENGLISH);
  useEffect(() => {
    loadLanguage(preferredLanguage()).then(setLanguage);
  }, []);
  return (
    <LanguageContext value={language}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageContext>
  );
}
