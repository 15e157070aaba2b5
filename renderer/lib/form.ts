import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { DefaultValues, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { RefusedError } from './desk.ts';
import { wordsOf } from './messages.ts';

export type DeskFormOf<I extends FieldValues, O = I> = UseFormReturn<I, unknown, O>;

/**
 * A form whose entries are checked with a schema of the contract: on sending, then while what was wrong is mended. Not on leaving a
 * field: a line that appears then would move the button from under the pointer.
 */
export function useDeskForm<I extends FieldValues, O>(
  schema: z.ZodType<O, I>,
  defaults: DefaultValues<I>,
): DeskFormOf<I, O> {
  return useForm<I, unknown, O>({
    resolver: zodResolver(schema),
    defaultValues: defaults,
    mode: 'onSubmit',
    shouldFocusError: false,
  });
}

/** Puts a refusal where it belongs: at the field that it names, else at the whole form. */
export function placeRefusal<I extends FieldValues, O>(form: DeskFormOf<I, O>, error: unknown): void {
  const { title, body } = wordsOf(error);
  const field = error instanceof RefusedError ? error.field : undefined;
  if (field !== undefined && form.getFieldState(field as FieldPath<I>) && field in form.getValues()) {
    form.setError(field as FieldPath<I>, { type: 'refused', message: `${title}. ${body}` });
  } else {
    form.setError('root.refused', { type: title, message: body });
  }
}
