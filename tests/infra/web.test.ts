import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Match, Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { CLI_PORTS } from "../../infra/web/cli-sign-in.ts";
import { securityHeadersOf } from "../../infra/web/headers.ts";
import type { PageConfig } from "../../infra/web/page-config.ts";
import { pageRequest } from "../../infra/web/page-request.ts";
import { API_PATHS } from "../../infra/web/paths.ts";
import { socketRequest } from "../../infra/web/socket-request.ts";
import { viewerFunction } from "../../infra/web/viewer-function.ts";
import { appOf, type Resource, resources, templatesOf, text } from "./synthesized.ts";

const DOMAIN = { name: "dreams.io", hostedZoneId: "Z0123456789", zoneName: "dreams.io" };
const WITH_DOMAIN = { domain: DOMAIN, webOrigins: ["https://dreams.io"] as const };

const dev = templatesOf("dev");
const prod = templatesOf("prod");
const named = templatesOf("prod", WITH_DOMAIN);

/** The web stack's template, which every stage on AWS has. */
function webOf({ web }: ReturnType<typeof templatesOf>): Template {
  if (!web) throw new Error("the stage has no web stack");
  return web;
}

const web = webOf(prod);

function configOf(template: Template) {
  const [distribution] = Object.values(resources(template, "AWS::CloudFront::Distribution"));
  return distribution?.Properties.DistributionConfig;
}

const config = configOf(web);

/** The id of the one resource of a type, which may be found by a property. */
function idOf(type: string, matches: (properties: Resource["Properties"]) => boolean = () => true) {
  const found = Object.entries(resources(web, type)).filter(([, { Properties }]) => matches(Properties));
  expect(found).toHaveLength(1);
  return found[0]?.[0] ?? "";
}

