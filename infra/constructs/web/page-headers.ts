import { Duration } from "aws-cdk-lib";
import { type HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { nameOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import { type Reach, securityHeadersOf } from "../../web/headers.ts";

/** The page's headers, as the server on a developer's machine sends them, and that HTTPS alone will do. */
export function pageHeaders(scope: Construct, id: string, stage: Stage, reach: Reach): ResponseHeadersPolicy {
  const {
    "content-security-policy": contentSecurityPolicy,
    "referrer-policy": referrerPolicy,
    "x-content-type-options": _,
    ...others
  } = securityHeadersOf(reach);
  const override = true;
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: nameOf(stage, "page"),
    comment: "The headers of the page's files",
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      contentTypeOptions: { override },
      referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override })),
    },
  });
}
