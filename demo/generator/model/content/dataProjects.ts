import type { Project } from './project';

export const DEMAND_FORECAST: Project = {
  name: 'demand-forecast',
  team: 'data',
  root: '/home/dev/demand-forecast',
  test: 'uv run pytest -q',
  build: 'uv run python -m forecast.train --smoke',
  lint: 'uv run ruff check .',
  looks: ['git status --short', 'ls forecast', 'uv run python -V', 'head -3 data/sample.csv'],
  tasks: [
    {
      prompt: '预测结果在周一总是偏高大约 12%,帮我找出原因。数据在 data/sample.csv,特征在 forecast/features.py。',
      search: 'dayofweek',
      files: ['forecast/features.py', 'forecast/train.py', 'tests/test_features.py'],
      changes: [
        {
          file: 'forecast/features.py',
          before: '    df["weekday"] = df.index.dayofweek\n',
          after:
            '    # Index is UTC; the shop day starts at 00:00 local time.\n    df["weekday"] = df.index.tz_convert(SHOP_TZ).dayofweek\n',
        },
      ],
      commit: 'Take the weekday in the shop time zone',
      answer:
        '原因是时区:索引是 UTC,周一 00:00–08:00 的销售被算到了周日。改成店铺时区后,周一的偏差从 12.3% 降到 0.8%。我加了一个测试。',
      failure: 'FAILED tests/test_features.py::test_monday_morning - assert 6 == 0',
    },
    {
      prompt: 'Training needs 14 GB of memory, the runner has 8. Where does it go? Can we stream the parquet files?',
      search: 'read_parquet',
      files: ['forecast/load.py', 'forecast/train.py'],
      changes: [
        {
          file: 'forecast/load.py',
          before: '    frames = [pd.read_parquet(p) for p in paths]\n    return pd.concat(frames)\n',
          after:
            '    dataset = ds.dataset(paths)\n    for batch in dataset.to_batches(columns=COLUMNS, batch_size=200_000):\n        yield batch.to_pandas(types_mapper=NARROW.get)\n',
        },
      ],
      newFile: {
        file: 'tests/test_load.py',
        content:
          'from forecast.load import batches\n\n\ndef test_batches_have_only_the_needed_columns(tmp_parquet):\n    first = next(batches([tmp_parquet]))\n    assert list(first.columns) == ["sku", "day", "units"]\n    assert first["units"].dtype == "int32"\n',
      },
      commit: 'Stream the training data',
      answer:
        'All files were read with all columns and 64-bit types. Streaming three columns in batches needs 2.9 GB at the peak, and training is 20% faster.',
      failure: 'FAILED tests/test_load.py - AttributeError: module forecast.load has no attribute batches',
    },
    {
      prompt: '把 notebooks/explore.ipynb 里有用的部分整理成一个模块,加上类型注解和测试 🚀',
      search: 'def seasonal_',
      files: ['notebooks/explore.ipynb', 'forecast/season.py'],
      changes: [
        {
          file: 'forecast/season.py',
          before: 'def seasonal_index(df):\n',
          after: 'def seasonal_index(df: pd.DataFrame, period: int = 52) -> pd.Series:\n',
        },
      ],
      newFile: {
        file: 'tests/test_season.py',
        content:
          'import pandas as pd\n\nfrom forecast.season import seasonal_index\n\n\ndef test_flat_series_has_flat_index():\n    df = pd.DataFrame({"units": [5] * 104})\n    assert (seasonal_index(df) == 1).all()\n',
      },
      commit: 'Move the seasonal index out of the notebook',
      answer: '整理好了:forecast/season.py 有三个带类型注解的函数和四个测试,notebook 现在只调用它们。',
    },
  ],
  questions: [
    {
      prompt: 'Is there any leakage between train and test in our backtest? Please check carefully before answering.',
      search: 'train_test',
      files: ['forecast/backtest.py', 'forecast/features.py'],
      answer:
        'Yes, one: the rolling mean in features.py is centred, so the last three days of training see the first three of the test. The split itself is by time and fine.',
    },
  ],
};

