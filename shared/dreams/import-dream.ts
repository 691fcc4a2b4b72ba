import type { CaptureOutcome } from "@dreamcatcher/contracts/conversation";
import type { FragmentInput } from "@dreamcatcher/contracts/fragment";
import type { DreamImportInput, DreamImportResult } from "@dreamcatcher/contracts/import";
import type { QuotaContext } from "#shared/platform/context.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import type { ProjectNumbers } from "#shared/projects/project.ts";
import { requireQuota, transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { brandOf } from "./brands.ts";
import { clientContent } from "./client-content.ts";
import { changeId, newDream, revise } from "./dream.ts";
import { IMPORT_ORIGIN } from "./fragment-origin.ts";
import { bodyKeysOf, type FragmentsOfOrigin, fragmentWrites } from "./fragments.ts";
import { importHash } from "./import-hash.ts";
import { withObjectCleanup } from "./objects.ts";
import { storedBytesAfter } from "./origins.ts";
import { dreamEvent, findDream, putDream } from "./store.ts";
import type { DreamRecord } from "./stored.ts";

/**
 * Creates a dream with the client's own id, or replaces it. The same payload again changes nothing, so a
 * client may safely retry.
 *
 * @throws {ProblemError} when the brand is unknown (422) or a quota is used up (429)
 */
export async function importDream(
  context: QuotaContext,
  input: DreamImportInput,
): Promise<{ outcome: CaptureOutcome; result: DreamImportResult }> {
  const { id, fragments, ...sent } = input;
  const named = { ...sent, brand: brandOf(sent.brand) };
  const import_hash = importHash(input);
  return retryOnConflict(async () => {
    const before = await findDream(context.owner_id, id);
    if (before?.import_hash === import_hash) return resultOf("unchanged", before);
    await requireQuota(context, { captures_per_day: 1, stored_bytes: 1 });
    const content = clientContent(named, before?.dream);
    const dream = before ? revise(before.dream, content) : newDream(context.owner_id, content, id);
    const outcome = before ? "updated" : "created";
    const fragmentItems = await fragmentWrites(context, {
      dream_id: id,
      origin: IMPORT_ORIGIN,
      change: changeId(dream),
      before: before?.origins[IMPORT_ORIGIN] ?? 0,
      fragments: fragments.map(completed),
    });
    const origins = { ...before?.origins, [IMPORT_ORIGIN]: fragments.length };
    const { stored_bytes, added_bytes } = storedBytesAfter(before, IMPORT_ORIGIN, input);
    const record = { ...before, dream, origins, stored_bytes, import_hash };
    await withObjectCleanup(bodyKeysOf(fragmentItems), () =>
      transactWithinQuotas(context, { captures_per_day: 1, stored_bytes: added_bytes }, [
        putDream(record, before?.dream),
        dreamEvent(context, dream, "DreamImported", { outcome, dream, fragments_count: fragments.length }),
        ...fragmentItems,
      ]),
    );
    return resultOf(outcome, record);
  });
}

function completed(input: FragmentInput): FragmentsOfOrigin["fragments"][number] {
  const { code_snippets, codeSnippets, url, date, ...fragment } = input;
  const snippets = code_snippets ?? codeSnippets ?? [];
  return {
    ...fragment,
    url: url ?? null,
    date: date ?? null,
    code_snippets: snippets.map(({ filename, ...snippet }) =>
      filename ? { ...snippet, filename } : snippet,
    ),
  };
}

const NO_PROJECT: ProjectNumbers = {
  project_id: null,
  tickets_created: 0,
  agents_assigned: 0,
  estimated_completion: null,
};

const resultOf = (outcome: CaptureOutcome, { dream, project }: DreamRecord) => ({
  outcome,
  result: { success: true as const, dream_id: dream.id, ...(project?.numbers ?? NO_PROJECT) },
});
