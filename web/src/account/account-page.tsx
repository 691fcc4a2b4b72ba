import { useContext, useState } from "react";
import { LanguageSwitch } from "../texts/language-switch.ts";
import { chooseTheme, keptTheme, THEMES, type Theme } from "../ui/theme.ts";
import { forgetAccount } from "../data/device.ts";
import { useDevice, useSyncState } from "../data/device-context.ts";
import { signOut } from "../signing-in/session.ts";
import { LanguageContext, languages, useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import { useToast } from "../ui/toast.tsx";

const CHOICE = "min-h-9 rounded-lg border border-line bg-surface px-2";

/** Who is signed in, how the app looks, and signing out. */
export function AccountPage() {
  const { account } = useTexts();
  const { email } = useDevice();
  const { code } = useContext(LanguageContext);
  const switchLanguage = useContext(LanguageSwitch);
  const [theme, setTheme] = useState(keptTheme);
  const names = new Intl.DisplayNames(code, { type: "language" });
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{account.title}</h1>
      <p className="mt-2 text-muted">{account.signedInAs(email ?? "")}</p>
      <Section title={account.looks}>
        <div className="flex flex-wrap gap-4">
          <label className="grid gap-1 text-sm">
            {account.theme}
            <select
              value={theme}
              className={CHOICE}
              onChange={({ target }) => {
                setTheme(target.value as Theme);
                chooseTheme(target.value as Theme);
              }}
            >
              {THEMES.map((each) => (
                <option key={each} value={each}>
                  {account.themes[each]}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1 text-sm">
            {account.language}
            <select value={code} className={CHOICE} onChange={({ target }) => switchLanguage(target.value)}>
              {languages.map((each) => (
                <option key={each} value={each} lang={each}>
                  {names.of(each)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </Section>
      <SignOut />
    </>
  );
}

function SignOut() {
  const { account } = useTexts();
  const { manager } = useDevice();
  const { unsynced } = useSyncState();
  const toast = useToast();
  async function end() {
    try {
      await manager.signOut({ dreams: "wipe" });
      forgetAccount();
      await signOut();
    } catch (error) {
      toast({ text: (error as Error).message, isError: true });
    }
  }
  return (
    <Section title={account.signOut}>
      <p className="mb-3 max-w-prose text-muted">
        {unsynced > 0 ? account.signOutLoses(unsynced) : account.signOutText}
      </p>
      <Button look={unsynced > 0 ? "danger" : "plain"} onClick={end}>
        {account.signOut}
      </Button>
    </Section>
  );
}
