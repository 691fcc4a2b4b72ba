import { useState } from "react";
import { leaveDevice } from "../data/device.ts";
import { useDeletions, useDevice, useSyncState } from "../data/device-context.ts";
import { useErrorWords } from "../texts/error-words.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Section } from "../ui/section.tsx";

type Where = "here" | "everywhere";

/** Signing out of this browser, or of all devices; what is not sent yet is not lost without a warning. */
export function SignOut() {
  const { account } = useTexts();
  const [asked, setAsked] = useState<Where>();
  return (
    <Section title={account.signOut}>
      <p className="mb-3 max-w-prose text-muted">{account.signOutText}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setAsked("here")}>{account.signOut}</Button>
        <Button onClick={() => setAsked("everywhere")}>{account.signOutEverywhere}</Button>
      </div>
      <Dialog
        label={asked === "everywhere" ? account.signOutEverywhere : account.signOut}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked && <Confirm where={asked} onCancel={() => setAsked(undefined)} />}
      </Dialog>
    </Section>
  );
}

/** How many dreams have changes that only this device has. */
function useUnsent(): number {
  const { unsynced } = useSyncState();
  return unsynced + useDeletions().size;
}

function Confirm({ where, onCancel }: { where: Where; onCancel: () => void }) {
  const { account, app } = useTexts();
  const device = useDevice();
  const wordsOf = useErrorWords();
  const unsent = useUnsent();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const isEverywhere = where === "everywhere";
  const title = isEverywhere ? account.signOutEverywhere : account.signOut;
  async function attempt(work: () => Promise<unknown>) {
    setBusy(true);
    setError(undefined);
    await work().catch((reason) => setError(wordsOf(reason)));
    setBusy(false);
  }
  async function signOut() {
    if (isEverywhere) await device.client.account.signOutEverywhere();
    await leaveDevice(device);
  }
  return (
    <div className="grid gap-4 p-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-muted">{isEverywhere ? account.everywhereText : account.hereText}</p>
      {unsent > 0 && (
        <p role="status" className="rounded-lg bg-warn-soft p-3 text-warn">
          {account.signOutLoses(unsent)}
        </p>
      )}
      {error && (
        <p role="alert" className="text-bad">
          {error}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {app.cancel}
        </Button>
        {unsent > 0 && (
          <Button disabled={isBusy} onClick={() => attempt(() => device.manager.sync())}>
            {account.sendFirst}
          </Button>
        )}
        <Button
          look={unsent > 0 || isEverywhere ? "danger" : "primary"}
          disabled={isBusy}
          onClick={() => attempt(signOut)}
        >
          {unsent > 0 ? account.signOutAnyway : title}
        </Button>
      </div>
    </div>
  );
}
