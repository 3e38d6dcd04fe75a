import { chooseLanguage, useLanguage } from './i18n.ts';
import { Icon } from './Icon.tsx';

/** Named in the language it leads to, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="k-link" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(other)}>
      <Icon name="globe" size={20} /> {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}
