import { type Stack, Validations } from "aws-cdk-lib";
import type { Stage } from "./stages.ts";

/** Names that are nobody's (RFC 2606), and those of one's own machine. */
const PLACEHOLDER = /^(?:.+\.)?(?:example|test|invalid|localhost)(?:\.(?:com|net|org))?$/;

function isPlaceholder(origin: string): boolean {
  const host = URL.parse(origin)?.hostname;
  return host === undefined || PLACEHOLDER.test(host) || /^(?:127\.|\[::1\]|0\.0\.0\.0)/.test(host);
}

/** What a stage lacks before people may be let in, with what to do about it. */
export function missingSettings({ name, alarmEmails, corsOrigins }: Stage): Record<string, string> {
  const where = `of stage ${name} in infra/stages/stages.ts`;
  const placeholders = corsOrigins.filter(isPlaceholder);
  return {
    ...(alarmEmails.length === 0 && {
      alarmEmails: `Nobody is told of alarms: set alarmEmails ${where} to the addresses of those on duty.`,
    }),
    ...(placeholders.length > 0 && {
      corsOrigins: `${placeholders.join(", ")} is nobody's web app: set corsOrigins ${where} to the origins of yours.`,
    }),
  };
}

/**
 * Says what a stage lacks: as an error, which ends synthesis, where the stage keeps people's data and there
 * is an account that it could be deployed to, and otherwise as a warning. A stage where faults are made
 * serves nobody.
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
