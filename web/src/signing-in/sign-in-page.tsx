import { useEffect, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { type Config, readConfig } from "./config.ts";
import { beginSignIn } from "./session.ts";
import type { SessionEnd } from "./session-end.ts";
import { reasonOf, type SignInReason } from "./sign-in-reason.ts";

/** What a visitor sees who is not signed in, or not any more. */
export function SignInPage({ end }: { end?: SessionEnd | undefined }) {
  const { signIn } = useTexts();
  const [demo, setDemo] = useState<Config["demo"]>(null);
  const [reason, setReason] = useState<SignInReason>();
  const [isLeaving, setLeaving] = useState(false);
  const fail = (error: unknown) => {
    setLeaving(false);
    setReason(reasonOf(error));
  };
  useEffect(() => {
    readConfig().then(
      (config) => setDemo(config.demo),
      (error) => setReason(reasonOf(error)),
    );
  }, []);
  function begin() {
    setReason(undefined);
    setLeaving(true);
    beginSignIn(location.pathname + location.search).catch(fail);
  }
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-5 px-6">
      <img src="/icon.svg" alt="" className="size-14" />
      <h1 className="text-3xl font-semibold tracking-tight">{signIn.title}</h1>
      {end ? <p role="status">{signIn.ends[end]}</p> : <p className="text-muted">{signIn.text}</p>}
      <Button look="primary" className="w-fit px-5" onClick={begin} disabled={isLeaving}>
        {isLeaving ? signIn.ending : signIn.button}
      </Button>
      {demo && (
        <div className="rounded-lg border border-line bg-surface p-4 text-sm">
          <p>{signIn.demo}</p>
          <p className="mt-2 font-mono">{demo.email}</p>
          <p className="font-mono">{demo.password}</p>
        </div>
      )}
      {reason && (
        <p role="alert" className="text-bad">
          {signIn.reasons[reason]}
        </p>
      )}
    </main>
  );
}
