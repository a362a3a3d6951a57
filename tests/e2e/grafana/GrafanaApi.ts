import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from '@playwright/test';

import { ADMIN, type Role } from './people';

const PLUGIN_ID = 'sessionline-claudecode-app';

async function answered(response: APIResponse): Promise<APIResponse> {
  if (!response.ok()) {
    throw new Error(`Grafana refused ${response.url()}: ${response.status()} ${await response.text()}`);
  }
  return response;
}

/** What tests ask of a Grafana's HTTP interface, as its administrator. Works below a path, too. */
export class GrafanaApi {
  private constructor(private readonly request: APIRequestContext) {}

  public static async connect(
    { request }: PlaywrightWorkerArgs['playwright'],
    grafanaUrl: string
  ): Promise<GrafanaApi> {
    const basic = Buffer.from(`${ADMIN.user}:${ADMIN.password}`).toString('base64');
    return new GrafanaApi(
      await request.newContext({ baseURL: `${grafanaUrl}/`, extraHTTPHeaders: { Authorization: `Basic ${basic}` } })
    );
  }

  public async version(): Promise<string> {
    const { version } = await (await answered(await this.request.get('api/health'))).json();
    return String(version);
  }

  /** Makes a person of a role, or gives the one of that name the role and the password. */
  public async person(login: string, role: Role, password: string): Promise<void> {
    const data = { name: login, login, password };
    const made = await this.request.post('api/admin/users', { data });
    const id = made.ok() ? (await made.json()).id : await this.renewPassword(login, password);
    await answered(await this.request.patch(`api/org/users/${id}`, { data: { role } }));
  }

  private async renewPassword(login: string, password: string): Promise<number> {
    const found = await answered(await this.request.get(`api/users/lookup?loginOrEmail=${login}`));
    const { id } = await found.json();
    await answered(await this.request.put(`api/admin/users/${id}/password`, { data: { password } }));
    return id;
  }

  /** The app's settings as Grafana keeps them. */
  public async settings(): Promise<Record<string, unknown>> {
    const { jsonData } = await (await answered(await this.request.get(`api/plugins/${PLUGIN_ID}/settings`))).json();
    return Object(jsonData);
  }

  public async saveSettings(jsonData: Readonly<Record<string, unknown>>): Promise<void> {
    // Grafana keeps what it has where this is empty; the key says what holds without it.
    const data = { enabled: true, pinned: true, jsonData: { temporality: 'auto', ...jsonData } };
    await answered(await this.request.post(`api/plugins/${PLUGIN_ID}/settings`, { data }));
  }

  /** What is installed, as Grafana says it. */
  public async plugin(): Promise<{ readonly enabled: boolean; readonly version: string; readonly signature: string }> {
    const answer = await (await answered(await this.request.get(`api/plugins/${PLUGIN_ID}/settings`))).json();
    return {
      enabled: answer.enabled === true,
      version: String(answer.info?.version),
      signature: String(answer.signature),
    };
  }

  /** Stores a dashboard and gives its path, without the path that Grafana lies below. */
  public async dashboard(dashboard: Readonly<Record<string, unknown>>): Promise<string> {
    const response = await this.request.post('api/dashboards/db', { data: { dashboard, overwrite: true } });
    const { uid } = await (await answered(response)).json();
    return `/d/${uid}`;
  }

  public async removeDashboard(uid: string): Promise<void> {
    await this.request.delete(`api/dashboards/uid/${uid}`);
  }

  public async close(): Promise<void> {
    await this.request.dispose();
  }
}
