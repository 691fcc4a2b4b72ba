import { useAccount } from "../data/account.ts";
import { useDevice } from "../data/device-context.ts";
import { useErrorWords } from "../texts/error-words.ts";
import { useTexts } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Section } from "../ui/section.tsx";
import { Looks } from "./looks.tsx";
import { Quotas } from "./quotas.tsx";
import { SignOut } from "./sign-out.tsx";

/** Who is signed in, what they have used, how the app looks, and signing out. */
export function AccountPage() {
  const { account: texts, app } = useTexts();
  const { email } = useDevice();
  const wordsOf = useErrorWords();
  // What is used changes with what is done on the other pages.
  const { data, error, refetch, isFetching } = useAccount({ staleTime: 0 });
  const name = data?.email ?? email;
  return (
    <>
      <PageTitle of={texts.title} />
      <h1 className="text-2xl font-semibold tracking-tight">{texts.title}</h1>
      <p className="mt-2 break-words text-muted">{name ? texts.signedInAs(name) : texts.signedIn}</p>
      {data ? (
        <Quotas tier={data.tier} quotas={data.quotas} />
      ) : (
        <Section title={texts.used}>
          {error ? (
            <div role="alert" className="grid justify-items-start gap-2">
              <p className="text-bad">{wordsOf(error)}</p>
              <Button onClick={() => refetch()} disabled={isFetching}>
                {app.retry}
              </Button>
            </div>
          ) : (
            <p role="status" className="text-muted">
              {app.loading}
            </p>
          )}
        </Section>
      )}
      <Looks />
      <SignOut />
    </>
  );
}
