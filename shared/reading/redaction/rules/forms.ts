import { isDrawn, isKey } from "./likely.ts";
import type { Rule } from "./rule.ts";

/** What stands between the lines of a private key, also where they are quoted or escaped. */
const BREAK = String.raw`(?:[\s>|"',;]|\\{1,2}[nrt])`;
const PRIVATE_KEY = new RegExp(
  `-----BEGIN[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?-----` +
    `(?:${BREAK}{1,30}(?:Proc-Type|DEK-Info|Version|Comment):[^\\n\\\\]{0,100}){0,4}` +
    `(?:${BREAK}{1,30}[A-Za-z0-9+/=]{16,10000}){1,500}` +
    `(?:(?:${BREAK}{1,30}[A-Za-z0-9+/=]{1,15})?${BREAK}{0,30}-----END[ A-Z0-9]{0,40}PRIVATE KEY(?: BLOCK)?-----)?`,
  "y",
);

/** What keys of Groq, xAI, Replicate, Supabase, Figma, Vercel, Cloudflare, Docker and others begin with. */
const PREFIXES = [
  ..."gsk_ xai- r8_ sbp_ sb_secret_ figd_ nfp_ rnd_ pplx- tvly- dckr_pat_ hvr. cfut_ cfk_ cfat_".split(" "),
  ..."vcp_ vci_ vca_ vcr_ vck_ tskey-api- tskey-auth- tskey-client- tskey-scim- tskey-webhook-".split(" "),
];

/** Keys that are known by their form, and that gitleaks does not know, or knows in fewer forms. */
export const FORMS: readonly Rule[] = [
  { kind: "private-key", title: "Private key", words: ["-----begin"], pattern: PRIVATE_KEY },
  {
    kind: "signed-token",
    title: "Signed token (JWT)",
    words: ["eyj"],
    pattern: /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{10,2000}/y,
  },
  {
    // Also where a terminal has broken it into lines.
    kind: "signed-token",
    title: "Signed token (JWT)",
    words: ["eyj"],
    pattern:
      /(?<![\w-])eyJ[\w-]{10,2000}\.[\w-]{10,2000}(?:\s(?=[\w-]{0,200}\d)[\w-]{16,2000}(?:\.[\w-]{10,2000})?){1,50}/y,
  },
  {
    kind: "openai-api-key",
    title: "OpenAI API key",
    words: ["sk-proj-", "sk-svcacct-", "sk-admin-"],
    pattern: /(?<![\w-])sk-(?:proj|svcacct|admin)-[\w-]{20,300}/y,
    accepts: isDrawn,
  },
  {
    kind: "anthropic-api-key",
    title: "Anthropic API key",
    words: ["sk-ant-"],
    pattern: /(?<![\w-])sk-ant-[\w-]{20,300}(?:\s(?=[\w-]{0,200}\d)[\w-]{16,300}){0,5}/y,
    accepts: isDrawn,
  },
  {
    kind: "api-key",
    title: "API key",
    words: ["sk-", "rk-", "pk-"],
    pattern: /(?<![\w-])[srp]k-[\w-]{20,300}(?:\s(?=[\w-]{0,200}\d)[\w-]{16,300}){0,5}/y,
    accepts: isDrawn,
  },
  {
    kind: "api-key",
    title: "API key",
    words: PREFIXES,
    pattern: new RegExp(
      `(?<![\\w-])(?:${PREFIXES.join("|").replace(".", "\\.")})[\\w-]{20,300}(?![\\w-])`,
      "y",
    ),
    accepts: isKey,
  },
  {
    kind: "api-key",
    title: "API key",
    words: ["key-", "fc-"],
    pattern: /(?<![\w-])(?:key|fc)-[\w-]{20,200}(?![\w-])/y,
    accepts: isDrawn,
  },
  {
    kind: "github-app-token",
    title: "GitHub app token",
    words: ["ghs_", "ghu_"],
    pattern: /(?<!\w)gh[su]_\d{1,20}_eyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{10,2000}/y,
  },
  {
    kind: "stripe-webhook-secret",
    title: "Stripe webhook secret",
    words: ["whsec_"],
    pattern: /(?<!\w)whsec_[A-Za-z0-9+/=]{20,100}/y,
    accepts: isDrawn,
  },
  {
    kind: "google-oauth-secret",
    title: "Google OAuth secret",
    words: ["gocspx-"],
    pattern: /(?<!\w)GOCSPX-[\w-]{20,50}/y,
  },
  {
    kind: "google-access-token",
    title: "Google access token",
    words: ["ya29."],
    pattern: /(?<!\w)ya29\.[\w-]{20,2000}/y,
  },
  {
    kind: "atlassian-token",
    title: "Atlassian token",
    words: ["atatt3", "atctt3", "atbb"],
    pattern: /(?<!\w)(?:ATATT3|ATCTT3|ATBB)[\w=-]{24,300}/y,
    accepts: isDrawn,
  },
  {
    kind: "telegram-bot-token",
    title: "Telegram bot token",
    words: [":aa"],
    pattern: /(?<=(?<!\d)\d{8,10}):(AA[\w-]{33})(?![\w-])/y,
  },
  {
    kind: "discord-webhook",
    title: "Discord webhook",
    words: ["https://discord.com/api/webhooks/", "https://discordapp.com/api/webhooks/"],
    pattern: /https:\/\/discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/y,
  },
  {
    kind: "azure-account-key",
    title: "Azure account key",
    words: ["accountkey=", "sharedaccesskey="],
    pattern: /(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{43,88}={1,2})/y,
  },
  {
    kind: "azure-signature",
    title: "Azure signature",
    words: ["sig="],
    pattern: /(?<=[?&;])sig=([A-Za-z0-9%/+]{43,100}(?:%3D|=))/y,
  },
];
