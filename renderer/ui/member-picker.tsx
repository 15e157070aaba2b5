import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { MemberRow } from '../../contract/members.ts';
import { STATUS_LABELS } from '../../contract/domain/members.ts';
import { useAsk } from '../lib/asking.ts';
import styles from './member-picker.module.css';
import { SearchField } from './search-field.tsx';
import { Stack } from './stack.tsx';

interface MemberPickerProps {
  readonly label: string;
  /** Stands where the members found will stand, before anything is typed. */
  readonly hint?: string;
  /** Members who cannot be chosen here: the one whose page it is. */
  readonly without?: readonly string[];
  readonly chosen: MemberRow | null;
  readonly onChoose: (member: MemberRow | null) => void;
  /** False where the field is one of several, and another comes first. */
  readonly takesFocus?: boolean;
}

const MOST = 8;

/** Where a member lives and stands: what tells two people of one name apart. */
export const memberDetail = ({ preferredName, town, status }: MemberRow): string =>
  [preferredName === '' ? '' : `goes by ${preferredName}`, town, STATUS_LABELS[status]]
    .filter((part) => part !== '')
    .join(' · ');

/**
 * Finds one member by a few letters of the name, the town or a phone number, and marks them as chosen. Enter chooses the only
 * one found, and goes to the list when there are several: nobody is chosen unseen.
 */
export function MemberPicker(props: MemberPickerProps) {
  const {
    label,
    hint = 'Type a few letters to find a member.',
    without = [],
    chosen,
    onChoose,
    takesFocus = true,
  } = props;
  const [text, setText] = useState('');
  const isAsking = text.trim() !== '';
  const found = useAsk(
    'members',
    'search',
    { text, limit: MOST + without.length },
    { isEnabled: isAsking, keepsPrevious: true },
  );
  const rows = (isAsking ? (found.data ?? []) : chosen === null ? [] : [chosen]).filter(
    ({ id }) => !without.includes(id),
  );
  const list = useRef<HTMLDivElement>(null);
  const isAnswered = isAsking && found.isSuccess && !found.isPlaceholderData;
  // Enter pressed before the answer came: it counts once the answer is there.
  const isEntered = useRef(false);
  const enter = () => {
    isEntered.current = !isAnswered;
    const [first, ...others] = rows;
    if (!isAnswered || first === undefined) return;
    if (others.length === 0) onChoose(first);
    else list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
  };
  useEffect(() => {
    if (isAnswered && isEntered.current) enter();
  });
  return (
    <Stack gap={8}>
      <SearchField
        label={label}
        placeholder="Name, town or phone number"
        value={text}
        onChange={(typed) => {
          isEntered.current = false;
          setText(typed);
        }}
        onEnter={enter}
        takesFocus={takesFocus}
      />
      <ListBox
        ref={list}
        aria-label="Members found"
        className={styles.found ?? ''}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen.id]}
        onSelectionChange={(keys) => onChoose(rows.find(({ id }) => keys === 'all' || keys.has(id)) ?? null)}
        renderEmptyState={() => (
          <p className={styles.none}>
            {isAsking && found.isSuccess ? 'Nobody found. Try fewer letters.' : hint}
          </p>
        )}
      >
        {rows.map((row) => (
          <ListBoxItem key={row.id} id={row.id} textValue={row.name} className={styles.member ?? ''}>
            <span>{row.name}</span>
            <span className={styles.detail}>{memberDetail(row)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Stack>
  );
}
