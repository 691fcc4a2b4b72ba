import { createContext } from "react";

/** Shows the app in another language, by its code. */
export const LanguageSwitch = createContext<(code: string) => void>(() => {});
