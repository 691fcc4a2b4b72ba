export { gapOf, hunksOf, looseHunksOf } from "./hunks.ts";
export { type FilePatch, filePatch, patchesIn } from "./patch.ts";
export { type Hunk, replaceLines } from "./replace-lines.ts";
export { changesAsDiff, unifiedDiffs } from "./unified.ts";
export { type UnifiedPatch, unifiedPatchesIn } from "./unified-patches.ts";
