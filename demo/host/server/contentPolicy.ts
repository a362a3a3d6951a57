import { randomBytes } from 'node:crypto';

const NONCE_BYTES = 16;

/** @returns what the scripts of one page are signed with */
export const newNonce = (): string => randomBytes(NONCE_BYTES).toString('base64');

/** Everything comes from this server: nothing of the preview talks to the network. */
const OWN_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ');

/** What Grafana says of itself with `content_security_policy = true` and no template of the administrator's. */
function grafanaPolicy(nonce: string, host: string): string {
  return [
    `script-src 'self' 'unsafe-eval' 'unsafe-inline' 'strict-dynamic' 'nonce-${nonce}'`,
    "object-src 'none'",
    "font-src 'self'",
    "style-src 'self' 'unsafe-inline' blob:",
    'img-src * data:',
    "base-uri 'self'",
    `connect-src 'self' grafana.com ws://${host}/ wss://${host}/`,
    "manifest-src 'self'",
    "media-src 'none'",
    "form-action 'self'",
  ].join(';');
}

/**
 * Both policies hold: a page does only what each of them allows.
 *
 * @param nonce of this page's scripts
 * @param host name and port that the page is asked at
 */
export const contentPolicies = (nonce: string, host: string): readonly string[] => [
  OWN_POLICY,
  grafanaPolicy(nonce, host),
];
