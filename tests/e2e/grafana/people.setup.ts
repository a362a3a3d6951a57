import { randomUUID } from 'node:crypto';

import { type APIRequest, expect, test as setup } from '@playwright/test';

import { GrafanaApi } from './GrafanaApi';
import { ADMIN, loginOf, ROLES, signedIn } from './people';

const url = process.env['GRAFANA_URL'] ?? '';

/** The sign-in of @grafana/plugin-e2e asks at the root, where a Grafana below a path does not answer. */
async function signIn(request: APIRequest, user: string, password: string): Promise<void> {
  const context = await request.newContext();
  const answer = await context.post(`${url}/login`, { data: { user, password } });
  expect(answer.ok(), `${user} signs in: ${answer.status()}`).toBe(true);
  await context.storageState({ path: signedIn(user) });
  await context.dispose();
}

setup('the administrator signs in', async ({ playwright }) => {
  await signIn(playwright.request, ADMIN.user, ADMIN.password);
});

setup('there is a person of each role', async ({ playwright }) => {
  const api = await GrafanaApi.connect(playwright, url);
  for (const role of ROLES) {
    const password = randomUUID();
    await api.person(loginOf(role), role, password);
    await signIn(playwright.request, loginOf(role), password);
  }
  await api.close();
});
