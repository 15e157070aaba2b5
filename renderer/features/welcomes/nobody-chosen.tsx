import { HeartHandshake } from 'lucide-react';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Beside the queue before anybody is chosen. */
export function NobodyChosen() {
  return (
    <EmptyState title="Choose a newcomer" icon={HeartHandshake}>
      You will see who could welcome them, and why. For a welcome under way, you will see what the welcomer
      may be told.
    </EmptyState>
  );
}
