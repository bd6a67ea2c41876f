type Choice = 'auto' | 'light' | 'dark';
const order: Choice[] = ['auto', 'light', 'dark'];
const system = matchMedia('(prefers-color-scheme: dark)');

function stored(): Choice {
  const found = localStorage.getItem('theme') as Choice | null;
  return found && order.includes(found) ? found : 'auto';
}

const state: { choice: Choice; isSystemDark: boolean } = $state({ choice: stored(), isSystemDark: system.matches });
system.addEventListener('change', () => (state.isSystemDark = system.matches));

export const theme = {
  get choice(): Choice {
    return state.choice;
  },
  get isDark(): boolean {
    return state.choice === 'dark' || (state.choice === 'auto' && state.isSystemDark);
  },
  next(): void {
    theme.choose(order[(order.indexOf(state.choice) + 1) % order.length] ?? 'auto');
  },
  choose(choice: Choice): void {
    state.choice = choice;
    localStorage.setItem('theme', choice);
  },
};

export function followTheme(): void {
  document.documentElement.dataset['theme'] = theme.isDark ? 'dark' : 'light';
}