describe("the page", () => {
  test("its bucket is private, encrypted, and read by the distribution alone, over TLS", () => {
    const [policy] = Object.values(resources(web, "AWS::S3::BucketPolicy")).filter(({ Properties }) =>
      JSON.stringify(Properties).includes("cloudfront.amazonaws.com"),
    );
    const bucket = resources(web, "AWS::S3::Bucket")[policy?.Properties.Bucket.Ref];
    expect(bucket?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    });
    expect(JSON.stringify(bucket?.Properties.BucketEncryption)).toContain("AES256");
    const { Statement } = policy?.Properties.PolicyDocument ?? {};
    const allowed = Statement.filter(({ Effect }: { Effect: string }) => Effect === "Allow");
    expect(allowed).toEqual([
      {
        Effect: "Allow",
        Action: "s3:GetObject",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Resource: expect.anything(),
        Condition: { StringEquals: { "AWS:SourceArn": expect.anything() } },
      },
    ]);
    expect(text(allowed[0].Condition.StringEquals["AWS:SourceArn"])).toMatch(
      /:cloudfront::.*:distribution\/<AppDistribution\w+>$/,
    );
    expect(Statement).toContainEqual(
      expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    );
    const access = Object.values(resources(web, "AWS::CloudFront::OriginAccessControl"));
    expect(access.map(({ Properties }) => Properties.OriginAccessControlConfig)).toEqual([
      expect.objectContaining({ OriginAccessControlOriginType: "s3", SigningBehavior: "always" }),
    ]);
  });

  test("is served by HTTP/2 and 3, compressed, from near Europe and North America, and logged", () => {
    expect(config).toMatchObject({
      Enabled: true,
      HttpVersion: "http2and3",
      IPV6Enabled: true,
      PriceClass: "PriceClass_100",
      Logging: { Bucket: expect.anything() },
      DefaultCacheBehavior: { Compress: true, ViewerProtocolPolicy: "redirect-to-https" },
    });
    web.hasResourceProperties("AWS::CloudFront::CachePolicy", {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: 365 * 24 * 60 * 60,
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingBrotli: true,
          EnableAcceptEncodingGzip: true,
          CookiesConfig: { CookieBehavior: "none" },
          HeadersConfig: { HeaderBehavior: "none" },
          QueryStringsConfig: { QueryStringBehavior: "none" },
        },
      },
    });
    expect(config.DefaultCacheBehavior.CachePolicyId).toEqual({ Ref: idOf("AWS::CloudFront::CachePolicy") });
  });

  test("logs are deleted with the time that the stage keeps logs", () => {
    web.hasResourceProperties("AWS::S3::Bucket", {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90, Status: "Enabled" }] },
    });
  });

  test("hashed files are kept for a year, all others are asked for each time; those of before stay", () => {
    const copies = Object.values(resources(web, "Custom::CDKBucketDeployment")).map(
      ({ Properties, DependsOn }) => ({
        prefix: Properties.DestinationBucketKeyPrefix,
        cached: Properties.SystemMetadata["cache-control"],
        prune: Properties.Prune,
        waits: DependsOn !== undefined,
      }),
    );
    expect(copies).toEqual([
      { prefix: "assets", cached: "public, max-age=31536000, immutable", prune: false, waits: false },
      { prefix: undefined, cached: "no-cache", prune: false, waits: true },
    ]);
  });

  test("has the headers that the server on a developer's machine sends, and HSTS", () => {
    const [policy] = Object.values(resources(web, "AWS::CloudFront::ResponseHeadersPolicy"));
    const { SecurityHeadersConfig: security, CustomHeadersConfig } =
      policy?.Properties.ResponseHeadersPolicyConfig ?? {};
    const sent: Record<string, string> = {
      "content-security-policy": text(security.ContentSecurityPolicy.ContentSecurityPolicy),
      "referrer-policy": security.ReferrerPolicy.ReferrerPolicy,
      "x-content-type-options": security.ContentTypeOptions.Override && "nosniff",
      ...Object.fromEntries(
        CustomHeadersConfig.Items.map(({ Header, Value }: Record<string, string>) => [Header, Value]),
      ),
    };
    const [, connecting = ""] =
      /connect-src 'self' ([^;]*);/.exec(sent["content-security-policy"] ?? "") ?? [];
    const [issuer = "", signIn = "", content = "", socket = ""] = connecting.split(" ");
    expect(sent).toEqual(
      securityHeadersOf({ issuer: [issuer, signIn], content: [content], socket: [socket] }),
    );
    expect(issuer).toMatch(/^https:\/\/cognito-idp\.eu-central-1\.<AWS::URLSuffix>$/);
    expect(signIn).toMatch(/^https:\/\/<\w*SignIn\w*>\.auth\.eu-central-1\.amazoncognito\.com$/);
    expect(content).toMatch(/^https:\/\/<\w*BucketContent\w*RegionalDomainName\w*>$/);
    expect(socket).toBe("wss://dreamcatcher.example");
    expect(security.StrictTransportSecurity).toEqual({
      AccessControlMaxAgeSec: 365 * 24 * 60 * 60,
      Override: true,
    });
    expect(config.DefaultCacheBehavior.ResponseHeadersPolicyId).toEqual({
      Ref: idOf("AWS::CloudFront::ResponseHeadersPolicy"),
    });
  });

  test("reads a configuration of the stage's issuer and client, and of no demo user", () => {
    const { app, web: stack } = appOf("prod");
    if (!stack) throw new Error("prod has no web stack");
    const template = Template.fromStack(stack);
    const [markers] = Object.values(resources(template, "Custom::CDKBucketDeployment"))
      .flatMap(({ Properties }) => Properties.SourceMarkers ?? [])
      .filter((each) => Object.keys(each).length > 0);
    const [file = ""] = readdirSync(app.outdir, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("/config.json"),
    );
    const content = Object.entries(markers as Record<string, unknown>).reduce(
      (json, [marker, value]) => json.replaceAll(marker, text(value)),
      readFileSync(join(app.outdir, file), "utf8"),
    );
    const read: PageConfig = JSON.parse(content);
    expect(Object.keys(read).sort()).toEqual([
      "cli",
      "client_id",
      "demo",
      "discovery_url",
      "issuer",
      "scopes",
    ]);
    expect(read.issuer).toMatch(
      /^https:\/\/cognito-idp\.eu-central-1\.<AWS::URLSuffix>\/<\w*PeoplePool\w*>$/,
    );
    expect(read.discovery_url).toBe(`${read.issuer}/.well-known/openid-configuration`);
    expect(read.client_id).toMatch(/PeoplePoolWeb/);
    expect(read.scopes).toBe("openid email dreamcatcher/read dreamcatcher/write");
    expect(read.demo).toBeNull();
    expect(read.cli).toEqual({
      client_id: expect.stringMatching(/PeoplePoolCli/),
      ports: CLI_PORTS,
      code_url: expect.stringMatching(/^https:\/\/[^/]+\/signed-in\/code$/),
    });
  });
});

