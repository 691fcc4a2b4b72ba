import { type Stack, Validations } from "aws-cdk-lib";
import type { Stage } from "./stages.ts";

/** Reserved domain names (RFC 2606) and names of the local machine. */
const PLACEHOLDER = /^(?:.+\.)?(?:example|test|invalid|localhost)(?:\.(?:com|net|org))?$/;

function isPlaceholder(origin: string): boolean {
  const host = URL.parse(origin)?.hostname;
  return host === undefined || PLACEHOLDER.test(host) || /^(?:127\.|\[::1\]|0\.0\.0\.0)/.test(host);
}

/** The settings that a stage needs before it serves users, each with how to set it. */
export function missingSettings(stage: Stage): Record<string, string> {
  const { alarmEmails, allowsFaults, corsOrigins, webOrigins, domain } = stage;
  const where = `of stage ${stage.name} in infra/stages/stages.ts`;
  const [web, cors] = [webOrigins, corsOrigins].map((origins) => origins.filter(isPlaceholder).join(", "));
  return {
    // A stage with fault injection serves no users.
    ...(alarmEmails.length === 0 &&
      !allowsFaults && {
        alarmEmails: `Alarms notify nobody: set alarmEmails ${where} to the addresses of those on duty.`,
      }),
    ...(web && {
      webOrigins: `${web} is a placeholder: set webOrigins ${where} to the origin of your web app, that of its domain or AppUrl of the deployed web stack.`,
    }),
    ...(!web &&
      !domain &&
      !isOfCloudFront(webOrigins[0]) && {
        domain: `${webOrigins[0]} is no name of CloudFront's: set domain ${where} to its name and hosted zone.`,
      }),
    ...(cors && {
      corsOrigins: `${cors} is a placeholder: set corsOrigins ${where} to the origins of other pages, or to none.`,
    }),
  };
}

const isOfCloudFront = (origin: string) => URL.parse(origin)?.hostname.endsWith(".cloudfront.net") ?? false;

/**
 * Reports missing settings: as errors, which end synthesis, where the stage keeps data and an account to
 * deploy to is known, and otherwise as warnings. Nothing is missing on a developer's machine.
 */
export function checkSettings(stack: Stack, stage: Stage, account: string | undefined): void {
  if (stage.emulator) return;
  const validations = Validations.of(stack);
  const isError = stage.keepsData && account !== undefined;
  for (const [setting, message] of Object.entries(missingSettings(stage))) {
    if (isError) validations.addError(`dreamcatcher:${setting}`, message);
    else validations.addWarning(`dreamcatcher:${setting}`, message);
  }
}
