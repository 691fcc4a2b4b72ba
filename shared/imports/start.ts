import type { ImportInput, ImportStarted } from "@dreamcatcher/contracts/import";
import { ulid } from "ulid";
import { brandOf } from "#shared/dreams/brands.ts";
import { uploadKey } from "#shared/platform/content/keys.ts";
import { presignUpload } from "#shared/platform/content/presigned-urls.ts";
import type { QuotaContext } from "#shared/platform/context.ts";
import { HOUR_MS, HOUR_SECONDS } from "#shared/platform/durations.ts";
import { tooLarge } from "#shared/platform/problem-error.ts";
import { retryOnConflict } from "#shared/platform/table/transact.ts";
import { limitOf } from "#shared/quotas/from-environment.ts";
import { requireQuota, transactWithinQuotas } from "#shared/quotas/quotas.ts";
import { putImport } from "./store.ts";

/**
 * Starts an import and presigns the upload of its file. The URL is for exactly the announced size, which
 * counts against the day's quota.
 *
 * @throws {ProblemError} when the file is larger than a day's quota (413), the brand is unknown (422), or a
 *   quota is used up (429)
 */
export async function startImport(context: QuotaContext, input: ImportInput): Promise<ImportStarted> {
  const { owner_id, tier, ...trace } = context;
  const { filename, size, brand, tags } = input;
  const most = limitOf(tier, "import_bytes_per_day");
  if (size > most)
    throw tooLarge(`The file has ${size} bytes, and your tier may import at most ${most} bytes a day.`);
  await requireQuota(context, { stored_bytes: 1 });
  const id = ulid();
  const now = Date.now();
  const created = new Date(now).toISOString();
  const url = await presignUpload(uploadKey(owner_id, id), size, HOUR_SECONDS);
  const started = putImport(owner_id, {
    import: {
      id,
      status: "awaiting_upload",
      source: null,
      filename,
      size,
      conversations_seen: 0,
      dreams_created: 0,
      dreams_updated: 0,
      unchanged: 0,
      empty: 0,
      failures_count: 0,
      failures: [],
      dream_ids: [],
      skipped: [],
      unread_parts: [],
      failure: null,
      created,
      updated: created,
    },
    options: { brand: brand && brandOf(brand), tags },
    trace: { correlation_id: trace.correlation_id, traceparent: trace.traceparent },
    tier,
    chunks_total: null,
    chunks_done: 0,
  });
  const uses = { imports_per_day: 1, import_bytes_per_day: size };
  await retryOnConflict(() => transactWithinQuotas(context, uses, [started]));
  return {
    import_id: id,
    status: "awaiting_upload",
    upload: {
      url,
      method: "PUT",
      headers: { "content-length": String(size) },
      expires_at: new Date(now + HOUR_MS).toISOString(),
    },
  };
}
