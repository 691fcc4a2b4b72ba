import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";
import { beginSignIn, endSignIn } from "./session.ts";

let ending: Promise<string> | undefined;

/** Where the stage's sign-in page comes back to. */
export function SignedInPage() {
  const { signIn, app } = useTexts();
  const navigate = useNavigate();
  const [error, setError] = useState<Error>();
  useEffect(() => {
    ending ??= endSignIn(new URLSearchParams(location.search));
    ending.then((href) => navigate({ href, replace: true }), setError);
  }, [navigate]);
  if (!error) return <Loading />;
  return (
    <Notice title={signIn.failed} role="alert">
      <p className="text-muted">{error.message}</p>
      <Button onClick={() => beginSignIn("/")}>{app.retry}</Button>
    </Notice>
  );
}