interface Behavior {
  PathPattern: string;
  TargetOriginId: string;
  FunctionAssociations?: unknown[];
}

describe("one origin", () => {
  const behaviors: Behavior[] = config.CacheBehaviors;
  const originOf = ({ TargetOriginId }: Behavior) =>
    config.Origins.find(({ Id }: { Id: string }) => Id === TargetOriginId);

  test("has the paths of the API and of the socket; every other is the page's", () => {
    expect(behaviors.map(({ PathPattern }) => PathPattern)).toEqual([...API_PATHS, "/ws/dreamcatcher/*"]);
  });

  test.each(behaviors)("nothing of $PathPattern is kept, and all but the host is passed on", (behavior) => {
    expect(behavior).toMatchObject({
      ViewerProtocolPolicy: "https-only",
      // The policies of AWS: CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
    });
  });

  test("the API gets every method, at its own paths", () => {
    for (const behavior of behaviors.slice(0, -1)) {
      expect(behavior).toMatchObject({
        AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
      });
      expect(behavior.FunctionAssociations).toBeUndefined();
      expect(text(originOf(behavior).DomainName)).toMatch(/^<\w*ApiHttp\w*>\.execute-api\.eu-central-1\./);
      expect(originOf(behavior).OriginPath).toBeUndefined();
    }
  });

  test("the socket gets its requests at its stage", () => {
    const socket = behaviors.at(-1) as Behavior;
    expect(text(originOf(socket).DomainName)).toMatch(/^<\w*SocketApi\w*>\.execute-api\.eu-central-1\./);
    expect(originOf(socket).OriginPath).toBe("/live");
  });

  test("functions change requests of the page and of the socket, by the code that unit tests run", () => {
    for (const [behavior, change] of [
      [config.DefaultCacheBehavior, pageRequest],
      [behaviors.at(-1), socketRequest],
    ] as const) {
      const id = idOf("AWS::CloudFront::Function", ({ Name }) => Name.endsWith(change.name));
      expect(behavior.FunctionAssociations).toEqual([
        { EventType: "viewer-request", FunctionARN: { "Fn::GetAtt": [id, "FunctionARN"] } },
      ]);
      expect(resources(web, "AWS::CloudFront::Function")[id]?.Properties).toMatchObject({
        AutoPublish: true,
        FunctionCode: viewerFunction(change),
        FunctionConfig: { Runtime: "cloudfront-js-2.0" },
      });
    }
  });

  test("the service tells clients to connect to it", () => {
    const [pass] = Object.values(resources(prod.service, "AWS::Lambda::Function")).filter(
      ({ Properties }) => Properties.Description === "create-live-pass",
    );
    expect(pass?.Properties.Environment.Variables.WEBSOCKET_URL).toBe(
      "wss://dreamcatcher.example/ws/dreamcatcher/{dream_id}",
    );
  });

  test("may upload to the content bucket and download from it; nobody else may", () => {
    const cors = (template: Template) =>
      Object.values(resources(template, "AWS::S3::Bucket")).flatMap(
        ({ Properties }) => Properties.CorsConfiguration?.CorsRules ?? [],
      );
    expect(cors(prod.data)).toEqual([
      expect.objectContaining({
        AllowedMethods: ["GET", "PUT"],
        AllowedOrigins: ["https://dreamcatcher.example"],
        ExposedHeaders: ["ETag"],
      }),
    ]);
  });

  test("resources whose names are the account's have that of the stage", () => {
    const names = [
      ...Object.values(resources(web, "AWS::CloudFront::Function")).map(({ Properties }) => Properties.Name),
      ...Object.values(resources(web, "AWS::CloudFront::CachePolicy")).map(
        ({ Properties }) => Properties.CachePolicyConfig.Name,
      ),
      ...Object.values(resources(web, "AWS::CloudFront::ResponseHeadersPolicy")).map(
        ({ Properties }) => Properties.ResponseHeadersPolicyConfig.Name,
      ),
      ...Object.values(resources(web, "AWS::CloudFront::OriginAccessControl")).map(
        ({ Properties }) => Properties.OriginAccessControlConfig.Name,
      ),
    ];
    expect(names).toHaveLength(5);
    for (const name of names) expect(name).toMatch(/^dreamcatcher-prod-/);
  });
});

