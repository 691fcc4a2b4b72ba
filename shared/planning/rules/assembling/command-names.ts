import type { Fragment } from "@dreamcatcher/contracts/fragment";
import { languageOfFile } from "@dreamcatcher/text/languages";
import { filesRunIn } from "@dreamcatcher/text/run-files";
import type { Snippet } from "../analysis/snippets.ts";
import { baseName, safePath } from "../paths.ts";

/** Tools that run no other programs than those that import them. */
const TOOL = /\b(streamlit) run /;

/**
 * Gives nameless programs the name under which their answer runs them: where an answer has one program of a
 * language, and its commands run one file of it that is not there.
 */
export function withCommandNames(
  snippets: readonly Snippet[],
  fragments: readonly Pick<Fragment, "content" | "code_snippets">[],
): Snippet[] {
  const named = new Set(snippets.flatMap(({ path }) => (path === null ? [] : baseName(path))));
  return snippets.map((snippet) => {
    const { language, fragment } = snippet;
    if (!isNamelessProgram(snippet)) return snippet;
    const others = snippets.filter(
      (each) => each.fragment === fragment && each.language === language && isNamelessProgram(each),
    );
    const run = commandsOf(fragments[fragment], snippet.code).filter(
      (each) => languageOfFile(each) === language && !named.has(baseName(each)),
    );
    const [name, ...more] = new Map(run.map((each) => [baseName(each), each])).values();
    return name === undefined || more.length > 0 || others.length > 1 ? snippet : { ...snippet, path: name };
  });
}

const isNamelessProgram = ({ path, language, code, analysis }: Snippet): boolean =>
  path === null &&
  (analysis ? analysis.parses && analysis.runs : /^#!/.test(code) && language !== "markdown");

/** The files that the commands of an answer run, of those that may run a program. */
function commandsOf(
  fragment: Pick<Fragment, "content" | "code_snippets"> | undefined,
  program: string,
): string[] {
  const texts = [fragment?.content ?? "", ...(fragment?.code_snippets ?? []).map(({ code }) => code)];
  return texts.flatMap((text) =>
    filesRunIn(text).flatMap(({ command, path }) =>
      safePath(path) === path && program.includes(TOOL.exec(command)?.[1] ?? "") ? path : [],
    ),
  );
}
