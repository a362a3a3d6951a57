import type { Project } from './project';

const SHOP_ROOT = '/home/dev/shop-web';

export const SHOP_WEB: Project = {
  name: 'shop-web',
  team: 'storefront',
  root: SHOP_ROOT,
  test: 'npm test -- --run',
  build: 'npm run build',
  lint: 'npm run lint',
  looks: ['git status --short', 'git log --oneline -8', 'ls src/features', 'cat package.json | head -40'],
  tasks: [
    {
      prompt:
        'The basket badge shows the old count after you remove an item. It only updates on reload. Can you find out why and fix it?',
      search: 'useBasketCount',
      files: [
        'src/features/basket/useBasketCount.ts',
        'src/features/basket/BasketBadge.tsx',
        'src/features/basket/basketStore.ts',
      ],
      changes: [
        {
          file: 'src/features/basket/useBasketCount.ts',
          before: '  return useMemo(() => store.items.length, []);\n',
          after:
            '  return useSyncExternalStore(store.subscribe, () =>\n    store.items.reduce((sum, item) => sum + item.quantity, 0)\n  );\n',
        },
        {
          file: 'src/features/basket/basketStore.ts',
          before: '    this.items.splice(index, 1);\n',
          after: '    this.items = this.items.filter((_, i) => i !== index);\n    this.emit();\n',
        },
      ],
      commit: 'Update the basket badge when an item is removed',
      answer:
        'The badge memoised the count once and the store changed its array in place, so nothing was ever notified. It now subscribes to the store, and removing an item makes a new array. The count also adds up quantities instead of lines.',
      failure: 'BasketBadge › shows the new count after removal: expected 2, received 3',
    },
    {
      prompt:
        'Add a "Save for later" button to each basket line. Same look as "Remove". It should move the line to a wishlist in local storage.',
      search: 'RemoveLineButton',
      files: ['src/features/basket/BasketLine.tsx', 'src/features/wishlist/wishlistStore.ts'],
      changes: [
        {
          file: 'src/features/basket/BasketLine.tsx',
          before: '      <RemoveLineButton line={line} />\n',
          after:
            '      <RemoveLineButton line={line} />\n      <LineButton icon="bookmark" onClick={() => saveForLater(line)}>\n        {t("basket.saveForLater")}\n      </LineButton>\n',
        },
      ],
      newFile: {
        file: 'src/features/wishlist/saveForLater.ts',
        content:
          "import { basket } from '../basket/basketStore';\nimport { wishlist } from './wishlistStore';\n\n/** Moves a line from the basket to the wishlist; both notify their listeners once. */\nexport function saveForLater(line: BasketLine) {\n  wishlist.add({ sku: line.sku, quantity: line.quantity });\n  basket.remove(line.id);\n}\n",
      },
      commit: 'Let people save a basket line for later',
      answer:
        'Each basket line has a "Save for later" button now. It uses the same LineButton as Remove, moves the line to the wishlist store and is covered by two tests.',
      failure: 'saveForLater › keeps the quantity: expected 3, received 1',
    },
    {
      prompt:
        'checkout e2e is flaky on CI, fails about 1 in 6 with "address form not found". Please make it stable, no sleeps!',
      search: 'address-form',
      files: ['tests/e2e/checkout.spec.ts', 'src/features/checkout/AddressStep.tsx'],
      changes: [
        {
          file: 'tests/e2e/checkout.spec.ts',
          before:
            "  await page.click('text=Continue');\n  await page.fill('#address-form input[name=street]', 'Main St 1');\n",
          after:
            "  await page.getByRole('button', { name: 'Continue' }).click();\n  await expect(page.getByRole('form', { name: 'Address' })).toBeVisible();\n  await page.getByLabel('Street').fill('Main St 1');\n",
        },
      ],
      commit: 'Wait for the address step instead of guessing in the checkout test',
      answer:
        'The click could land before hydration, so the step never changed. The test now waits for the form by role. I ran it 40 times in a row without a failure.',
      failure: 'checkout.spec.ts:31 Timed out waiting for locator #address-form',
    },
    {
      prompt:
        'Lighthouse says our product page ships 480 kB of JS. What are the biggest chunks and what can we lazy load?',
      search: 'import\\(',
      files: ['vite.config.ts', 'src/features/product/ProductPage.tsx', 'src/features/product/ReviewChart.tsx'],
      changes: [
        {
          file: 'src/features/product/ProductPage.tsx',
          before: "import { ReviewChart } from './ReviewChart';\n",
          after: "const ReviewChart = lazy(() => import('./ReviewChart'));\n",
        },
      ],
      commit: 'Load the review chart when it is scrolled into view',
      answer:
        'The chart library is 212 kB and sits below the fold, the date library 61 kB. Loading the chart lazily brings the page to 231 kB. Dropping the date library would save another 50 kB, but touches 14 files.',
    },
  ],
  questions: [
    {
      prompt:
        'How does a price get from the catalog service to the product page? I want to add a crossed-out old price.',
      search: 'formatPrice',
      files: ['src/features/product/ProductPage.tsx', 'src/lib/catalogClient.ts'],
      answer:
        'The loader asks catalogClient.product(sku), which maps `price.minor` to a Money object; formatPrice renders it with the shop locale. An old price exists in the response as `price.listMinor` but the mapper drops it.',
    },
  ],
};

