/**
 * The ids by which the parts of `@grafana/scenes` that this app uses mark elements for tests, in the place of
 * `@grafana/e2e-selectors`: that holds every id of every Grafana since 8.5, 75 kB that nobody here asks for.
 * `tests/architecture/scenesParts.test.ts` compares each with the real ones.
 */
export const selectors = {
  components: {
    DashboardRow: { title: (title: string) => `data-testid dashboard-row-title-${title}` },
    LoadingIndicator: { icon: 'data-testid Loading indicator' },
    Panels: { Panel: { menuItems: (item: string) => `data-testid Panel menu item ${item}` } },
    Select: { option: 'data-testid Select option' },
  },
  pages: {
    Dashboard: {
      SubMenu: {
        submenuItem: 'data-testid template variable',
        submenuItemLabels: (item: string) => `data-testid Dashboard template variables submenu Label ${item}`,
        submenuItemValueDropDownValueLinkTexts: (item: string) =>
          `data-testid Dashboard template variables Variable Value DropDown value link text ${item}`,
        submenuItemValueDropDownOptionTexts: (item: string) =>
          `data-testid Dashboard template variables Variable Value DropDown option text ${item}`,
      },
    },
  },
};
