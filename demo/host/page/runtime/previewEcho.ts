import { type EchoSrv, FakeEchoSrv } from '@grafana/runtime';

/** Takes what plugins report about their use, and keeps none of it. */
export class PreviewEcho extends FakeEchoSrv implements EchoSrv {}
