import type { Project } from './project';

export const PAYMENTS_API: Project = {
  name: 'payments-api',
  team: 'payments',
  root: '/home/dev/payments-api',
  test: 'go test ./...',
  build: 'go build ./cmd/payments',
  lint: 'golangci-lint run',
  looks: ['git status --short', 'ls internal', 'git log --oneline -8', 'go list ./... | head -30'],
  tasks: [
    {
      prompt:
        'Refunds are sometimes sent twice when the provider times out. Look at how we retry and make refunds idempotent.',
      search: 'func \\(c \\*Client\\) Refund',
      files: ['internal/provider/client.go', 'internal/refund/service.go', 'internal/refund/service_test.go'],
      changes: [
        {
          file: 'internal/provider/client.go',
          before: '\treq.Header.Set("Content-Type", "application/json")\n',
          after: '\treq.Header.Set("Content-Type", "application/json")\n\treq.Header.Set("Idempotency-Key", key)\n',
        },
        {
          file: 'internal/refund/service.go',
          before: '\tfor i := 0; i < 3; i++ {\n\t\terr = s.provider.Refund(ctx, r)\n',
          after:
            '\t// One key for all attempts: the provider answers a repeated one with the first result.\n\tkey := r.ID.String()\n\tfor i := 0; i < 3; i++ {\n\t\terr = s.provider.Refund(ctx, key, r)\n',
        },
      ],
      newFile: {
        file: 'internal/refund/retry_test.go',
        content:
          'package refund\n\nimport "testing"\n\nfunc TestTimeoutDoesNotRefundTwice(t *testing.T) {\n\tp := newFakeProvider().timesOutOnce()\n\ts := NewService(p)\n\tif err := s.Refund(ctx(t), someRefund()); err != nil {\n\t\tt.Fatal(err)\n\t}\n\tif p.refunds != 1 {\n\t\tt.Fatalf("refunded %d times", p.refunds)\n\t}\n}\n',
      },
      commit: 'Send refunds with an idempotency key so that retries cannot repeat them',
      answer:
        'Every attempt used a new request without a key, so a timeout after the provider had accepted it refunded twice. All attempts of one refund now share a key. The new test fails without the change.',
      failure: '--- FAIL: TestTimeoutDoesNotRefundTwice: refunded 2 times',
    },
    {
      prompt:
        'p99 of GET /v2/payments went from 80ms to 900ms after the last deploy. Here is the slow query log, what changed?',
      search: 'ListPayments',
      files: ['internal/store/payments.go', 'migrations/0042_add_payment_tags.sql', 'internal/http/list.go'],
      changes: [
        {
          file: 'internal/store/payments.go',
          before: '\tfor _, p := range payments {\n\t\tp.Tags, err = s.tags(ctx, p.ID)\n',
          after:
            '\ttags, err := s.tagsOf(ctx, ids(payments))\n\tfor _, p := range payments {\n\t\tp.Tags = tags[p.ID]\n',
        },
      ],
      commit: 'Read the tags of a page of payments in one query',
      answer:
        'The tags feature added one query per row: 100 rows, 101 queries. They are read in one now; on the copy of production the page takes 61 ms at p99.',
    },
    {
      prompt:
        'Add Prometheus metrics to the webhook sender: attempts, failures by status class, and a latency histogram.',
      search: 'type Sender struct',
      files: ['internal/webhook/sender.go', 'internal/metrics/metrics.go'],
      changes: [
        {
          file: 'internal/webhook/sender.go',
          before: '\tresp, err := s.http.Do(req)\n',
          after:
            '\tstarted := s.clock.Now()\n\tresp, err := s.http.Do(req)\n\ts.metrics.observe(statusClass(resp, err), s.clock.Since(started))\n',
        },
        {
          file: 'internal/metrics/metrics.go',
          before: 'var registry = prometheus.NewRegistry()\n',
          after:
            'var registry = prometheus.NewRegistry()\n\nvar webhookLatency = prometheus.NewHistogramVec(prometheus.HistogramOpts{\n\tName:    "webhook_duration_seconds",\n\tBuckets: prometheus.ExponentialBuckets(0.01, 2, 10),\n}, []string{"class"})\n',
        },
      ],
      commit: 'Measure webhook deliveries',
      answer:
        'The sender counts attempts, failures by class (2xx … 5xx, timeout, refused) and observes latency in ten buckets. I kept the endpoint out of the labels: there are thousands.',
      failure: 'internal/webhook/sender_test.go:44: undefined: statusClass',
    },
    {
      prompt: 'Upgrade pgx from v4 to v5 and fix what breaks',
      search: 'jackc/pgx/v4',
      files: ['go.mod', 'internal/store/pool.go', 'internal/store/tx.go'],
      changes: [
        {
          file: 'internal/store/pool.go',
          before: '\t"github.com/jackc/pgx/v4/pgxpool"\n',
          after: '\t"github.com/jackc/pgx/v5/pgxpool"\n',
        },
        {
          file: 'internal/store/tx.go',
          before: '\treturn pool.BeginFunc(ctx, run)\n',
          after: '\treturn pgx.BeginFunc(ctx, pool, run)\n',
        },
      ],
      commit: 'Move to pgx 5',
      answer:
        'pgx 5 is in. Eleven files changed their import, BeginFunc became a function, and two places relied on the old numeric scanning. All tests pass, also with -race.',
      failure: 'internal/store/tx.go:19:14: pool.BeginFunc undefined',
    },
  ],
  questions: [
    {
      prompt: 'What happens to a payment when the fraud service is down? I need it for an audit, with file and line.',
      search: 'fraud\\.Check',
      files: ['internal/fraud/client.go', 'internal/payment/service.go'],
      answer:
        'It fails open after 400 ms: payment/service.go:118 catches ErrUnavailable and continues with risk "unknown", which routes amounts above 500 to manual review (payment/rules.go:61). Nothing is retried afterwards.',
    },
  ],
};

