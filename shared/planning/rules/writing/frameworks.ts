import type { SourceFile } from "../assembling/assemble.ts";
import { baseName } from "../paths.ts";

/** A framework that builds and starts the pages of a project from where they are. */
interface Framework {
  packages: readonly string[];
  /** The command of its server for development. */
  start: string;
}

const NEXT: Framework = { packages: ["next", "react", "react-dom"], start: "next dev" };
const VITE: Framework = { packages: ["vite"], start: "vite" };

const REACT_SCRIPTS: Framework = {
  packages: ["react-scripts", "react", "react-dom"],
  start: "react-scripts start",
};

/** Where Next.js finds pages. Other tools have pages in `src/pages`. */
const NEXT_PAGE = /^(?:src\/)?(?:app\/(?:.*\/)?page|pages\/(?!api\/|_)(?:.*\/)?[\w[\].-]+)\.[jt]sx?$/;
const NEXT_IMPORT = /^next(?:\/|$)/;
/** What only Next.js has: other tools have pages in `src/pages`, and `app/page`. */
const NEXT_ROOT =
  /^(?:app\/(?:.*\/)?(?:page|layout)|src\/app\/(?:.*\/)?(?:page|layout)|pages\/(?:_app|_document|index))\.[jt]sx?$/;

/** A page that loads a program which has to be built: Vite serves such pages from the root of a project. */
const BUILT_PROGRAM = /<script\b[^>]{0,200}\bsrc=["']\/?(?:\.\/)?src\/[\w./-]{1,100}\.(?:tsx?|jsx|vue)["']/i;

/** The framework of which a project has pages; null where it has none, or tools of its own. */
export function frameworkOf(files: readonly SourceFile[]): Framework | null {
  if (
    files.some(
      ({ path, content }) => isViteConfig(path) || (path === "index.html" && BUILT_PROGRAM.test(content)),
    )
  )
    return VITE;
  if (files.some(({ path }) => /(?:^|\/)(?:vite|astro|remix|gatsby|nuxt)[\w-]*\.config\.\w+$/.test(path)))
    return null;
  const isNext = files.some(
    ({ path, analysis }) =>
      NEXT_ROOT.test(path) || analysis?.imports.some(({ specifier }) => NEXT_IMPORT.test(specifier)),
  );
  if (isNext) return files.some(({ path }) => NEXT_PAGE.test(path)) ? NEXT : null;
  const isReactApp =
    files.some(
      ({ path, content }) => path === "public/index.html" && !/<script\b[^>]*\bsrc=/i.test(content),
    ) &&
    files.some(
      ({ path, content }) => /^src\/index\.[jt]sx?$/.test(path) && /\bfrom ["']react-dom/.test(content),
    );
  return isReactApp ? REACT_SCRIPTS : null;
}

/** The settings of Vite at the root of a project; those of its tests alone start nothing. */
const isViteConfig = (path: string): boolean => path === baseName(path) && /^vite\.config\.\w+$/.test(path);

/** The commands that start a project by its framework. */
export function frameworkCommands(files: readonly SourceFile[]): string[] | null {
  const framework = frameworkOf(files);
  return framework && ["npm install", `npx ${framework.start}`];
}
