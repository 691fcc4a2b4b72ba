import { comparesResult } from "@dreamcatcher/contracts/facts-of";
import type { Tried } from "@dreamcatcher/contracts/tried-of";
import { useTexts } from "../texts/texts.ts";

/** A file: what of it was tried and came out, what failed, and what was not tried. */
export function FileLine({ file: { path, checks, open } }: { file: Tried }) {
  const { build } = useTexts();
  const results = checks.filter(comparesResult);
  const held = checks.filter(({ outcome }) => outcome === "held");
  const right = held.filter(comparesResult).length;
  const fine = [
    ...(results.length > 0 ? [build.right(right, results.length)] : []),
    ...new Set(
      held.filter((check) => !comparesResult(check)).map(({ kind, expects }) => build.works[kind] ?? expects),
    ),
  ];
  const failed = checks.filter(({ outcome }) => outcome === "failed");
  const untried = checks.filter(({ outcome }) => outcome === "not_run");
  const missing = [...new Set([...untried.map(({ ran, came_out }) => came_out ?? ran), ...open])];
  return (
    <li>
      <code>{path}</code>
      {fine.length > 0 && (
        <span className="block">
          {build.tried}: {fine.join("; ")}
        </span>
      )}
      {failed.length > 0 && (
        <span className="block text-bad">
          {build.wentWrong}: {failed.map(({ ran, came_out }) => came_out ?? ran).join("; ")}
        </span>
      )}
      {missing.length > 0 && (
        <span className="block">
          {build.notTried}: {missing.join("; ")}
        </span>
      )}
    </li>
  );
}
