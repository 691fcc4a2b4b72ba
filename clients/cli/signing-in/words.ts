import * as oauth from "oauth4webapi";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { plain } from "../terminal/plain.ts";

const BEGIN_AGAIN = "Begin again: dreams login";

/** What an error of signing in means; errors that are no answer of the issuer's stay as they are. */
export function inWords(error: unknown): unknown {
  if (error instanceof oauth.AuthorizationResponseError) return refusalOf(error);
  if (error instanceof oauth.ResponseBodyError)
    // A code is good for some minutes, and once.
    return error.error === "invalid_grant"
      ? new CommandError(
          EXIT.notSignedIn,
          "This sign-in took too long, or its code was used already.",
          BEGIN_AGAIN,
        )
      : refusalOf(error);
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError)
    return new CommandError(
      EXIT.unreachable,
      `The sign-in service does not answer as it should: ${plain(error.message)}.`,
      "Try again; if it stays so, tell whoever runs it.",
    );
  return error;
}

function refusalOf({ error, error_description }: { error: string; error_description?: string | undefined }) {
  if (error === "access_denied")
    return new CommandError(
      EXIT.notSignedIn,
      "You did not finish signing in. Nothing has changed.",
      BEGIN_AGAIN,
    );
  const why = error_description === undefined ? error : `${error}: ${error_description}`;
  return new CommandError(
    EXIT.refused,
    `The sign-in service refuses this (${plain(why)}).`,
    "Try again; if it stays so, tell whoever runs it.",
  );
}
