import { useEffect, useState } from "react";
import { type Config, readConfig } from "./config.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { beginSignIn } from "./session.ts";

/** What a visitor sees who is not signed in. */
export function SignInPage() {
  const { signIn } = useTexts();
  const [demo, setDemo] = useState<Config["demo"]>(null);
  const [error, setError] = useState<string>();
  useEffect(() => {
    readConfig().then(
      (config) => setDemo(config.demo),
      ({ message }) => setError(message),
    );
  }, []);
  const begin = () =>
    beginSignIn(location.pathname + location.search).catch(({ message }) => setError(message));
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-5 px-6">
      <img src="/icon.svg" alt="" className="size-14" />
      <h1 className="text-3xl font-semibold tracking-tight">{signIn.title}</h1>
      <p className="text-muted">{signIn.text}</p>
      <Button look="primary" className="w-fit px-5" onClick={begin}>
        {signIn.button}
      </Button>
      {demo && (
        <div className="rounded-lg border border-line bg-surface p-4 text-sm">
          <p>{signIn.demo}</p>
          <p className="mt-2 font-mono">{demo.email}</p>
          <p className="font-mono">{demo.password}</p>
        </div>
      )}
      {error && (
        <p role="alert" className="text-bad">
          {error}
        </p>
      )}
    </main>
  );
}
