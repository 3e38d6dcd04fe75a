import { Component, type ReactNode } from 'react';
import { currentLanguage } from './i18n.ts';
import { kitWords } from './words.ts';

/** The last net: a crash of ours must not leave a white page, nor lose what was typed (drafts are stored as one types). */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const t = kitWords.t(currentLanguage());
    return (
      <div className="k-state" role="alert">
        <h1>{t('crashTitle')}</h1>
        <p>{t('crashDo')}</p>
        <button type="button" className="k-button k-button-main k-button-normal" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </div>
    );
  }
}