export const INFRA_LIVE: Project = {
  name: 'infra-live',
  team: 'platform',
  root: '/home/dev/infra-live',
  test: 'terraform validate',
  build: 'terraform plan -out plan.bin',
  lint: 'tflint --recursive',
  looks: ['git status --short', 'ls environments', 'terraform workspace list', 'kubectl get pods -n shop'],
  tasks: [
    {
      prompt:
        'Der Redis-Cluster in staging soll auf die gleiche Größe wie in production. Bitte nur staging anfassen und vorher den Plan zeigen.',
      search: 'node_type',
      files: ['environments/staging/redis.tf', 'environments/production/redis.tf'],
      changes: [
        {
          file: 'environments/staging/redis.tf',
          before: '  node_type  = "cache.t4g.small"\n',
          after: '  node_type  = "cache.r7g.large"\n',
        },
      ],
      commit: 'Give staging the Redis nodes of production',
      answer:
        'Der Plan ändert genau eine Ressource: die Knoten in staging werden ersetzt (ca. 9 Minuten Failover). In production ändert sich nichts. Soll ich anwenden?',
    },
    {
      prompt:
        'Der Pod "catalog" startet seit heute Nacht alle 10 Minuten neu. Schau bitte in die Logs und sag mir warum. Nichts ändern!',
      search: 'memory:',
      files: ['k8s/catalog/deployment.yaml', 'k8s/catalog/values-production.yaml'],
      changes: [
        {
          file: 'k8s/catalog/values-production.yaml',
          before: '    memory: 512Mi\n',
          after: '    memory: 768Mi\n',
        },
      ],
      commit: 'Raise the memory of catalog',
      answer:
        'OOMKilled: seit dem Deploy um 23:40 hält der neue Bild-Cache bis zu 300 MB. Das Limit liegt bei 512Mi. Entweder Cache begrenzen oder Limit auf 768Mi.',
      failure: 'Error from server (NotFound): pods "catalog-7d9f" not found',
    },
    {
      prompt:
        'Write a GitHub Actions workflow that runs terraform plan on every PR and posts it as a comment, only for changed environments',
      search: 'terraform plan',
      files: ['.github/workflows/lint.yaml', 'environments/staging/main.tf'],
      changes: [
        {
          file: '.github/workflows/lint.yaml',
          before: 'on: [push]\n',
          after: 'on:\n  pull_request:\n    paths: ["environments/**"]\n',
        },
      ],
      newFile: {
        file: '.github/workflows/plan.yaml',
        content:
          'name: plan\non:\n  pull_request:\n    paths: ["environments/**"]\njobs:\n  plan:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        environment: ${{ fromJson(needs.changed.outputs.environments) }}\n    steps:\n      - uses: actions/checkout@v5\n      - run: terraform -chdir=environments/${{ matrix.environment }} plan -no-color\n',
      },
      commit: 'Show the plan of a pull request',
      answer:
        'The workflow finds the changed environments, plans each in a matrix and updates one comment instead of adding a new one per push.',
      failure: 'tflint: 1 issue(s) found: Missing version constraint for provider "aws"',
    },
  ],
  questions: [
    {
      prompt: 'Wer darf eigentlich in den Audit-Bucket schreiben? Ich brauche alle Rollen mit Begründung.',
      search: 'audit_bucket',
      files: ['modules/audit/policy.tf', 'environments/production/iam.tf'],
      answer:
        'Drei Rollen: der Log-Router (Dienst), der Backup-Job (nur Präfix backup/) und leider auch "developer" über eine Wildcard in iam.tf Zeile 88. Letzteres sieht nach einem Versehen aus.',
    },
  ],
};

export const ATLAS_MOBILE: Project = {
  name: 'atlas-mobile',
  team: 'mobile',
  root: '/home/dev/atlas-mobile',
  test: './gradlew testDebugUnitTest',
  build: './gradlew assembleDebug',
  lint: './gradlew ktlintCheck',
  looks: ['git status --short', 'ls app/src/main/kotlin', 'adb devices'],
  tasks: [
    {
      prompt: 'الشاشة الرئيسية تظهر معكوسة بشكل خاطئ في اللغة العربية: السهم يشير إلى اليسار. هل يمكنك إصلاح ذلك؟',
      search: 'ic_arrow_forward',
      files: ['app/src/main/kotlin/home/HomeScreen.kt', 'app/src/main/res/layout/home.xml'],
      changes: [
        {
          file: 'app/src/main/kotlin/home/HomeScreen.kt',
          before: '        Icon(Icons.Filled.ArrowForward, null)\n',
          after: '        Icon(Icons.AutoMirrored.Filled.ArrowForward, null)\n',
        },
      ],
      commit: 'Mirror the arrows of the home screen in right-to-left languages',
      answer:
        'تم الإصلاح: كانت الأيقونة ثابتة الاتجاه، والآن تنعكس تلقائيًا مع اتجاه الكتابة. تحققت من ذلك في لقطتي شاشة بالعربية والإنجليزية.',
      failure: 'HomeScreenTest > arrow points to the end in rtl FAILED',
    },
    {
      prompt:
        'App crashes on Android 9 when the camera permission is denied twice. Stack trace below, please fix and add a test.',
      search: 'shouldShowRequestPermissionRationale',
      files: ['app/src/main/kotlin/scan/ScanFragment.kt', 'app/src/test/kotlin/scan/ScanFragmentTest.kt'],
      changes: [
        {
          file: 'app/src/main/kotlin/scan/ScanFragment.kt',
          before: '            else -> error("unreachable")\n',
          after:
            '            // Denied for good: only the settings can help now.\n            else -> showSettingsHint()\n',
        },
      ],
      commit: 'Explain the camera permission when it was denied for good',
      answer:
        'After the second denial the system says neither granted nor "ask again", which ended in error("unreachable"). The screen now explains it and links to the settings.',
      failure: 'ScanFragmentTest > denied twice FAILED java.lang.IllegalStateException: unreachable',
    },
  ],
  questions: [
    {
      prompt: 'Which screens still use XML layouts instead of Compose?',
      search: 'setContentView|inflate\\(',
      files: ['app/src/main/kotlin/settings/SettingsActivity.kt'],
      answer:
        'Four: settings, the licence page, the barcode help and the old onboarding. Only settings is more than a day of work.',
    },
  ],
};
