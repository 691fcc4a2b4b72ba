import { isDrawn } from "./likely.ts";
import { BEHIND, type Rule } from "./rule.ts";

// What is drawn by lot, behind a name that says what it is: `--token 3f9…`, `"api_key": "3f9…"`.

/** Names of things that are no secret, or of what a secret has. */
const NOT_SECRET =
  /(?:public|publishable|primary|foreign|partition|sort|cache|idempotency|index|row|object|unique|composite|query|storage|host|known|route|next|page|sync|continuation|csrf|cancel|anti[-_]?forgery|registry)[-_ ]?(?:key|token)["'`\]\s:=-]*$|(?:hash|ids?|url|uri|path|file|name|type|length|count|limit|expir\w*|expires?|endpoint|version|prefix|alias|ring|arn|ref|manager|namespace|:secret|sha\d*|digest|checksum|fingerprint)["'`\]\s:=-]*$/i;

/** The end of a name, what is between it and the value, and the value. */
const VALUE =
  /(?:[-_][\w-]{0,24}|[A-Z]\w{0,24}|s|\d)?\\{0,3}["'`]?\]?(?:\s{0,3}(?::=|=>|[:=：])\s{0,3}|\s{1,3}(?:is|are|es|est|ist|é|è)\s{1,3}|[ \t]{1,3}|,\s{0,3}(?=["'`]))\\{0,3}["'`]?([\w+/=~-]{16,500}(?:\.[\w+/=~-]{4,500}){0,5})(?![\w([-])/y;

export const NAMED: readonly Rule[] = [
  {
    kind: "secret",
    title: "Key or token",
    words: [
      ..."token secret apikey api_key api-key access_key accesskey access-key auth_key encryption_key".split(
        " ",
      ),
      ..."signing_key private_key privatekey service_key master_key credential authorization".split(" "),
      ..."password passwort passwd contraseña senha wachtwoord пароль密钥".split(" ").slice(0, -1),
      ...[
        "api key",
        "access key",
        "secret key",
        "mot de passe",
        "пароль",
        "密钥是",
        "密钥:",
        "密钥：",
        "_key",
      ],
    ],
    back: BEHIND,
    pattern: VALUE,
    accepts: (value, before) => isDrawn(value) && !NOT_SECRET.test(before),
  },
  {
    kind: "bearer-token",
    title: "Token of a request",
    words: ["bearer ", "authorization: token ", 'authorization": "token '],
    back: BEHIND,
    pattern: /\s{0,3}([\w.~+/=-]{16,4000})/y,
    accepts: isDrawn,
  },
  {
    kind: "basic-credentials",
    title: "Password of a request",
    words: ["basic "],
    back: BEHIND,
    pattern: /\s{0,3}([A-Za-z0-9+/]{8,400}={0,2})(?![\w+/=-])/y,
    accepts: isNameAndPassword,
  },
];

/** Whether a value is what the header of a request says of a name and a password: both in base 64. */
function isNameAndPassword(value: string): boolean {
  try {
    return /^[\x20-\x7e]+:[\x20-\x7e]{4,}$/.test(atob(value));
  } catch {
    return false;
  }
}