const DOCS_ROOT = '/home/dev/docs-portal';

export const DOCS_PORTAL: Project = {
  name: 'docs-portal',
  team: 'developer-experience',
  root: DOCS_ROOT,
  test: 'npm run check-links',
  build: 'npm run build',
  lint: 'npx markdownlint docs',
  looks: ['git diff --stat', 'ls docs/guides', 'git log --oneline -5 -- docs'],
  tasks: [
    {
      prompt:
        'Please write a getting started guide for the partner API, based on the OpenAPI file. Keep it under one page, with a curl example that really works against the sandbox.',
      search: 'sandbox',
      files: ['openapi/partner.yaml', 'docs/guides/README.md', 'docs/guides/authentication.md'],
      changes: [
        {
          file: 'docs/guides/README.md',
          before: '- [Authentication](authentication.md)\n',
          after: '- [Getting started](getting-started.md)\n- [Authentication](authentication.md)\n',
        },
      ],
      newFile: {
        file: 'docs/guides/getting-started.md',
        content:
          '# Getting started\n\nYou need a sandbox key. Ask for one in the partner console.\n\n## Your first order\n\n```sh\ncurl -H "Authorization: Bearer $KEY" https://sandbox.brightcart.example/v2/orders\n```\n\nAn empty list means that the key works.\n\n## Next\n\n- [Authentication](authentication.md)\n- [Webhooks](webhooks.md)\n',
      },
      commit: 'Add a getting started guide for partners',
      answer:
        'The guide is one page: key, first call, what an empty answer means, where to go next. I ran the curl line against the sandbox and it returned 200.',
    },
    {
      prompt: 'check-links reports 14 dead links since the rename of the guides folder, fix them all 🙏',
      search: '\\]\\(/howto/',
      files: ['docs/reference/webhooks.md', 'docs/reference/errors.md', 'docs/index.md'],
      changes: [
        {
          file: 'docs/reference/webhooks.md',
          before: '[retry rules](/howto/retries)\n',
          after: '[retry rules](/guides/retries)\n',
        },
        {
          file: 'docs/reference/errors.md',
          before: 'see [limits](/howto/limits)\n',
          after: 'see [limits](/guides/limits)\n',
        },
        { file: 'docs/index.md', before: '- [How-tos](/howto/)\n', after: '- [Guides](/guides/)\n' },
      ],
      commit: 'Point links to the renamed guides',
      answer:
        'All 14 links point to /guides now, and I added a redirect for the old addresses so that bookmarks keep working.',
      failure: '14 of 812 links are dead, first: docs/reference/webhooks.md -> /howto/retries',
    },
  ],
  questions: [
    {
      prompt: 'Which pages mention API v1 still? Make me a list with the sentence, I will decide what to do with each.',
      search: '/v1/',
      files: ['docs/reference/orders.md', 'docs/reference/errors.md'],
      answer:
        'Nine pages mention it. Six are migration notes that should stay, three are plain examples that no longer work: orders.md line 48, refunds.md line 12, errors.md line 77.',
    },
  ],
};
