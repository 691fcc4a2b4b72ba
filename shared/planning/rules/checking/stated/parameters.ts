import type { SourceFile } from "../../assembling/assemble.ts";

/** The one function of a project that its examples are about, as it is called. */
interface SingleFunction {
  file: SourceFile;
  /** What stands before the arguments: `twoSum`, or `Solution().two_sum` for a class with one method. */
  callee: string;
  text: string;
}

/** The only function of the only file that has some; null where there are several. */
export function single(files: readonly SourceFile[]): SingleFunction | null {
  const found = files.flatMap((file) =>
    (file.analysis?.definitions ?? []).map(({ name, from, to }) => ({
      file,
      name,
      text: file.content.slice(from, to),
    })),
  );
  const [only] = found;
  if (!only || found.length > 1) return null;
  if (!/^(?:export\s+)?(?:default\s+)?class\b/.test(only.text))
    return { file: only.file, callee: only.name, text: only.text };
  const methods = [
    ...only.text.matchAll(
      /^[ \t]{1,40}(?:async )?(?:def )?([A-Za-z_]\w{0,80}) ?\([^)]{0,300}\) ?(?:->[^:\n]{0,80})?[:{]/gm,
    ),
  ].filter(([, name = ""]) => !/^(?:__|constructor|if|for|while|switch)/.test(name));
  const [method] = methods;
  if (!method || methods.length > 1) return null;
  const instance = only.file.language === "python" ? `${only.name}()` : `new ${only.name}()`;
  return { file: only.file, callee: `${instance}.${method[1]}`, text: method[0].trim() };
}

/** The names of a function's parameters without defaults. */
export function parametersOf({ text }: Pick<SingleFunction, "text">): string[] {
  const opening = text.indexOf("(");
  const list = text.slice(opening + 1, Math.max(opening + 1, text.indexOf(")", opening)));
  return list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "self" && !part.includes("=") && !part.startsWith("*"))
    .map((part) => /^[A-Za-z_$][\w$]*/.exec(part)?.[0] ?? "");
}
