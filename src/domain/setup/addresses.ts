import { UNTYPED } from './attributes';
import type { FieldName } from './choices';

/** What each address is without anybody saying otherwise: the port that the program listens on. */
export const USUAL_ADDRESSES = {
  logs: { host: 'VictoriaLogs', port: 9428 },
  metrics: { host: 'VictoriaMetrics', port: 8428 },
  vlinsert: { host: 'vlinsert', port: 9481 },
  vminsert: { host: 'vminsert', port: 8480 },
  vmauth: { host: 'vmauth', port: 8427 },
  vlagent: { host: 'vlagent', port: 9429 },
  vmagent: { host: 'vmagent', port: 8429 },
  collector: { host: 'collector', port: 4318 },
} as const satisfies Partial<Record<FieldName, { readonly host: string; readonly port: number }>>;
export type AddressName = keyof typeof USUAL_ADDRESSES;

export const isAddressName = (field: FieldName): field is AddressName => field in USUAL_ADDRESSES;

/** Something that a person has to put in the place of: `<password>`. */
export const placeholder = (what: string): string => `<${what}>`;
/** All that `placeholder` has made in a text. */
export const PLACEHOLDERS = /<[A-Za-z][A-Za-z0-9 :-]*>/g;

/** The address with a placeholder for the machine. */
export const unknownAddress = (name: AddressName): string =>
  `http://${placeholder(`host of ${USUAL_ADDRESSES[name].host}`)}:${USUAL_ADDRESSES[name].port}`;

/** The address where it runs on the same machine. */
export const localAddress = (name: AddressName): string => `http://localhost:${USUAL_ADDRESSES[name].port}`;

/** Nothing that a file or a program could take for its own. */
const PLAIN_ADDRESS = /^https?:\/\/[^\s"'<>\\^`{|}@?#$\p{Cc}\p{Cs}]+$/iu;

/**
 * An address that telemetry is sent to, without slashes at its end; undefined for what is none. Users in an address are
 * refused by what sends, a query would end up in the middle.
 */
export function readAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!PLAIN_ADDRESS.test(trimmed) || !URL.canParse(trimmed)) {
    return undefined;
  }
  return trimmed.replace(/\/+$/, '');
}

/** `1` or `1:2`: an account and a project of a cluster. */
const TENANT = /^\d{1,10}(:\d{1,10})?$/;

export function readTenant(text: string): string | undefined {
  const trimmed = text.trim();
  return TENANT.test(trimmed) ? trimmed : undefined;
}

/** What HTTP allows in a token: nothing that would end a header or begin another one. */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

/** Whether a field holds something that cannot be used. Nothing is not wrong: a placeholder stands for it. */
export function isFieldWrong(name: FieldName, text: string): boolean {
  if (text.trim() === '') {
    return false;
  }
  if (name === 'tenant') {
    return readTenant(text) === undefined;
  }
  if (name === 'username') {
    return UNTYPED.test(text) || text.includes(':');
  }
  if (name === 'token') {
    return !TOKEN.test(text);
  }
  return name === 'password' ? UNTYPED.test(text) : readAddress(text) === undefined;
}

const THIS_MACHINE = /^https?:\/\/(localhost|127\.|\[::1\])/i;

/** In a container, this is the container. */
export const isThisMachine = (address: string): boolean => THIS_MACHINE.test(address);
