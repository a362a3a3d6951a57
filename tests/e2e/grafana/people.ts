import path from 'node:path';

/** Roles of a Grafana's organisation, and what `people.setup.ts` calls its users of them. */
export const ROLES = ['Viewer', 'Editor', 'Admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who is signed in where nothing else is said. */
export const ADMIN = {
  user: process.env['GRAFANA_ADMIN_USER'] ?? 'admin',
  password: process.env['GRAFANA_ADMIN_PASSWORD'] ?? 'admin',
} as const;

export const loginOf = (role: Role): string => `sessionline-e2e-${role.toLowerCase()}`;

/** The file with the cookies of a person who has signed in. */
export const signedIn = (login: string): string => path.resolve(process.cwd(), `playwright/.auth/${login}.json`);
