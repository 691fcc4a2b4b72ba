import { type Stack, Validations } from "aws-cdk-lib";
import type { Stage } from "./stages.ts";

/** Reserved domain names (RFC 2606) and names of the local machine. */
const PLACEHOLDER = /^(?:.+\.)?(?:example|test|invalid|localhost)(?:\.(?:com|net|org))?$/;

function isPlaceholder(origin: string): boolean {
  const host = URL.parse(origin)?.hostname;
  return host === undefined || PLACEHOLDER.test(host) || /^(?:127\.|\[::1\]|0\.0\.0\.0)/.test(host);
}

/** The settings that a stage needs before it serves users, each with how to set it. */
export function missingSettings({ name, alarmEmails, corsOrigins }: Stage): Record<string, string> {
  const where = `of stage ${name} in infra/stages/stages.ts`;
  const placeholders = corsOrigins.filter(isPlaceholder);
  return {
    ...(alarmEmails.length === 0 && {
      alarmEmails: `Alarms notify nobody: set alarmEmails ${where} to the addresses of those on duty.`,
    }),
    ...(placeholders.length > 0 && {
      corsOrigins: `${placeholders.join(", ")} is a placeholder: set corsOrigins ${where} to the origins of your web app.`,
    }),
  };
}

/**
 * Reports missing settings: as errors, which end synthesis, where the stage keeps data and an account to
 * deploy to is known, and otherwise as warnings. A stage with fault injection serves no users and is not
 * checked.
 */
export function checkSettings(stack: Stack, stage: Stage, account: string | undefined): void {
  if (stage.allowsFaults) return;
  const validations = Validations.of(stack);
  const isError = stage.keepsData && account !== undefined;
  for (const [setting, message] of Object.entries(missingSettings(stage))) {
    if (isError) validations.addError(`dreamcatcher:${setting}`, message);
    else validations.addWarning(`dreamcatcher:${setting}`, message);
  }
}
