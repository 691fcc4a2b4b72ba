import { useEffect, useRef } from "react";
import { markQuote } from "./mark-quote.ts";

/** Marks words in the article that it stands in, and brings them into sight: what a search has found there. */
export function WordsFound({ words }: { words: string }) {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const article = here.current?.closest("article");
    const range = article && markQuote(article, words);
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    return () => {
      CSS.highlights?.delete("quote");
    };
  }, [words]);
  return <span ref={here} hidden />;
}
