import { spawn } from 'node:child_process';

/**
 * `npm test`: every check a contributor or CI needs, in one command. Independent steps run side by side on two
 * lanes; the first lane's failure does not hide what the other finds. Ends with a summary line of each step.
 */
interface Step {
  readonly name: string;
  readonly command: string;
}

interface Outcome {
  readonly step: Step;
  readonly ok: boolean;
  readonly seconds: number;
}

// Two lanes, for two cores, of about the same length. The browser tests need the build, and the databases that the
// contract tests have made if nobody had before: both are there long before the first lane comes to its own.
const lanes: ReadonlyArray<readonly Step[]> = [
  [
    { name: 'typecheck', command: 'npm run --silent typecheck' },
    { name: 'lint', command: 'npm run --silent lint' },
    { name: 'unit', command: 'npm run --silent test:unit -- --selectProjects unit ui' },
    { name: 'browser, React 19', command: 'npm run --silent test:browser:13' },
  ],
  [
    { name: 'build', command: 'npm run --silent build' },
    { name: 'architecture', command: 'npm run --silent test:architecture' },
    { name: 'contract', command: 'npm run --silent test:contract' },
    { name: 'browser', command: 'npm run --silent test:browser' },
  ],
];

function run(step: Step): Promise<Outcome> {
  const started = Date.now();
  console.log(`▶ ${step.name}: ${step.command}`);
  return new Promise((resolve) => {
    const child = spawn(step.command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', (code) => {
      const outcome = { step, ok: code === 0, seconds: Math.round((Date.now() - started) / 1000) };
      console.log(`${outcome.ok ? '✔' : '✘'} ${step.name} (${outcome.seconds} s)`);
      resolve(outcome);
    });
  });
}

async function runLane(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    outcomes.push(await run(step));
  }
  return outcomes;
}

async function main(): Promise<void> {
  const outcomes = (await Promise.all(lanes.map(runLane))).flat();
  console.log('\nnpm test');
  outcomes.forEach(({ step, ok, seconds }) => console.log(`  ${ok ? '✔' : '✘'} ${step.name.padEnd(18)} ${seconds} s`));
  console.log('  - e2e                not part of this: run `npm run e2e` with GRAFANA_URL set to a Grafana of yours');
  const failed = outcomes.filter(({ ok }) => !ok).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
