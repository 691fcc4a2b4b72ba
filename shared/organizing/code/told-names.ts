import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import { languageOfFile } from "@dreamcatcher/text/languages";
import { scriptSources } from "@dreamcatcher/text/page-links";
import { filesRunIn } from "@dreamcatcher/text/run-files";

/**
 * The name that an answer means a nameless program of it to have: the one script of its page, or the one file
 * that its commands run. It only tells apart which programs are versions of one; null where none is certain.
 */
export function toldNameOf(
  { filename, language }: CodeSnippet,
  { text, snippets }: { text: string; snippets: readonly CodeSnippet[] },
): string | null {
  const alike = snippets.filter((each) => each.language === language && !each.filename);
  if (filename || alike.length !== 1) return null;
  const linked = snippets.flatMap((each) => (each.language === "html" ? scriptSources(each.code) : []));
  const paths = [
    ...linked.filter((source) => !/^(?:\w+:|\/\/)/.test(source)),
    ...filesRunIn(text).map(({ path }) => path),
  ];
  const names = paths.map((path) => path.replace(/[?#].*$/, "").replace(/^.*\//, ""));
  const [name, ...others] = new Set(names.filter((each) => languageOfFile(each) === language));
  return others.length > 0 ? null : (name ?? null);
}
