import { baseName } from "../paths.ts";
import type { PlacedFile } from "./versions.ts";

/** Frameworks whose programs are built by Maven or Gradle. */
const BUILT = /^import (?:org\.springframework|io\.quarkus|jakarta|javax\.persistence)\b/m;

/**
 * Puts Java and Kotlin that is in no folder, and the pages of its server, where the tools of these
 * languages look for them: by its package, and apart from it what tests it.
 */
export function withJvmPaths(files: readonly PlacedFile[]): PlacedFile[] {
  const own = files.filter(({ language }) => /^(?:java|kotlin)$/.test(language));
  const isBuilt = own.some(({ code }) => BUILT.test(code));
  return files.map((file) => {
    if (file.path.includes("/")) return file;
    const folder = own.includes(file)
      ? sourceFolder(file, isBuilt)
      : isBuilt && isTemplateOf(file, own)
        ? "src/main/resources/templates"
        : isBuilt && /^application(?:-\w+)?\.(?:properties|ya?ml)$/.test(file.path)
          ? "src/main/resources"
          : null;
    return folder === null ? file : { ...file, path: `${folder}/${file.path}` };
  });
}

function sourceFolder({ path, language, code }: PlacedFile, isBuilt: boolean): string | null {
  const name = /^package ([\w.]{1,100})/m.exec(code)?.[1];
  if (name === undefined && !isBuilt) return null;
  const isTest = /(?:Tests?|IT)\.\w+$/.test(path) || /^import (?:static )?org\.junit\b/m.test(code);
  return ["src", isTest ? "test" : "main", language, ...(name?.split(".") ?? [])].join("/");
}

/** Whether a page is one that a controller gives by its name: `return "tides"`. */
function isTemplateOf({ language, path }: PlacedFile, own: readonly PlacedFile[]): boolean {
  const stem = baseName(path).replace(/\.html$/, "");
  return (
    language === "html" &&
    own.some(({ code }) => new RegExp(`return "${stem.replace(/\W/g, "\\$&")}"`).test(code))
  );
}
