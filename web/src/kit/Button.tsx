import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One `main` per view. */
  readonly kind?: 'main' | 'outline' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName | undefined;
  readonly wide?: boolean;
  /** Under way: stays focusable, cannot be pressed twice, says so to screen readers. */
  readonly busy?: boolean;
}

export function Button({ kind = 'outline', size = 'normal', icon, wide, busy, children, onClick, className, ...rest }: Props) {
  const classes = ['k-button', `k-button-${kind}`, `k-button-${size}`, wide ? 'k-wide' : '', className ?? ''];
  return (
    <button
      type="button"
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon === undefined ? null : <Icon name={icon} size={size === 'large' ? 26 : 22} />}
      <span>{children}</span>
    </button>
  );
}
