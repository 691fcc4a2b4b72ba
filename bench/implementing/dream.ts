import type { Client, DreamImportInput } from "@dreamcatcher/client";

/** The dream that is implemented: a file, another that imports it, and a later version of the first. */
const dreamWith = (id: string): DreamImportInput => ({
  id,
  title: "Shop bill",
  summary: "A small shop adds up what its customers owe.",
  todos: ["Print the bill", "Ask the baker for her prices"],
  fragments: [
    {
      title: "The program",
      content: "Two files.",
      features: ["adds up prices", "writes a bill"],
      code_snippets: [
        { language: "javascript", filename: "src/prices.js", code: "export const total = () => 0;\n" },
        {
          language: "javascript",
          filename: "src/shop.js",
          code: 'import { total } from "./prices.js";\n\nexport const bill = (amounts) => "To pay: " + total(amounts);\n',
        },
        {
          language: "javascript",
          filename: "src/prices.js",
          code: "export const total = (amounts) => amounts.reduce((sum, amount) => sum + amount, 0);\n",
        },
      ],
    },
  ],
});

/** Imports `count` such dreams and returns their ids. */
export async function importDreams({ dreams }: Client, name: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, n) => `${name}-${n + 1}`);
  for (const id of ids) await dreams.import(dreamWith(id));
  return ids;
}
