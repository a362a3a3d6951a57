import type { Task } from './project';

/** More to do in each repository, so that a week does not repeat itself. */
export const MORE_TASKS = {
  'shop-web': [
    {
      prompt: 'Dark mode: the size picker is unreadable (grey on grey). Use the theme tokens like the other pickers do',
      search: 'SizePicker',
      files: ['src/features/product/SizePicker.tsx', 'src/theme/tokens.ts'],
      changes: [
        {
          file: 'src/features/product/SizePicker.tsx',
          before: "  color: '#767676',\n",
          after: '  color: tokens.text.secondary,\n  background: tokens.surface.raised,\n',
        },
      ],
      commit: 'Make the size picker readable in dark mode',
      answer: 'It had two colours of its own. With the tokens the contrast is 7.1:1 in dark and 8.4:1 in light mode.',
    },
    {
      prompt: 'Translate the new return form to French and Polish, the keys are in en.json. Keep placeholders intact!',
      search: '"returns\\.',
      files: ['src/locales/en.json', 'src/locales/fr.json'],
      changes: [
        {
          file: 'src/locales/fr.json',
          before: '  "returns.title": "",\n',
          after:
            '  "returns.title": "Retourner un article",\n  "returns.reason": "Motif du retour",\n  "returns.sent": "Envoyé le {{date}}",\n',
        },
      ],
      commit: 'Translate the return form',
      answer:
        '23 keys in both languages, all placeholders checked. Two sentences were ambiguous in English; I left a note in the pull request.',
    },
  ],
  'docs-portal': [
    {
      prompt:
        'Our error reference lacks the codes that were added since March. Take them from errors.go and write a sentence on each: when it happens, what to do.',
      search: 'E[0-9]{4}',
      files: ['docs/reference/errors.md', 'openapi/partner.yaml'],
      changes: [
        {
          file: 'docs/reference/errors.md',
          before: '| E1042 | The card was declined. | Ask for another card. |\n',
          after:
            '| E1042 | The card was declined. | Ask for another card. |\n| E1043 | The refund is larger than the payment. | Send the rest as a credit. |\n| E1044 | The key has expired. | Make a new one in the console. |\n',
        },
      ],
      commit: 'Document the error codes added since March',
      answer:
        'Eleven codes were missing. E1047 is never raised anywhere, so I left it out; you may want to remove it from the code.',
    },
    {
      prompt: 'Make the quickstart shorter. People drop off at step 4 of 9 (see analytics.csv)',
      search: '^## Step',
      files: ['docs/quickstart.md', 'analytics.csv'],
      changes: [
        {
          file: 'docs/quickstart.md',
          before: '## Step 4: Configure your proxy\n\nMost people can skip this.\n',
          after: '> Behind a proxy? See [network setup](guides/network.md).\n',
        },
      ],
      commit: 'Cut the quickstart to five steps',
      answer:
        'Five steps instead of nine: the proxy, the editor plugin and the two optional checks moved to guides. The first result now comes after step 2.',
    },
    {
      prompt: 'Die Suche findet "Rückerstattung" nicht, nur "Rueckerstattung". Woran liegt das?',
      search: 'tokenize',
      files: ['site/search.ts', 'site/search.test.ts'],
      changes: [
        {
          file: 'site/search.ts',
          before: '  return text.toLowerCase();\n',
          after: "  return text.normalize('NFC').toLocaleLowerCase('de');\n",
        },
      ],
      commit: 'Find words with umlauts',
      answer: 'Der Index war NFC, die Eingabe auf dem Mac NFD. Beide werden jetzt gleich normalisiert.',
      failure: 'search › finds umlauts: expected 1 result, received 0',
    },
  ],
  'payments-api': [
    {
      prompt:
        'we log full card numbers in debug mode 😱 please find every place and mask them, then add a linter rule so it can’t come back',
      search: 'log\\.Debug.*card',
      files: ['internal/provider/debug.go', 'internal/payment/service.go', '.golangci.yml'],
      changes: [
        {
          file: 'internal/provider/debug.go',
          before: '\tlog.Debug("request", "card", req.Card)\n',
          after: '\tlog.Debug("request", "card", req.Card.Masked())\n',
        },
        { file: '.golangci.yml', before: '    - errcheck\n', after: '    - errcheck\n    - forbidigo\n' },
      ],
      commit: 'Mask card numbers in debug logs',
      answer:
        'Four places. Card now has no String method that shows the number, so a new leak would need intent, and the linter forbids %v on it.',
    },
  ],
  'ledger-core': [
    {
      prompt: 'Explain the failing proptest: it shrinks to [0, 0, -1] and I do not see why that should be rejected',
      search: 'proptest!',
      files: ['crates/balance/tests/entries.rs', 'crates/balance/src/entry.rs'],
      changes: [
        {
          file: 'crates/balance/src/entry.rs',
          before: '        if postings.len() < 2 {\n',
          after: '        if postings.iter().filter(|p| !p.amount.is_zero()).count() < 2 {\n',
        },
      ],
      commit: 'Count only postings with an amount',
      answer:
        'Zero postings count as legs, so the entry passes the "two legs" rule and fails later at the sum. The rule now ignores zeros and says so.',
      failure: 'minimal failing input: amounts = [0, 0, -1]',
    },
    {
      prompt: 'Write the import for camt.053 bank files. Samples are in testdata/camt. Stream, do not load the file.',
      search: 'trait Import',
      files: ['crates/import/src/lib.rs', 'crates/import/src/mt940.rs'],
      changes: [
        { file: 'crates/import/src/lib.rs', before: 'pub mod mt940;\n', after: 'pub mod camt053;\npub mod mt940;\n' },
      ],
      newFile: {
        file: 'crates/import/src/camt053.rs',
        content:
          'use quick_xml::Reader;\n\n/// Reads entries one by one; memory does not grow with the file.\npub struct Camt053<R> {\n    reader: Reader<R>,\n    account: Option<Iban>,\n}\n\nimpl<R: BufRead> Iterator for Camt053<R> {\n    type Item = Result<BankEntry, ImportError>;\n\n    fn next(&mut self) -> Option<Self::Item> {\n        self.next_entry().transpose()\n    }\n}\n',
      },
      commit: 'Import camt.053 statements',
      answer:
        'The importer streams: a 400 MB file needs 6 MB of memory. All 31 samples import, and the sums equal the closing balances.',
      failure: 'error[E0599]: no method named `next_entry` found',
    },
    {
      prompt: 'clippy is at 212 warnings. fix the mechanical ones only, leave a list of the rest',
      search: 'allow\\(clippy',
      files: ['crates/accounts/src/lib.rs', 'clippy.toml'],
      changes: [
        { file: 'crates/accounts/src/lib.rs', before: '    return account.clone();\n', after: '    account.clone()\n' },
      ],
      commit: 'Fix mechanical clippy warnings',
      answer:
        '187 fixed without a change of behaviour. 25 are left, 9 of them hint at real problems; the list is in notes/clippy.md.',
    },
  ],
  'demand-forecast': [
    {
      prompt: '新店没有历史数据,预测全是 0。能不能用相似门店的平均值来冷启动?',
      search: 'fillna\\(0\\)',
      files: ['forecast/predict.py', 'forecast/stores.py'],
      changes: [
        {
          file: 'forecast/predict.py',
          before: '    y = y.fillna(0)\n',
          after: '    y = y.fillna(similar_stores(store).mean(axis=1))\n',
        },
      ],
      commit: 'Start new stores from similar ones',
      answer: '可以。按面积和客流找五家最相似的门店取平均,前八周的误差从 100% 降到 34%。',
      failure: 'FAILED tests/test_predict.py::test_new_store - assert 0.0 > 0',
    },
    {
      prompt: 'Add an endpoint that explains a forecast: the five strongest features for a SKU and a day, as JSON',
      search: '@app\\.get',
      files: ['service/app.py', 'forecast/explain.py'],
      changes: [
        {
          file: 'service/app.py',
          before: '@app.get("/forecast/{sku}")\n',
          after:
            '@app.get("/forecast/{sku}/why")\ndef why(sku: str, day: date) -> list[Reason]:\n    return explain(sku, day)[:5]\n\n\n@app.get("/forecast/{sku}")\n',
        },
      ],
      commit: 'Explain a forecast by its strongest features',
      answer:
        'GET /forecast/{sku}/why returns five reasons with their share. It takes 40 ms because the tree values are cached by day.',
    },
  ],
  'infra-live': [
    {
      prompt: 'Die Zertifikate für *.shop laufen in 9 Tagen ab und die Erneuerung hängt. Finde bitte heraus woran.',
      search: 'ClusterIssuer',
      files: ['k8s/cert-manager/issuer.yaml', 'k8s/ingress/shop.yaml'],
      changes: [
        {
          file: 'k8s/cert-manager/issuer.yaml',
          before: '            class: nginx\n',
          after: '            ingressClassName: nginx-public\n',
        },
      ],
      commit: 'Answer certificate challenges through the public ingress',
      answer:
        'Die HTTP-01-Prüfung landet seit der Trennung der Ingress-Klassen beim internen Ingress. Mit der richtigen Klasse war das Zertifikat nach 40 Sekunden da.',
      failure: 'Waiting for HTTP-01 challenge propagation: wrong status code 404, expected 200',
    },
    {
      prompt: 'Cut our staging bill in half. What costs most, what could sleep at night?',
      search: 'desired_capacity',
      files: ['environments/staging/nodes.tf', 'environments/staging/redis.tf'],
      changes: [
        {
          file: 'environments/staging/nodes.tf',
          before: '  desired_capacity = 6\n',
          after: '  desired_capacity = var.is_night ? 1 : 4\n',
        },
      ],
      commit: 'Let staging sleep at night',
      answer:
        'Nodes are 61% of the bill. Four by day and one at night saves 52% in all; the load test on Thursdays needs its own schedule.',
    },
  ],
  'atlas-mobile': [
    {
      prompt: 'أضف دعم الوضع الداكن إلى شاشة المسح، واستخدم ألوان النظام.',
      search: 'Color\\(0x',
      files: ['app/src/main/kotlin/scan/ScanScreen.kt', 'app/src/main/kotlin/theme/Theme.kt'],
      changes: [
        {
          file: 'app/src/main/kotlin/scan/ScanScreen.kt',
          before: '    Surface(color = Color(0xFFFFFFFF)) {\n',
          after: '    Surface(color = MaterialTheme.colorScheme.surface) {\n',
        },
      ],
      commit: 'Follow the system theme on the scan screen',
      answer: 'تم. كانت ثلاثة ألوان ثابتة، وكلها الآن من نظام الألوان.',
    },
    {
      prompt:
        'Start-up takes 2.4 s on my Pixel 5. Profile it and tell me the three worst things, then fix the easiest one',
      search: 'Application\\(\\)',
      files: ['app/src/main/kotlin/AtlasApp.kt', 'app/src/main/kotlin/di/Modules.kt'],
      changes: [
        {
          file: 'app/src/main/kotlin/AtlasApp.kt',
          before: '        MapEngine.initialise(this)\n',
          after: '        // The map is two screens away.\n        mapEngine = lazy { MapEngine.initialise(this) }\n',
        },
      ],
      commit: 'Start the map engine when a map is opened',
      answer:
        'Map engine 900 ms, font loading 310 ms, a database migration check 240 ms. Without the first one a cold start takes 1.5 s.',
    },
    {
      prompt: 'Push notifications arrive twice on Android 14 since the last release',
      search: 'onMessageReceived',
      files: ['app/src/main/kotlin/push/PushService.kt', 'app/src/main/AndroidManifest.xml'],
      changes: [
        {
          file: 'app/src/main/AndroidManifest.xml',
          before: '        <service android:name=".push.LegacyPushService" android:exported="false" />\n',
          after: '',
        },
      ],
      commit: 'Receive push messages in one service only',
      answer:
        'Two services were registered for the same message. The old one is gone, and a test counts them in the merged manifest.',
      failure: 'PushServiceTest > one notification per message FAILED expected:<1> but was:<2>',
    },
  ],
} satisfies Readonly<Record<string, readonly Task[]>>;
