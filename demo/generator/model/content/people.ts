import { createRandom } from '../random';

export interface Login {
  readonly email: string;
  readonly organizationId: string;
  readonly accountUuid: string;
  readonly accountId: string;
}

export interface Machine {
  readonly arch: 'amd64' | 'arm64';
  readonly os: 'linux' | 'darwin' | 'windows';
  readonly osVersion: string;
}

/** Somebody who works with the client. The same person has the same ids in every seed. */
export interface Person {
  readonly name: string;
  readonly userId: string;
  /** Absent with API keys and gateways: then only `user.id` is known. */
  readonly login?: Login;
  readonly machine: Machine;
  readonly terminal?: string;
  readonly usesGateway: boolean;
  readonly language: 'en' | 'de' | 'zh' | 'ar';
}

const MAC: Machine = { arch: 'arm64', os: 'darwin', osVersion: '25.6.0' };
const LINUX: Machine = { arch: 'amd64', os: 'linux', osVersion: '6.8.0' };
const WINDOWS: Machine = { arch: 'amd64', os: 'windows', osVersion: '10.0.26100' };

const ORGANIZATION_ID = createRandom('organization').uuid();

function person(name: string, machine: Machine, facts: Partial<Person> & { readonly hasLogin: boolean }): Person {
  const random = createRandom(`person/${name}`);
  const { hasLogin, ...rest } = facts;
  return {
    name,
    userId: random.hex(64),
    machine,
    usesGateway: false,
    language: 'en',
    ...(hasLogin
      ? {
          login: {
            email: `${name}@brightcart.example`,
            organizationId: ORGANIZATION_ID,
            accountUuid: random.uuid(),
            accountId: `user_01${random.base58(22)}`,
          },
        }
      : {}),
    ...rest,
  };
}

export const PEOPLE = {
  mara: person('mara.lind', MAC, { hasLogin: true, terminal: 'iTerm.app' }),
  jonas: person('jonas.weber', LINUX, { hasLogin: true, terminal: 'vscode', language: 'de' }),
  wei: person('wei.chen', MAC, { hasLogin: true, terminal: 'ghostty', language: 'zh' }),
  leila: person('leila.haddad', LINUX, { hasLogin: true, terminal: 'xterm-256color', language: 'ar' }),
  // Inside tmux the client cannot tell the terminal.
  sam: person('sam.okafor', LINUX, { hasLogin: false }),
  priya: person('priya.nair', LINUX, { hasLogin: false, terminal: 'tmux-256color', usesGateway: true }),
  tomas: person('tomas.silva', WINDOWS, { hasLogin: true, terminal: 'windows-terminal' }),
  build: person('build.bot', LINUX, { hasLogin: false, terminal: 'non-interactive' }),
} satisfies Readonly<Record<string, Person>>;