describe("the origin's secret", () => {
  const authorizers = ({ service }: ReturnType<typeof templatesOf>) =>
    Object.values(resources(service, "AWS::Lambda::Function")).filter(({ Properties }) =>
      /^authorize(-connection)?$/.test(Properties.Description),
    );

  test("goes with every request to the API and to the socket, and to no other origin", () => {
    for (const { OriginCustomHeaders, S3OriginConfig } of config.Origins) {
      if (S3OriginConfig) expect(OriginCustomHeaders).toBeUndefined();
      else {
        expect(OriginCustomHeaders).toEqual([
          { HeaderName: "x-dreamcatcher-origin", HeaderValue: expect.anything() },
        ]);
        expect(text(OriginCustomHeaders[0].HeaderValue)).toMatch(
          /^\{\{resolve:secretsmanager:<\w*OriginSecret\w*>:SecretString:::\}\}$/,
        );
      }
    }
    prod.data.hasResourceProperties("AWS::SecretsManager::Secret", {
      Description: Match.stringLikeRegexp("CloudFront"),
      GenerateSecretString: { PasswordLength: 64 },
    });
  });

  test("is asked for by both authorizers, which may read it, and by no other function", () => {
    const given = Object.values(resources(prod.service, "AWS::Lambda::Function"))
      .filter(({ Properties }) => Properties.Environment?.Variables.ORIGIN_SECRET_ARN)
      .map(({ Properties }) => Properties.Description);
    expect(given.sort()).toEqual(["authorize", "authorize-connection"]);
    for (const { Properties } of authorizers(prod)) {
      const role = resources(prod.service, "AWS::IAM::Role")[Properties.Role["Fn::GetAtt"][0]];
      expect(role?.Properties.Policies[0].PolicyDocument.Statement).toContainEqual({
        Effect: "Allow",
        Action: "secretsmanager:GetSecretValue",
        Resource: Properties.Environment.Variables.ORIGIN_SECRET_ARN,
      });
    }
  });

  test("is not asked for on a developer's machine, which has no web stack", () => {
    const local = templatesOf("local");
    expect(local).not.toHaveProperty("web");
    expect(local).not.toHaveProperty("edge");
    expect(JSON.stringify(resources(local.data, "AWS::SecretsManager::Secret"))).not.toContain("CloudFront");
    expect(authorizers(local)).toHaveLength(2);
    for (const { Properties } of authorizers(local))
      expect(Properties.Environment.Variables).not.toHaveProperty("ORIGIN_SECRET_ARN");
  });
});

describe("a domain", () => {
  const { web: stack, edge } = named;
  if (!stack || !edge) throw new Error("a stage with a domain has both stacks");

  test("is the distribution's name, by TLS 1.2 or newer with a certificate of its zone", () => {
    expect(configOf(stack)).toMatchObject({
      Aliases: ["dreams.io"],
      ViewerCertificate: {
        AcmCertificateArn: {
          "Fn::GetStackOutput": { StackName: "dreamcatcher-prod-edge", Region: "us-east-1" },
        },
        MinimumProtocolVersion: "TLSv1.2_2021",
        SslSupportMethod: "sni-only",
      },
    });
    edge.hasResourceProperties("AWS::CertificateManager::Certificate", {
      DomainName: "dreams.io",
      ValidationMethod: "DNS",
      DomainValidationOptions: [{ DomainName: "dreams.io", HostedZoneId: "Z0123456789" }],
    });
  });

  test("has addresses of both kinds", () => {
    const records = Object.values(resources(stack, "AWS::Route53::RecordSet"));
    expect(
      records.map(({ Properties }) => [Properties.Type, Properties.Name, Properties.HostedZoneId]),
    ).toEqual([
      ["A", "dreams.io.", "Z0123456789"],
      ["AAAA", "dreams.io.", "Z0123456789"],
    ]);
  });

  test("is where users come back to, and the output of the stack", () => {
    stack.hasOutput("AppUrl", { Value: "https://dreams.io" });
    named.data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      CallbackURLs: ["https://dreams.io/signed-in"],
      LogoutURLs: ["https://dreams.io/"],
    });
  });

  test("must be the first of webOrigins", () => {
    expect(() => appOf("prod", { domain: DOMAIN })).toThrow(
      "the first of webOrigins must be that of its domain, https://dreams.io",
    );
  });

  test("without one the distribution has CloudFront's name and certificate", () => {
    expect(config.ViewerCertificate).toBeUndefined();
    expect(config.Aliases).toBeUndefined();
    expect(text(web.findOutputs("AppUrl").AppUrl?.Value)).toMatch(
      /^https:\/\/<AppDistribution\w+\.DomainName>$/,
    );
  });
});

