import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');
export const DIST = path.join(ROOT, 'dist');
/** What a release consists of; not in the repository. */
export const ARTIFACTS = path.join(ROOT, 'artifacts');
