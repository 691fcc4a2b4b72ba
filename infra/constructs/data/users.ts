import { Aws, Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  type OAuthSettings,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolGroup,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { type Cloud, issuerOf } from "../../cloud.ts";
import { stageName } from "../../names.ts";
import type { Stage, TokenIssuer } from "../../stages/stages.ts";
import { cliCallbackUrls } from "../../web/cli-sign-in.ts";

/** The user pool: its sign-in pages, clients, scopes of access tokens, and a group for each paid tier. */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** The client of the web app, which signs in by the pool's own pages. */
  readonly webClient: UserPoolClient;
  /** The client of programs on a person's machine, which sign in by the same pages. */
  readonly cliClient: UserPoolClient;
  /** The origin of the pool's own pages, and of its token endpoint. */
  readonly signInUrl: string;
  /** The pool as a token issuer; the ids of its users are owner ids without a prefix. */
  readonly issuer: TokenIssuer;

  constructor(scope: Construct, id: string, { stage, cloud }: { stage: Stage; cloud: Cloud }) {
    super(scope, id);
    this.pool = new UserPool(this, "Pool", {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      autoVerify: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.pool).acknowledge(
      {
        id: "AwsSolutions-COG2",
        reason: "A second factor is optional for every user.",
      },
      ...["AwsSolutions-COG3", "AwsSolutions-COG8"].map((id) => ({
        id,
        reason: "Threat protection needs a paid plan; throttling and the password policy are used instead.",
      })),
    );

    const read = new ResourceServerScope({
      scopeName: "read",
      scopeDescription: "Read dreams and conversations",
    });
    const write = new ResourceServerScope({
      scopeName: "write",
      scopeDescription: "Change dreams, capture and import",
    });
    const server = this.pool.addResourceServer("Scopes", {
      identifier: "dreamcatcher",
      scopes: [read, write],
    });
    for (const tier of ["pro", "team"]) {
      new UserPoolGroup(this, `Tier-${tier}`, { userPool: this.pool, groupName: tier });
    }
    this.client = this.pool.addClient("Client", {
      // SRP proves knowledge of the password without sending it.
      authFlows: { userSrp: true },
      disableOAuth: true,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
    });

    const domain = this.pool.addDomain("SignIn", {
      cognitoDomain: { domainPrefix: `${stageName(stage)}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.signInUrl = domain.baseUrl();
    const scopes = [
      OAuthScope.OPENID,
      OAuthScope.EMAIL,
      ...[read, write].map((scope) => OAuthScope.resourceServer(server, scope)),
    ];
    this.webClient = this.publicClient("Web", {
      scopes,
      callbackUrls: stage.webOrigins.map((origin) => `${origin}/signed-in`),
      logoutUrls: stage.webOrigins.map((origin) => `${origin}/`),
    });
    this.cliClient = this.publicClient("Cli", { scopes, callbackUrls: cliCallbackUrls(stage.webOrigins) });

    this.issuer = {
      issuer: issuerOf(this.pool),
      jwks_uri: `${cloud.keysUrlOf(this.pool)}/.well-known/jwks.json`,
      client_ids: [this.client, this.webClient, this.cliClient].map((each) => each.userPoolClientId),
      owner_prefix: "",
    };
  }

  /** A client without a secret, which signs in by the pool's own pages: authorization code and PKCE. */
  private publicClient(name: string, oAuth: Omit<OAuthSettings, "flows">): UserPoolClient {
    const client = this.pool.addClient(name, {
      oAuth: { ...oAuth, flows: { authorizationCodeGrant: true } },
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      // Its successor may be lost on the way, and two tabs may use one at the same moment.
      refreshTokenRotationGracePeriod: Duration.seconds(30),
    });
    new CfnManagedLoginBranding(this, `${name}SignIn`, {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }
}
