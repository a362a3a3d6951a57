import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { licenceProblems, type LockFile, lockProblems, uncheckedOptional } from './lock/lockFile';
import { READ_LICENCES, UNNAMED_LICENCES } from './lock/readLicences';
import { ROOT } from './paths';

/** What npm says when the registry has no audit service; anything else that fails is a finding. */
const NO_SERVICE = /audit endpoint returned an error|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENOAUDIT/;

/** Known vulnerabilities of what is there at run time, as far as a registry answers. */
function vulnerabilities(): { readonly text: string; readonly found: boolean } {
  const call = ['audit', '--omit=dev', '--audit-level=high'];
  const { status, stdout, stderr } = spawnSync('npm', call, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0 && NO_SERVICE.test(stdout + stderr)) {
    return { text: 'Known vulnerabilities: not looked up, the registry in use has no such service.', found: false };
  }
  return { text: `Known vulnerabilities (npm audit):\n${stdout.trim()}`, found: status !== 0 };
}

/** `npm run audit`: the lock file and the licences, offline; known vulnerabilities where the registry answers. */
function main(): number {
  const lock: LockFile = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const problems = [...lockProblems(lock), ...licenceProblems(lock, READ_LICENCES, UNNAMED_LICENCES)];
  const { text, found } = vulnerabilities();
  const unchecked = uncheckedOptional(lock);
  console.log(`Lock file: ${Object.keys(lock.packages ?? {}).length - 1} packages, ${problems.length} problems.`);
  problems.forEach((problem) => console.log(`  ${problem}`));
  if (unchecked.length > 0) {
    console.log(
      `  ${unchecked.length} builds of tools for other platforms have no checksum in it; only they install them.`
    );
  }
  console.log(text);
  return problems.length > 0 || found ? 1 : 0;
}

process.exitCode = main();
