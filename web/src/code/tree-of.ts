/** A file, or a folder with what is in it. */
export interface TreeNode {
  /** A folder that has nothing but another one is shown with it: `src/lib`. */
  name: string;
  path: string;
  children: TreeNode[] | null;
}

/** Paths as a tree: folders before files, each by their names. */
export function treeOf(paths: readonly string[], under = ""): TreeNode[] {
  const folders = new Map<string, string[]>();
  const files: TreeNode[] = [];
  for (const path of paths) {
    const rest = path.slice(under.length);
    const end = rest.indexOf("/");
    if (end < 0) files.push({ name: rest, path, children: null });
    else folders.set(rest.slice(0, end), [...(folders.get(rest.slice(0, end)) ?? []), path]);
  }
  const nodes = [...folders].map(([name, inside]) => folderOf(name, `${under}${name}`, inside));
  return [...nodes.sort(byName), ...files.sort(byName)];
}

function folderOf(name: string, path: string, paths: readonly string[]): TreeNode {
  const children = treeOf(paths, `${path}/`);
  const [only] = children;
  if (children.length === 1 && only?.children) return { ...only, name: `${name}/${only.name}` };
  return { name, path, children };
}

/** What begins with a dot is for tools: it comes last. */
const byName = (a: TreeNode, b: TreeNode) =>
  Number(a.name.startsWith(".")) - Number(b.name.startsWith(".")) || a.name.localeCompare(b.name, "en");
