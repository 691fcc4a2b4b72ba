import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { queries } from "../data/queries.ts";
import { LanguageSwitch } from "../texts/language-switch.ts";
import { ENGLISH, keepLanguage, LanguageContext, loadLanguage, preferredLanguage } from "../texts/texts.ts";
import { router } from "./router.tsx";

export function App() {
  const [language, setLanguage] = useState(ENGLISH);
  useEffect(() => {
    loadLanguage(preferredLanguage()).then(setLanguage);
  }, []);
  const switchTo = useCallback((code: string) => {
    keepLanguage(code);
    loadLanguage(code).then(setLanguage);
  }, []);
  return (
    <LanguageSwitch value={switchTo}>
      <LanguageContext value={language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageContext>
    </LanguageSwitch>
  );
}
