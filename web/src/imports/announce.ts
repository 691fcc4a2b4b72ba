import { createContext, useContext } from "react";

/** Has a sentence read out, by the one live region of the page. */
export const Announce = createContext<(sentence: string) => void>(() => {});
export const useAnnounce = () => useContext(Announce);