describe("the firewall", () => {
  const { edge } = prod;
  if (!edge) throw new Error("prod has no edge stack");
  const [acl] = Object.values(resources(edge, "AWS::WAFv2::WebACL"));
  const rules: { Name: string; Statement: Record<string, never>; Action?: unknown }[] = acl?.Properties.Rules;

  test.each([
    ["prod", prod],
    ["staging", templatesOf("staging")],
  ])("is before %s, in us-east-1", (_, { web, edge }) => {
    edge?.hasResourceProperties("AWS::WAFv2::WebACL", { Scope: "CLOUDFRONT" });
    expect(configOf(web as Template).WebACLId).toEqual({
      "Fn::GetStackOutput": expect.objectContaining({ Region: "us-east-1" }),
    });
    expect(JSON.stringify(web?.toJSON())).toContain("execute-api.eu-central-1.");
  });

  test("refuses an address that sends too much with 429, as the API does", () => {
    expect(rules[0]).toMatchObject({
      Name: "RequestsPerAddress",
      Statement: { RateBasedStatement: { AggregateKeyType: "IP", EvaluationWindowSec: 300, Limit: 3_000 } },
      Action: {
        Block: {
          CustomResponse: { ResponseCode: 429, ResponseHeaders: [{ Name: "retry-after", Value: "60" }] },
        },
      },
    });
  });

  test("has AWS's rules against common attacks, known bad inputs and known bad addresses", () => {
    const groups = rules.flatMap(({ Statement: { ManagedRuleGroupStatement } }) =>
      ManagedRuleGroupStatement ? [ManagedRuleGroupStatement as { Name: string }] : [],
    );
    expect(groups.map(({ Name }) => Name)).toEqual([
      "AWSManagedRulesCommonRuleSet",
      "AWSManagedRulesKnownBadInputsRuleSet",
      "AWSManagedRulesAmazonIpReputationList",
    ]);
  });

  test("lets pass what people say: the rules that look into bodies and parameters only count", () => {
    const counting = rules.flatMap(({ Statement: { ManagedRuleGroupStatement = {} } }) => {
      const { RuleActionOverrides = [] } = ManagedRuleGroupStatement as {
        RuleActionOverrides?: { Name: string; ActionToUse: object }[];
      };
      return RuleActionOverrides;
    });
    expect(counting.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(["SizeRestrictions_BODY", "CrossSiteScripting_BODY", "Log4JRCE_BODY"]),
    );
    for (const { Name, ActionToUse } of counting) {
      expect(Name).toMatch(/_(BODY|QUERYARGUMENTS|QUERYSTRING)$/);
      expect(ActionToUse).toEqual({ Count: {} });
    }
  });

  test("is not before dev, which needs no region", () => {
    expect(dev).not.toHaveProperty("edge");
    expect(configOf(webOf(dev)).WebACLId).toBeUndefined();
    expect(JSON.stringify(webOf(dev).toJSON())).not.toContain("eu-central-1");
  });

  test("needs a region of its stage", () => {
    expect(() => appOf("dev", { firewall: { requestsPerAddress: 100 } })).toThrow(
      "stage dev has a domain or a firewall, so it needs a region, too",
    );
  });
});
