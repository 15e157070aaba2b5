import { useContext, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import type { FieldPath, FieldPathValue, FieldValues } from 'react-hook-form';
import { placeRefusal } from '../lib/form.ts';
import type { DeskFormOf } from '../lib/form.ts';
import { Button } from './button.tsx';
import { InDialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import styles from './form.module.css';

/** What a field of the kit takes from the form around it. */
export interface BoundField<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  readonly isInvalid: boolean;
  readonly errorMessage: string | undefined;
}

interface FieldProps<I extends FieldValues, O, N extends FieldPath<I>> {
  readonly form: DeskFormOf<I, O>;
  readonly name: N;
  readonly children: (field: BoundField<FieldPathValue<I, N>>) => ReactNode;
}

/** Ties one field of the kit to one entry of the form. */
export function Field<I extends FieldValues, O, N extends FieldPath<I>>({
  form,
  name,
  children,
}: FieldProps<I, O, N>) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <>
          {children({
            name: field.name,
            value: field.value,
            onChange: field.onChange,
            onBlur: field.onBlur,
            isInvalid: fieldState.invalid,
            errorMessage: fieldState.error?.message,
          })}
        </>
      )}
    />
  );
}

interface DeskFormProps<I extends FieldValues, O> {
  readonly form: DeskFormOf<I, O>;
  /** Does it; a refusal is shown at its field, or above the button. */
  readonly onSubmit: (values: O) => Promise<unknown>;
  readonly submitLabel: string;
  readonly children: ReactNode;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string;
  readonly tone?: 'primary' | 'secondary' | 'danger';
  readonly isSubmitDisabled?: boolean;
}

/** A form: fields under each other, then what went wrong, then its buttons. */
export function DeskForm<I extends FieldValues, O>(props: DeskFormProps<I, O>) {
  const { form, onSubmit, children } = props;
  const element = useRef<HTMLFormElement>(null);
  const refused = form.formState.errors.root?.['refused'];
  const submit = (event: FormEvent) => {
    const send = form.handleSubmit(
      async (values) => {
        await onSubmit(values).catch((error: unknown) => placeRefusal(form, error));
      },
      () => focusFirstProblem(element.current),
    );
    void send(event);
  };
  return (
    <form ref={element} className={styles.form} noValidate onSubmit={submit}>
      {children}
      {refused && (
        <Notice tone="danger" title={String(refused.type)} isUrgent>
          {refused.message}
        </Notice>
      )}
      <FormButtons {...props} isSubmitting={form.formState.isSubmitting} />
    </form>
  );
}

interface FormButtonsProps extends Pick<
  DeskFormProps<FieldValues, unknown>,
  'submitLabel' | 'onCancel' | 'cancelLabel' | 'tone' | 'isSubmitDisabled'
> {
  readonly isSubmitting: boolean;
}

/** In a dialog they stay in sight at its foot, the one that goes on last, as in every dialog. */
function FormButtons(props: FormButtonsProps) {
  const { submitLabel, onCancel, cancelLabel = 'Cancel', tone = 'primary', isSubmitDisabled = false } = props;
  const isInDialog = useContext(InDialog);
  const submit = (
    <Button type="submit" tone={tone} isPending={props.isSubmitting} isDisabled={isSubmitDisabled}>
      {submitLabel}
    </Button>
  );
  const cancel = onCancel && (
    <Button tone={isInDialog ? 'secondary' : 'quiet'} onPress={onCancel}>
      {cancelLabel}
    </Button>
  );
  return (
    <div className={isInDialog ? styles.foot : styles.buttons}>
      {isInDialog && cancel}
      {submit}
      {!isInDialog && cancel}
    </div>
  );
}

/** Takes the person to the first entry that needs another look, once the problems are drawn. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const found = form?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid] input, [data-invalid] button, [data-invalid] [tabindex="0"]',
    );
    found?.focus();
  });
}
