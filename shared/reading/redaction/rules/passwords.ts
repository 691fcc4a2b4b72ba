import { isPassword } from "./likely.ts";
import { BEHIND, type Rule } from "./rule.ts";

const NAMES = [
  ..."password passwort passwd passphrase passcode pwd kennwort contraseña senha wachtwoord".split(" "),
  ..."hasło lösenord adgangskode salasana heslo şifre пароль パスワード 비밀번호".split(" "),
  "mot de passe",
];
/** Names of two characters, with what comes next. */
const CHINESE = ["密码", "密碼", "口令"].flatMap((name) => [..."是为為:： =\"'"].map((end) => name + end));
/** Names that hold something else than a password. */
const NOT_PASSWORD =
  /(?:hash|reset|url|uri|path|file|len|length|min|max|regex|pattern|policy|field|input|label|hint|placeholder|error|id|type|name|format|valid\w*|strength|expir\w*|count|manager|namespace|arn|less|confirm\w*)["'`\]\s:=-]*$/i;

// How a name ends, and what sets its value: `_prod"]: string = "…"`.
const REST = String.raw`[\w-]{0,25}`;
const CLOSE = String.raw`\\{0,3}["'\x60]?[\])]?`;
const SET = String.raw`\s{0,3}(?::\s?\w{1,20}\s?=|:=|=>|[:=：])\s{0,3}`;
const QUOTED = String.raw`\\{0,3}(?<quote>["'\x60])(?<quoted>[^\s"'\x60\\]{6,100})\\{0,3}\k<quote>`;
const BARE = String.raw`(?<bare>[^\s"'\x60\\,;<>()[\]{}|]{6,100})(?=[\s"'\x60\\,;<>)\]}|]|$)`;

// In a sentence: `the password for the database is now …`.
const OF = String.raw`(?:\s(?:for|of|to|on|für|von|para|de|del|do|da|pour|du|voor|van|till|til)\s[^\n.:,;"'\x60]{1,40}?)?`;
const VERB = "is|was|will be|lautet|ist|war|es|era|est|é|è|to|är|er|on|jest|je";
const IS = String.raw`\s{0,2}(?:(?<=\s)(?:${VERB})\s|[:：]\s?|[は는은이是为為]|(?<=[是为為:：=]))\s{0,2}(?:now|jetzt|:)?\s{0,2}`;
const SAID = String.raw`["'\x60«“„「*]{0,3}\s?(?<said>[^\s"'\x60«»“”„<>」*]{6,60})`;

const accepts = (value: string, before: string): boolean =>
  isPassword(value, before) && !NOT_PASSWORD.test(before);

const rule = (words: readonly string[], pattern: string | RegExp, more: Partial<Rule> = {}): Rule => ({
  kind: "password",
  title: "Password",
  words,
  back: BEHIND,
  pattern: new RegExp(pattern, "yu"),
  accepts,
  ...more,
});

export const PASSWORDS: readonly Rule[] = [
  rule([...NAMES, ...CHINESE, "secret"], `${REST}${CLOSE}${SET}${QUOTED}`),
  rule([...NAMES, ...CHINESE], `${REST}${CLOSE}${SET}${BARE}`),
  rule([...NAMES, ...CHINESE], String.raw`\p{L}{0,3}${OF}${IS}${SAID}`),
  rule(
    ["pass"],
    `(?<=(?<![a-zA-Z])pass|_PASS|[a-z]Pass|(?<![a-zA-Z])PASS(?==))(?:[-_]${REST})?${CLOSE}${SET}(?:${QUOTED}|${BARE})`,
  ),
  // An argument: `define('DB_PASSWORD', '…')`.
  rule(["_password", "_passwd", "_pass"], `${CLOSE}, ?${QUOTED}`),
  rule(["--password", "--passwd", "--pass", "-password"], /[ =]["']?(?<value>[^\s"'`<>]{6,100})/),
  rule(["://"], /[^\s:@/"'`<>]{0,100}:(?<value>[^\s:@/"'`<>]{6,100})@[\w[]/, {
    title: "Password in an address",
    accepts: isPassword,
  }),
  rule(
    ["curl "],
    /(?:[^\n\\]|\\[^n]){0,300}?(?<=\s)(?:-u|--user)[ =]?["']?[^\s:"'$<{]{1,100}:(?<value>[^\s"'`$<{]{6,100})/,
    { title: "Password of curl", accepts: isPassword },
  ),
  rule(
    ["mysql", "mysqldump", "mysqladmin", "sshpass", "docker login", "podman login", "registry login"],
    /[^\n\\]{0,100}?(?<=\s)-p ?["']?(?<value>[^\s"'`<>]{6,100})/,
    { title: "Password of a command", accepts: isPassword },
  ),
];
