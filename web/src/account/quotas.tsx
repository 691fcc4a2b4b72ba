import type { Account, QuotaUsage } from "@dreamcatcher/client";
import { useAmounts } from "../texts/amounts.ts";
import { useTexts } from "../texts/texts.ts";
import { useTimes } from "../texts/times.ts";
import { Section } from "../ui/section.tsx";
import { Meter } from "./meter.tsx";

/** The quotas that count bytes; the others count things. */
const OF_BYTES: readonly QuotaUsage["name"][] = ["import_bytes_per_day", "stored_bytes"];

/** What of each quota is used, and when it is whole again. */
export function Quotas({ tier, quotas }: Pick<Account, "tier" | "quotas">) {
  const { account } = useTexts();
  return (
    <Section title={account.used}>
      <p className="text-muted">{account.tier(account.tiers[tier])}</p>
      <ul className="divide-y divide-line">
        {quotas.map((quota) => (
          <Quota key={quota.name} quota={quota} />
        ))}
      </ul>
    </Section>
  );
}

function Quota({ quota: { name, limit, used, resets_at } }: { quota: QuotaUsage }) {
  const { account } = useTexts();
  const { number, bytes } = useAmounts();
  const { ago } = useTimes();
  const amount = OF_BYTES.includes(name) ? bytes : number;
  const isUsedUp = used >= limit;
  const words = account.usedOf(amount(used), amount(limit));
  return (
    <Meter
      label={account.quotas[name]}
      words={isUsedUp ? `${words} · ${account.usedUp}` : words}
      value={used}
      max={limit}
      note={resets_at === null ? account.byDeleting : account.resets(ago(resets_at))}
    />
  );
}
