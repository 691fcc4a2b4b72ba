import { Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type Device, lastAccount, openDevice } from "../data/device.ts";
import { DeviceContext } from "../data/device-context.ts";
import { currentSession } from "../signing-in/session.ts";
import { SignInPage } from "../signing-in/sign-in-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Toasts } from "../ui/toast.tsx";
import { Failed } from "../ui/problems.tsx";
import { Shell } from "./shell.tsx";

type State = { device: Device } | { error: Error } | "signed out" | "opening";

/** Without a network, whoever used this browser last sees their dreams. */
async function openLastDevice(): Promise<State> {
  try {
    const session = await currentSession();
    return session ? { device: await openDevice(session.account, session.email) } : "signed out";
  } catch (error) {
    const account = lastAccount();
    return account === null ? { error: error as Error } : { device: await openDevice(account, null) };
  }
}

let opened: Promise<State> | undefined;

/** The pages of whoever is signed in; in their place, the way to sign in. */
export function SignedIn() {
  const [state, setState] = useState<State>("opening");
  useEffect(() => {
    opened ??= openLastDevice();
    opened.then(setState, (error) => setState({ error }));
  }, []);
  if (state === "opening") return <Loading />;
  if (state === "signed out") return <SignInPage />;
  if ("error" in state) return <Failed error={state.error} reset={() => location.reload()} />;
  return (
    <DeviceContext value={state.device}>
      <Toasts>
        <Shell>
          <Outlet />
        </Shell>
      </Toasts>
    </DeviceContext>
  );
}
