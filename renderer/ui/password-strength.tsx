import { useEffect, useState } from 'react';
import type { PasswordCheck, PasswordContext } from '../../contract/domain/passwords.ts';
import { checkPassword } from '../../contract/domain/passwords.ts';
import { classes } from '../lib/classes.ts';
import styles from './password-strength.module.css';

interface PasswordStrengthProps {
  readonly password: string;
  readonly context: PasswordContext;
}

const WORDS = ['Easy to guess', 'Easy to guess', 'Not enough yet', 'Good', 'Strong'] as const;

/** How hard a new password is to guess, while it is typed: a word, a sentence and a bar. */
export function PasswordStrength({ password, context }: PasswordStrengthProps) {
  const check = useCheck(password, context);
  if (check === null) return null;
  const level = check.ok ? check.strength : Math.min(check.strength, 2);
  return (
    <output className={classes(styles.strength, check.ok && styles.good)}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={classes(styles.bar, bar <= Math.max(level, 1) && styles.filled)} />
        ))}
      </span>
      <span className={styles.word}>{WORDS[level]}</span>
      {!check.ok && <span className={styles.hint}>{check.hint}</span>}
    </output>
  );
}

/** The newest check; null while nothing is typed or the word lists are being loaded. */
function useCheck(
  password: string,
  { fullName, username, officeName }: PasswordContext,
): PasswordCheck | null {
  const [checked, setChecked] = useState<PasswordCheck | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const check = await checkPassword(password, { fullName, username, officeName });
      if (isCurrent) setChecked(check);
    };
    if (password !== '') void look();
    return () => {
      isCurrent = false;
    };
  }, [password, fullName, username, officeName]);
  // While the next check runs, the last one stays in sight, so that nothing flickers between two letters.
  return password === '' ? null : checked;
}
