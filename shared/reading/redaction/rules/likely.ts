/** Letters and digits change places in what is drawn by lot, and seldom in a name. */
const CHANGE = /[a-z](?=\d)|\d(?=[a-z])/gi;
const MIN_CHANGES = 5;
/** Where it has fewer, it is drawn by lot if hardly a character of it comes back. */
const MIN_CHANGES_OF_MANY = 3;
const MIN_BITS_OF_MANY = 4.3;

/** In what is longer, a word of an example or a run of one letter may stand by chance. */
const MAX_EXAMPLE = 100;

/** Whether a value is drawn by lot, as keys are, and no name of something. */
export function isDrawn(value: string): boolean {
  if (value.length <= MAX_EXAMPLE && isPlaceholder(value)) return false;
  const changes = value.match(CHANGE)?.length ?? 0;
  return changes >= MIN_CHANGES || (changes >= MIN_CHANGES_OF_MANY && entropyOf(value) >= MIN_BITS_OF_MANY);
}

/** Whether a value, of which the beginning is that of keys, goes on as they do. */
export const isKey = (value: string): boolean => (value.match(CHANGE)?.length ?? 0) >= MIN_CHANGES_OF_MANY;

/** What stands for a secret in an example says so, or names it: `your_key_here`, `password1`. */
const PLACEHOLDER =
  /your|exampl|sample|dummy|change[-_]?(?:me|this|it)|replace|insert|placeholder|redacted|hidden|todo|x{4}|\*{3}|\.{3}|…|abcdef|01234|123456|qwerty|^(?:my|the|new|old|user|admin|db|root|test|dev|super|some)?[-_]?(?:pass(?:word|wd)?\d{0,4}|(?:secret|token|key|pwd)[-_]?(?:key|value|here)?\d?)$/i;
const REPEATED = /(.)\1{4}/;
const isPlaceholder = (value: string): boolean => PLACEHOLDER.test(value) || REPEATED.test(value);
/** Where something else is read from, called or meant: a variable, a path, an address, a member, a type. */
const CODE =
  /^(?:[/~.$%&@#<>{([\\|=+:;,!?*-]|https?:|op:|vault:|arn:|env[.:]|[a-z_][\w.-]*(?:\/[\w.#-]+)+$|[a-z_$][\w$]*(?:\??\.[a-z_$][\w$]*)+;?$|[a-z_$][\w$.]*[([]|sha-?\d|md5|base64|bcrypt|argon|pbkdf|scrypt|utf-?\d|aes-?\d|v?\d+(?:[.,]\d+)*[a-z%]{0,2}$)/i;
/** A name in code, with the number of which it is: `password2`, `newValue1`, `UTF8`. */
const NUMBERED = /^[a-z_]{6,}\d$|^[A-Z_]+\d?$|^[a-z]+(?:[A-Z][a-z]+)+\d?$|^[a-z]+(?:[-_][a-z]+)+[-_]?\d?$/;
/** Several words. */
const SENTENCE = /^\p{L}+(?:['’]\p{L}+)?[.,;:!?)]?$/u;

/** What is in code before a value that may be a name: `password = …`, but not a line of settings. */
const BEFORE_NAME = /[=:]\s+$/;
const SETTING = /(?:^|\n)[\s-]*[\w-]*:\s*$/;

/** Whether a value is a password, and neither code nor what stands for one, by what is before it as well. */
export function isPassword(value: string, before: string): boolean {
  if (!(/\p{L}/u.test(value) && /[\d!@#$%^&*?~+]/.test(value))) return false;
  if (isPlaceholder(value) || CODE.test(value) || SENTENCE.test(value)) return false;
  return !(NUMBERED.test(value) && BEFORE_NAME.test(before) && !SETTING.test(before));
}

/** Shannon's entropy of a text, in bits of a character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a key of a known form stands in a document for one: `AKIA…EXAMPLE`, `sk-xxxx`. */
export const isExample = (value: string): boolean => value.length <= MAX_EXAMPLE && EXAMPLE.test(value);
const EXAMPLE = /EXAMPLE|[xX]{6}|[yY](?:our|OUR)[-_]|(.)\1{7}/;
