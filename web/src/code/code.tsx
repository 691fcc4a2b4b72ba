import { useQuery } from "@tanstack/react-query";
import { languageOf } from "./language-of.ts";

/** Colouring more would keep the page from answering. */
const MAX_CHARACTERS = 80_000;

interface CodeProps {
  /** The file's path, which tells its language. */
  path: string;
  text: string;
}

/** The text of a file with the numbers of its lines, in colours as soon as they are known. */
export function Code({ path, text }: CodeProps) {
  const language = text.length <= MAX_CHARACTERS ? languageOf(path) : undefined;
  const { data } = useQuery({
    queryKey: ["highlight", language, text],
    queryFn: async () => {
      const { highlight } = await import("./highlight.ts");
      return language ? highlight(text, language) : [];
    },
    enabled: language !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const lines = data ?? text.split("\n").map((line) => [{ text: line, color: undefined }]);
  return (
    <section
      aria-label={path}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard as well
      tabIndex={0}
      className="max-h-[70dvh] overflow-auto"
    >
      <pre className="py-3 text-sm leading-relaxed [counter-reset:line]">
        <code className="block w-max min-w-full pe-4">
          {lines.map((pieces, line) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
              key={line}
              className="block before:me-4 before:inline-block before:w-12 before:text-end before:text-muted before:content-[counter(line)] [counter-increment:line]"
            >
              {pieces.map(({ text: piece, color }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces are never reordered
                <span key={at} style={color ? { color } : undefined}>
                  {piece}
                </span>
              ))}
              {"\n"}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}
