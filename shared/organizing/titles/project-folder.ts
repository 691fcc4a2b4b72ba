import type { ParsedConversation } from "../parsed-conversation.ts";

/** So much of a message is searched for paths. */
const MAX_TEXT = 200_000;
const MAX_PATHS = 2_000;

/** A path from somebody's home folder, a drive, or the folder of a development container. */
const OWN_PATH =
  /(?:\/(?:Users|home)\/([\w.-]+)|\b[A-Za-z](?::|%3A)[\\/]{1,2}(?:Users[\\/]{1,2}([\w.-]+))?|(?<![\w.~/-])~(?=\/)|\/(?=workspaces\/))((?:[\\/]{0,2}[\p{L}\p{N}_.@+-](?:[\p{L}\p{N}_ .@+-]{0,58}[\p{L}\p{N}_.@+-])?(?=[\\/$]))+)/gu;

/** Folders in which people keep their projects, and what they nest in one another. */
const OF_PROJECTS = new Set(
  `projects project projetos projeto proyectos projets projekte progetti repos repo repositories source src code
  coding dev devel develop development developer git github gitlab workspace workspaces work sites www htdocs
  programming desktop documents documentos documenti dokumente personal class school university`.split(/\s+/),
);
/** "nRFConnectProjects" */
const ENDS_AS_PROJECTS = /(?:[a-z]P|[-_ ]p)rojects?$|(?:[a-z]R|[-_ ]r)epos$/;

/** Folders of tools and of what is installed. */
const OF_TOOLS =
  /^(?:|\..*|appdata|library|program files.*|applications|node_modules|site-packages|venv|env|go|downloads|onedrive.*|dropbox|icloud.*|mobile documents|temp|tmp|bin|local|opt|python.*|anaconda.*|miniconda.*|.*\.\w{1,4})$/i;

/** Folders of which every project has some. */
const IN_PROJECTS = new Set(
  `src lib libs app apps packages modules docs doc test tests spec specs public static assets css js img images
  styles components pages views routes scripts config backend frontend front back server client api core main
  build dist target out data models services utils editor plugins`.split(/\s+/),
);

/** A folder that is named less often may be anybody's. */
const MIN_MENTIONS = 3;
/** A folder in which nearly all paths stand is the project rather than the one above. */
const NEARLY_ALL = 0.8;

/**
 * The folder that most paths of the conversation stand in, below the one in which its owner keeps projects:
 * "beekeeper" of "/home/ann/projects/beekeeper/src/hive.py". Empty where there is none.
 */
export function projectFolder({ turns }: ParsedConversation): string {
  const paths = turns
    .flatMap(({ asked, answered }) => [...asked, ...answered])
    .flatMap(({ text }) => [...text.slice(0, MAX_TEXT).matchAll(OWN_PATH)])
    .slice(0, MAX_PATHS)
    .map(([, user, windowsUser, path = ""]) => foldersBelowProjects(path, user ?? windowsUser));
  let name = "";
  let inside = paths;
  for (let depth = 0; ; depth++) {
    const [next, those] = mostOf(inside, depth);
    const isOwn = !OF_TOOLS.test(next) && !IN_PROJECTS.has(next.toLowerCase());
    const least = depth === 0 ? Math.max(MIN_MENTIONS, inside.length / 3) : NEARLY_ALL * inside.length;
    if (!isOwn || those.length < least) return name;
    name = next;
    inside = those;
  }
}

/** The folder at a depth that most paths have there, with those paths. */
const mostOf = (paths: string[][], depth: number): [name: string, paths: string[][]] =>
  [...Map.groupBy(paths, (folders) => folders[depth] ?? "")].reduce(
    (most, each) => (each[0] && each[1].length > most[1].length ? each : most),
    ["", []],
  );

/** The folders of a path from the first that is no folder for projects; none where no such is above it. */
function foldersBelowProjects(path: string, user: string | undefined): string[] {
  const folders = path.split(/[\\/]+/).filter(Boolean);
  const own = folders.findIndex(
    (folder) => folder !== user && !OF_PROJECTS.has(folder.toLowerCase()) && !ENDS_AS_PROJECTS.test(folder),
  );
  return own > 0 && !OF_TOOLS.test(folders[own] ?? "") ? folders.slice(own) : [];
}
