import { readFileSync } from 'node:fs';
import path from 'node:path';

import { load } from 'js-yaml';

import { ROOT } from './sourceTree';

interface Service {
  readonly image?: string;
  readonly ports?: readonly string[];
}
interface Deployment {
  readonly services?: Readonly<Record<string, Service>>;
  readonly datasources?: ReadonlyArray<{ readonly uid: string; readonly url: string }>;
  readonly apps?: ReadonlyArray<{ readonly jsonData: Readonly<Record<string, string>> }>;
}

const read = (file: string): Deployment => Object(load(readFileSync(path.join(ROOT, file), 'utf8')));
const { services = {} } = read('docker-compose.yaml');
const { services: baseServices = {} } = read('.config/docker-compose-base.yaml');
const { datasources = [] } = read('provisioning/datasources/victoria.yaml');
const { apps = [] } = read('provisioning/plugins/sessionline.yaml');

describe('docker compose', () => {
  it('pins every image', () => {
    const images = Object.values(services).flatMap(({ image }) => image ?? []);
    expect(images.length).toBeGreaterThan(0);
    expect(images.filter((image) => !/:v?\d+\.\d+\.\d+/.test(image))).toEqual([]);
  });

  it('publishes nothing beyond this machine', () => {
    const ports = [services, baseServices].flatMap(Object.values<Service>).flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe('provisioning', () => {
  it('points at the services of the compose file', () => {
    const hosts = datasources.map(({ url }) => new URL(url).hostname);
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.filter((host) => !(host in services))).toEqual([]);
  });

  it('gives the app datasources that exist', () => {
    const uids = datasources.map(({ uid }) => uid);
    const [app] = apps;
    expect(uids).toContain(app?.jsonData['logsDatasourceUid']);
    expect(uids).toContain(app?.jsonData['metricsDatasourceUid']);
  });
});
