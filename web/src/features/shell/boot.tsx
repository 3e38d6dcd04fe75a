import { StrictMode, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '../../api/query-client.ts';
import '../../kit/tokens.css';
import '../../kit/base.css';
import { Boundary } from '../../kit/Boundary.tsx';
import { startLanguage } from '../../kit/i18n.ts';
import { startTheme, type Theme } from '../../kit/theme.ts';
import { OlderPage } from './OlderPage.tsx';

/** What every face starts with: language, theme, queries, the last net. */
export function boot(face: ReactNode, usualTheme: Theme = 'auto'): void {
  startLanguage();
  startTheme(usualTheme);
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in the page');
  createRoot(root).render(
    <StrictMode>
      <Boundary>
        <QueryClientProvider client={newQueryClient()}>
          <OlderPage />
          {face}
        </QueryClientProvider>
      </Boundary>
    </StrictMode>,
  );
}
