/** An entry of `packages` in package-lock.json, version 3, as far as it is looked at. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: unknown;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

export interface LockFile {
  readonly lockfileVersion?: number;
  readonly packages?: Readonly<Record<string, LockedPackage>>;
}

/** Licences under which a package may be part of the plugin, which is Apache-2.0. Any of a choice (`OR`) will do. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Whether an SPDX expression (one level of `OR` and `AND`, brackets aside) can be met. */
export function isAllowed(license: unknown): boolean {
  return (
    typeof license === 'string' &&
    license
      .replace(/[()]/g, '')
      .split(/\s+OR\s+/)
      .some((choice) => choice.split(/\s+AND\s+/).every((part) => ALLOWED.has(part.trim())))
  );
}

const isRunTime = (entry: LockedPackage): boolean => entry.dev !== true && entry.devOptional !== true;

/** A build of a tool for one platform: npm installs it there alone, and a lock file made elsewhere may not know it. */
const isOtherPlatform = ({ optional, os, cpu }: LockedPackage): boolean =>
  optional === true && (os !== undefined || cpu !== undefined);

const hasChecksum = ({ integrity }: LockedPackage): boolean => /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '');

/** Optional builds for single platforms that the lock file has no checksum for. */
export const uncheckedOptional = ({ packages = {} }: LockFile): string[] =>
  Object.entries(packages).flatMap(([place, entry]) => (isOtherPlatform(entry) && !hasChecksum(entry) ? [place] : []));

function problemsOf(place: string, entry: LockedPackage): string[] {
  const { version, resolved, link } = entry;
  return [
    ...(link === true ? [`${place} is a link into another folder`] : []),
    ...(/^(git|http:|file:)|\bgithub:/.test(resolved ?? '') ? [`${place} comes from ${resolved ?? ''}`] : []),
    ...(/^\d+\.\d+\.\d+/.test(version ?? '') ? [] : [`${place} has no version of a registry: ${version ?? 'none'}`]),
    ...(hasChecksum(entry) || isOtherPlatform(entry) ? [] : [`${place} has no SHA-512 to check it by`]),
  ];
}

/** What the lock file leaves open: packages from elsewhere than a registry, or whose content nothing checks. */
export function lockProblems({ lockfileVersion, packages = {} }: LockFile): string[] {
  const installed = Object.entries(packages).filter(([place]) => place !== '');
  return [
    ...(lockfileVersion === 3 ? [] : [`the lock file has version ${lockfileVersion ?? 'none'}, not 3`]),
    ...installed.flatMap(([place, entry]) => problemsOf(place, entry)),
  ];
}

/**
 * Packages that are there at run time and whose licence is not on the list.
 *
 * @param known licences of packages whose lock entry has none, by place, as read in their files
 * @param left places that are left out, because they are no part of the plugin
 */
export function licenceProblems(
  { packages = {} }: LockFile,
  known: Readonly<Record<string, string>>,
  left: readonly string[] = []
): string[] {
  return Object.entries(packages)
    .filter(([place, entry]) => place !== '' && isRunTime(entry) && !left.includes(place))
    .filter(([place, { license }]) => !isAllowed(license ?? known[place]))
    .map(([place, { license }]) => `${place}: ${typeof license === 'string' ? license : 'no licence is named'}`);
}
