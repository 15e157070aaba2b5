import { ChevronDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { Icon } from './icon.tsx';
import { KeyboardHint } from './keyboard-hint.tsx';
import buttonStyles from './button.module.css';
import choices from './choices.module.css';
import styles from './menu.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: LucideIcon;
  readonly onAction: () => void;
  readonly isDisabled?: boolean;
  readonly tone?: 'plain' | 'danger';
  readonly keys?: string;
}

interface MenuProps {
  readonly label: string;
  /** What is spoken where many buttons have the same word; it begins with it. */
  readonly spoken?: string;
  readonly icon?: LucideIcon;
  readonly items: readonly MenuAction[];
  readonly tone?: 'secondary' | 'quiet';
}

/** Further actions behind one button. */
export function Menu({ label, spoken, icon, items, tone = 'secondary' }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={classes(buttonStyles.button, buttonStyles[tone])}
        {...(spoken === undefined ? {} : { 'aria-label': spoken })}
      >
        {icon && <Icon of={icon} />}
        <span className={buttonStyles.label}>{label}</span>
        <Icon of={ChevronDown} />
      </Button>
      <Popover className={choices.popover ?? ''} offset={4} placement="bottom end">
        <AriaMenu className={choices.list ?? ''}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={classes(choices.choice, styles.item, item.tone === 'danger' && styles.danger)}
              onAction={item.onAction}
              isDisabled={item.isDisabled ?? false}
            >
              {item.icon && <Icon of={item.icon} />}
              <span className={classes(choices.words, styles.words)}>
                {item.label}
                {item.detail !== undefined && <span className={choices.detail}>{item.detail}</span>}
              </span>
              {item.keys !== undefined && <KeyboardHint keys={item.keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
