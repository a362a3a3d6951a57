import type { ExportKind } from './exportKinds';

/** Something to find in a text. What the first group holds stays before the mask. */
export interface TextPattern {
  readonly kind: Extract<ExportKind, 'paths' | 'people' | 'secrets'>;
  readonly pattern: RegExp;
  /** Looks at what was found once more. */
  readonly isMeant?: (match: string) => boolean;
}

/** Of tokens there are counts: `max_tokens: 4096`. */
const isNoCount = (match: string): boolean => !/tokens?\W{1,16}\d+$/i.test(match);

const secret = (pattern: RegExp): TextPattern => ({ kind: 'secrets', pattern, isMeant: isNoCount });

/** A key that holds a secret, in JSON, in a setting of the shell or after two dashes. */
const SECRET_NAME = String.raw`(?:pass(?:word|wd|phrase)?|pwd|secret|token|credential|authorization|(?:api|access|private|secret|account)[_-]?key)s?`;

const SECRET_KEY = new RegExp(`${SECRET_NAME}$`, 'i');
/** Is all of a text under this key a secret? */
export const isSecretUnder = (key: string, text: string): boolean =>
  SECRET_KEY.test(key) && isNoCount(`${key}=${text}`);

export const PATH_KEY = /(?:path|file|folder|directory|dir|cwd)s?$/i;

/** Two segments and an ending, or three: `src/a.ts`, not `and/or`. */
const isRelativePath = (text: string): boolean => /\.\w{1,8}$|\/.*\//.test(text);

/**
 * What is found in any text, in this order. None is matched in more than time proportional to the text's length.
 *
 * Secrets, each by the form that its makers publish: private keys (RFC 7468), JSON web tokens (RFC 7519), user names
 * with passwords in addresses (RFC 3986), `Authorization` headers (RFC 6750, RFC 7617); access key ids of AWS (its IAM
 * reference) and the prefixes that vendors announce for scanners: Anthropic and OpenAI (`sk-`), GitHub (`ghp_` and the
 * like), GitLab (`glpat-`), Slack (`xox…`), Google (`AIza`, `ya29.`), Stripe (`sk_live_`), npm, PyPI, Hugging Face,
 * Grafana (`glsa_`, `glc_`), DigitalOcean, SendGrid, Shopify, Databricks, Vault; and whatever is assigned to a name
 * such as `password` or `API_KEY`. Paths and e-mail addresses by what they look like: a blank ends a path of Unix.
 */
export const TEXT_PATTERNS: readonly TextPattern[] = [
  secret(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g),
  secret(/(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g),
  secret(/(\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@]{0,200}:)[^\s/]{1,500}(?=@)/gi),
  secret(/(\b(?:bearer|basic)\s{1,5})[\w.~+/=-]{8,}/gi),
  secret(/(?<![A-Za-z\d])(?:AKIA|ASIA|ABIA|ACCA)[A-Z\d]{16}(?![A-Za-z\d])/g),
  secret(
    /(?<![\w-])(?:sk-|[sr]k_(?:live|test)_|gh[opsur]_|github_pat_|gl(?:pat|dt|rt|cbt)-|xox[a-z]-|xapp-|AIza|ya29\.|npm_|pypi-|hf_|gl(?:sa|c)_|do[opr]_v1_|SG\.|shp(?:at|ss|ca)_|dapi|hv[sb]\.)(?=[\w.-]*\d)[\w.-]{16,}/g
  ),
  secret(
    new RegExp(
      String.raw`(${SECRET_NAME}\\{0,3}["']?(?:\s{0,5}[:=]\s{0,5}|(?<=--[\w-]{1,40})\s{1,5})\\{0,3}["']?)(?!(?:string|number|boolean|null|undefined|true|false|none|bearer|basic)\b|\[secret\]|[$({<])[^\s"'${'`'},;&<>]{4,}`,
      'gi'
    )
  ),
  {
    kind: 'people',
    pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}[\p{L}\p{N}_-]*/gu,
  },
  { kind: 'paths', pattern: /\bfile:\/\/[^\s"'`<>]+/gi },
  { kind: 'paths', pattern: /(?<![A-Za-z\d/])[A-Za-z]:[\\/](?:[^\\/:*?"'<>|\r\n]{1,255}[\\/])*[^\\/:*?"'<>|\s]*/g },
  { kind: 'paths', pattern: /(?<![\\\w])\\\\[\w.$-]+\\[^\s"'<>|]+/g },
  { kind: 'paths', pattern: /(?<![\w/.~@-])(?:~[\w.-]*|\.{1,2}|\/[\p{L}\p{N}_.@+-]+)\/[^\s"'`<>|:;,(){}[\]]*/gu },
  {
    kind: 'paths',
    pattern: /(?<![\p{L}\p{N}_/.:@-])[\p{L}\p{N}_.@-]+(?:\/[\p{L}\p{N}_.@-]+)+/gu,
    isMeant: isRelativePath,
  },
];