export const LEDGER_CORE: Project = {
  name: 'ledger-core',
  team: 'payments',
  root: '/home/dev/ledger-core',
  test: 'cargo test',
  build: 'cargo build --release',
  lint: 'cargo clippy -- -D warnings',
  looks: ['git status --short', 'cargo tree --depth 1', 'ls crates'],
  tasks: [
    {
      prompt:
        'cargo test balance::rounding fails since we moved to Decimal. Find the case and fix the rounding, half even everywhere please.',
      search: 'round_dp',
      files: ['crates/balance/src/rounding.rs', 'crates/balance/src/posting.rs'],
      changes: [
        {
          file: 'crates/balance/src/rounding.rs',
          before: '    amount.round_dp(2)\n',
          after: '    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointNearestEven)\n',
        },
      ],
      commit: 'Round half even in every posting',
      answer:
        'Three places rounded half up. There is one rounding function now and a property test that the postings of an entry always sum to zero.',
      failure: 'thread balance::rounding::half_even panicked: left: 0.13, right: 0.12',
    },
    {
      prompt: 'Replace the Mutex around the account cache, it shows up as 30% of the flame graph under load',
      search: 'Mutex<HashMap',
      files: ['crates/accounts/src/cache.rs', 'benches/accounts.rs'],
      changes: [
        {
          file: 'crates/accounts/src/cache.rs',
          before: '    inner: Mutex<HashMap<AccountId, Account>>,\n',
          after: '    shards: [RwLock<HashMap<AccountId, Account>>; 16],\n',
        },
      ],
      newFile: {
        file: 'crates/accounts/src/shard.rs',
        content:
          '/// The shard of an account. Ids are random, so the low bits spread evenly.\npub(crate) fn shard_of(id: AccountId) -> usize {\n    (id.as_u128() & 0xf) as usize\n}\n',
      },
      commit: 'Shard the account cache',
      answer:
        'Sixteen shards with read-write locks: the benchmark goes from 1.1 M to 6.8 M reads per second on 8 threads, and the lock is 2% of the profile.',
      failure: 'error[E0502]: cannot borrow `*self` as mutable because it is also borrowed as immutable',
    },
  ],
  questions: [
    {
      prompt: 'Why do we have two different Money types in this workspace?',
      search: 'struct Money',
      files: ['crates/money/src/lib.rs', 'crates/import/src/money.rs'],
      answer:
        'crates/money holds an integer of minor units, crates/import an older decimal for bank files with more digits. Only import/src/convert.rs touches both.',
    },
  ],
};
