import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Loading } from "../ui/loading.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { beginSignIn, endSignIn } from "./session.ts";
import { reasonOf, type SignInReason } from "./sign-in-reason.ts";

let ending: Promise<string> | undefined;

/** Where the stage's sign-in page comes back to. */
export function SignedInPage() {
  const { signIn, app } = useTexts();
  const navigate = useNavigate();
  const [reason, setReason] = useState<SignInReason>();
  useEffect(() => {
    ending ??= endSignIn(new URLSearchParams(location.search));
    ending.then(
      (href) => navigate({ href, replace: true }),
      (error) => setReason(reasonOf(error)),
    );
  }, [navigate]);
  if (!reason) return <Loading />;
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center justify-items-start gap-5 px-6">
      <PageTitle of={signIn.failed} />
      <h1 className="text-2xl font-semibold tracking-tight">{signIn.failed}</h1>
      <p role="alert">{signIn.reasons[reason]}</p>
      <Button look="primary" onClick={() => beginSignIn("/").catch((error) => setReason(reasonOf(error)))}>
        {reason === "cancelled" ? signIn.button : app.retry}
      </Button>
    </main>
  );
}
