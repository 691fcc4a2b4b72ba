/** What is typed into the palette. */
export interface Words {
  words: string;
  onWords: (words: string) => void;
}

/** How its field looks. */
export const WORDS = "w-full rounded-lg bg-transparent px-3 py-2 text-lg outline-none placeholder:text-muted";
