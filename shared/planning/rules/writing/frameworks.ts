import type { SourceFile } from "../assembling/assemble.ts";

/** A framework that builds and starts the pages of a project from where they are. */
interface Framework {
  packages: readonly string[];
  /** The command of its server for development. */
  start: string;
}

const NEXT: Framework = { packages: ["next", "react", "react-dom"], start: "next dev" };

/** Where Next.js finds pages. Other tools have pages in `src/pages`. */
const NEXT_PAGE = /^(?:(?:src\/)?app\/(?:.*\/)?(?:page|layout)|pages\/(?:_app|_document|index))\.[jt]sx?$/;
const NEXT_IMPORT = /^next(?:\/|$)/;

/** The framework of which a project has pages; null where it has none, or tools of its own. */
export function frameworkOf(files: readonly SourceFile[]): Framework | null {
  if (files.some(({ path }) => /(?:^|\/)(?:vite|astro|remix|gatsby|nuxt)[\w-]*\.config\.\w+$/.test(path)))
    return null;
  const isNext = files.some(
    ({ path, analysis }) =>
      NEXT_PAGE.test(path) || analysis?.imports.some(({ specifier }) => NEXT_IMPORT.test(specifier)),
  );
  return isNext ? NEXT : null;
}

/** The commands that start a project by its framework. */
export function frameworkCommands(files: readonly SourceFile[]): string[] | null {
  const framework = frameworkOf(files);
  return framework && ["npm install", `npx ${framework.start}`];
}
